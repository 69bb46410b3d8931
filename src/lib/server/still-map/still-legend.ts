import type { Still } from './compose-still.ts';
import type { LegendKey } from './still-words.ts';

const order: readonly LegendKey[] = [
  'lead',
  'supporting',
  'mentioned',
  'area',
  'approximate',
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
    used.add(place.geometry === 'area' ? 'area' : place.weight);
    if (outwards === null && isVague(place.certainty)) used.add('approximate');
  }
  for (const { layouts } of [main, ...(inset === null ? [] : [inset.face])]) {
    for (const { flow } of layouts[0]?.arcs ?? []) used.add(flow.status ?? 'stated');
  }
  return order.filter((key) => used.has(key));
}

/** Whether a certainty is drawn as a dashed halo. */
export function isVague(certainty: string): boolean {
  return certainty === 'approximate' || certainty === 'unknown';
}
