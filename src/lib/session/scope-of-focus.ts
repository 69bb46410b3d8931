import type { Briefing, Flow } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';

/** What a focus is about, as ids. */
export interface FocusScope {
  /** Each once, the first being the nearest to the focus's meaning. */
  readonly places: readonly string[];
  /** A stop's, a passage's, those between the two places that led here, or all from and to a place. */
  readonly flows: readonly string[];
}

/** The places and flows that a focus is about. Ids that the briefing has not are kept as they are. */
export function scopeOfFocus(briefing: Briefing, focus: Focus): FocusScope {
  switch (focus.kind) {
    case 'none':
      return { places: [], flows: [] };
    case 'place': {
      const { id, flow: pair } = focus;
      const isMeant = (flow: Flow) =>
        pair === null ? flow.from === id || flow.to === id : pairOf(flow) === pair;
      const ends = pair === null ? [] : pair.split('/');
      return { places: unique([id, ...ends]), flows: idsOf(briefing.flows.filter(isMeant)) };
    }
    case 'passage': {
      const { id } = focus;
      const flows = briefing.flows.filter((flow) => flow.passages.includes(id));
      const mentions = briefing.mentions.filter((mention) => mention.passage === id);
      const ends = flows.flatMap((flow) => [flow.from, flow.to]);
      return { places: unique([...mentions.map(({ place }) => place), ...ends]), flows: idsOf(flows) };
    }
    case 'stop': {
      const stop = briefing.tour[focus.number - 1];
      return { places: stop?.places ?? [], flows: stop?.flows ?? [] };
    }
  }
}

/** The two ends of a flow as the text links them: `from/to`. */
export function pairOf({ from, to }: Pick<Flow, 'from' | 'to'>): string {
  return `${from}/${to}`;
}

function idsOf(flows: readonly Flow[]): string[] {
  return flows.map(({ id }) => id);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
