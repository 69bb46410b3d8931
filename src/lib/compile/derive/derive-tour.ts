import type { Flow, Mention, Passage, Place, Stop } from '#lib/briefing/briefing.ts';
import type { StopDraft } from '../draft.ts';
import { maxStops } from '../limits.ts';

/** The author's stops; a stop that names no flows shows those of its passages whose ends are known. */
export function deriveStops(stops: readonly StopDraft[], flows: readonly Flow[]): Stop[] {
  const byPassage = flowsByPassage(flows);
  return stops.map(({ stop, choosesFlows }) =>
    choosesFlows
      ? stop
      : { ...stop, flows: [...new Set(stop.passages.flatMap((passage) => byPassage.get(passage) ?? []))] }
  );
}

/**
 * The tour of a briefing without `tour.md`: each lead place at the passage that first names it, told by
 * that passage. Without lead places, every place that the text names. At most 500 stops.
 */
export function deriveTour(
  places: readonly Place[],
  passages: readonly Passage[],
  mentions: readonly Mention[],
  flows: readonly Flow[]
): Stop[] {
  const lead = places.filter(({ weight }) => weight === 'lead');
  const shown = new Map((lead.length > 0 ? lead : places).map((place) => [place.id, place]));
  const texts = new Map(passages.map((passage) => [passage.id, passage]));
  const byPassage = flowsByPassage(flows);
  const visited = new Set<string>();
  const stops: Stop[] = [];
  for (const mention of mentions) {
    const place = shown.get(mention.place);
    const passage = texts.get(mention.passage);
    if (!place || !passage || visited.has(place.id)) continue;
    if (stops.length === maxStops) break;
    visited.add(place.id);
    stops.push({
      id: `stop-${stops.length + 1}`,
      title: place.name,
      places: [place.id],
      passages: [passage.id],
      flows: byPassage.get(passage.id) ?? [],
      camera: null,
      narration: passage.body
    });
  }
  return stops;
}

function flowsByPassage(flows: readonly Flow[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, passages } of flows) {
    for (const passage of passages) {
      const known = found.get(passage);
      if (known) known.push(id);
      else found.set(passage, [id]);
    }
  }
  return found;
}
