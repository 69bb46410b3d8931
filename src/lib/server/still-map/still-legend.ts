import type { Place } from '#lib/briefing/briefing.ts';
import { markShape } from '#lib/briefing/mark-shape.ts';
import type { Still } from './compose-still.ts';
import type { LegendKey } from './still-words.ts';

const order: readonly LegendKey[] = [
  'lead',
  'supporting',
  'mentioned',
  'region',
  'area',
  'uncertain',
  'stated',
  'reported',
  'claimed',
  'planned',
  'denied'
];

/** What of the legend a still map needs: the signs that are on it, places first, then flows. */
export function legendKeys({ main, inset, places }: Still): LegendKey[] {
  const used = new Set<LegendKey>();
  for (const { place, outwards } of places.shown) {
    const shape = markShape(place);
    used.add(shape === 'area' || shape === 'region' ? shape : place.weight);
    if (outwards === null && hasHalo(place)) used.add('uncertain');
  }
  for (const { layouts } of [main, ...(inset === null ? [] : [inset.face])]) {
    for (const { flow } of layouts[0]?.arcs ?? []) used.add(flow.status ?? 'stated');
  }
  return order.filter((key) => used.has(key));
}

/** Whether a mark has a dashed halo: a spot or region that may lie elsewhere. An area's own outline is dashed. */
export function hasHalo(place: Pick<Place, 'geometry' | 'kind' | 'certainty'>): boolean {
  const shape = markShape(place);
  return place.certainty !== 'exact' && (shape === 'point' || shape === 'region');
}
