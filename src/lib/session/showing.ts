import type { Briefing } from '#lib/briefing/briefing.ts';

/** What the reader has asked to be shown: all, or what one voice says, or some places, or what both leave. */
export interface Showing {
  /** The id of a voice; null for every voice. */
  readonly voice: string | null;
  /** Ids of places; null for all of them. */
  readonly places: ReadonlySet<string> | null;
}

/** What stands out; the rest is quieted, not removed. Null where all of a kind does. */
export interface Visible {
  readonly passages: ReadonlySet<string> | null;
  readonly places: ReadonlySet<string> | null;
  readonly flows: ReadonlySet<string> | null;
}

export const showingAll: Showing = { voice: null, places: null };

/**
 * What stands out of a briefing. Of a voice: its passages, the flows that they state, the places that they
 * mention and the ends of those flows. Of some places: these, and the flows between two of them.
 */
export function visibleOf(briefing: Briefing, showing: Showing): Visible {
  const said = showing.voice === null ? null : saidBy(briefing, showing.voice);
  const places = intersection(said?.places ?? null, showing.places);
  if (places === null) return { passages: null, places: null, flows: null };
  const flows = briefing.flows.filter(
    (flow) => (said?.flows.has(flow.id) ?? true) && places.has(flow.from) && places.has(flow.to)
  );
  return { passages: said?.passages ?? null, places, flows: new Set(flows.map((flow) => flow.id)) };
}

/** The same, of some places only; null: of all of them. */
export function withPlaces(showing: Showing, ids: Iterable<string> | null): Showing {
  return { ...showing, places: ids === null ? null : new Set(ids) };
}

interface Said {
  readonly passages: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}

function saidBy(briefing: Briefing, voice: string): Said {
  const passages = new Set(
    briefing.passages.filter((passage) => passage.voice === voice).map((passage) => passage.id)
  );
  const flows = briefing.flows.filter((flow) => flow.passages.some((id) => passages.has(id)));
  const mentioned = briefing.mentions.filter((mention) => passages.has(mention.passage));
  return {
    passages,
    places: new Set([
      ...mentioned.map((mention) => mention.place),
      ...flows.flatMap((flow) => [flow.from, flow.to])
    ]),
    flows: new Set(flows.map((flow) => flow.id))
  };
}

/** What is in both; null is everything. */
function intersection(
  a: ReadonlySet<string> | null,
  b: ReadonlySet<string> | null
): ReadonlySet<string> | null {
  if (a === null || b === null) return a ?? b;
  return new Set([...a].filter((id) => b.has(id)));
}
