import type { Briefing, Citation, Stop } from '#lib/briefing/briefing.ts';
import type { Block, Inline } from '#lib/briefing/rich-text.ts';

/**
 * A briefing in which every id that is used exists: words that lead nowhere stay as words, all else that
 * names nothing goes. Nothing changes in a briefing without errors.
 */
export function dropUnknown(briefing: Briefing): Briefing {
  const places = idsOf(briefing.places);
  const passages = idsOf(briefing.passages);
  const sources = idsOf(briefing.sources);
  const kept = (ids: readonly string[], known: ReadonlySet<string>): string[] =>
    ids.filter((id) => known.has(id));
  const cited = (citations: readonly Citation[]): Citation[] =>
    citations.filter(({ source }) => sources.has(source));
  const body = (blocks: readonly Block[]): Block[] => blocks.map((block) => cleanBlock(block, places));
  const flows = briefing.flows
    .filter(({ from, to }) => places.has(from) && places.has(to))
    .map((flow) => ({ ...flow, passages: kept(flow.passages, passages), body: body(flow.body) }));
  const flowIds = idsOf(flows);
  const { about, ...rest } = briefing;
  return {
    ...rest,
    ...(about !== undefined && sources.has(about) && { about }),
    voices: briefing.voices.map(({ place, ...voice }) =>
      place !== undefined && places.has(place) ? { ...voice, place } : voice
    ),
    text: briefing.text.map((item) => {
      if (item.kind === 'prose') return { ...item, blocks: body(item.blocks) };
      return item.kind === 'heading' ? { ...item, children: cleanInlines(item.children, places) } : item;
    }),
    passages: briefing.passages.map((passage) => ({
      ...passage,
      citations: cited(passage.citations),
      body: body(passage.body)
    })),
    notes: briefing.notes.map((note) => ({
      ...note,
      on: kept(note.on, passages),
      citations: cited(note.citations),
      body: body(note.body)
    })),
    mentions: briefing.mentions.filter(({ place }) => places.has(place)),
    events: briefing.events.map((event) => ({
      ...event,
      places: kept(event.places, places),
      passages: kept(event.passages, passages),
      citations: cited(event.citations),
      body: body(event.body)
    })),
    flows,
    tour: briefing.tour.map((stop): Stop => ({
      ...stop,
      places: kept(stop.places, places),
      passages: kept(stop.passages, passages),
      flows: kept(stop.flows, flowIds),
      narration: body(stop.narration)
    }))
  };
}

function idsOf(things: readonly { readonly id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

function cleanBlock(block: Block, places: ReadonlySet<string>): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: cleanInlines(block.children, places) };
    case 'quotation':
      return { ...block, blocks: block.blocks.map((inner) => cleanBlock(inner, places)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => cleanBlock(inner, places))) };
    default:
      return block;
  }
}

function cleanInlines(inlines: readonly Inline[], places: ReadonlySet<string>): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (typeof inline === 'string' || !('children' in inline)) return [inline];
    const children = cleanInlines(inline.children, places);
    const leadsNowhere =
      (inline.kind === 'mention' && !places.has(inline.place)) ||
      (inline.kind === 'flow' && !(places.has(inline.from) && places.has(inline.to)));
    return leadsNowhere ? children : [{ ...inline, children }];
  });
}
