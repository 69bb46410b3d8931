import type { Briefing, FlowStatus, Weight } from '#lib/briefing/briefing.ts';
import { markShape } from '#lib/briefing/mark-shape.ts';

/** How a state line is drawn in the ground. */
export type BorderClass = 'agreed' | 'disputed' | 'line-of-control' | 'claim';

/** One thing that is drawn and needs its meaning said. */
export type LegendKey =
  | { readonly kind: 'point'; readonly weight: Weight }
  | { readonly kind: 'region' }
  | { readonly kind: 'area' }
  | { readonly kind: 'small-area' }
  | { readonly kind: 'dashed-area' }
  | { readonly kind: 'radius' }
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'line' }
  | { readonly kind: 'flow'; readonly status: FlowStatus | 'stated' }
  | { readonly kind: 'border'; readonly border: BorderClass };

const weights: readonly Weight[] = ['lead', 'supporting', 'mentioned'];
const statuses: readonly (FlowStatus | 'stated')[] = ['stated', 'reported', 'claimed', 'planned', 'denied'];
const borders: readonly BorderClass[] = ['agreed', 'disputed', 'line-of-control', 'claim'];

/** What a briefing's map shows, in the order of a legend: places, flows, and the lines of the ground. */
export function legendKeys(briefing: Pick<Briefing, 'places' | 'flows'>): LegendKey[] {
  const shown = briefing.places.filter((place) => place.geometry !== null);
  const points = shown.filter((place) => markShape(place) === 'point');
  const areas = shown.filter((place) => place.geometry === 'area');
  const isDashed = (place: (typeof shown)[number]) =>
    place.outline === 'historic' || place.certainty !== 'exact';
  const located = new Set(shown.map(({ id }) => id));
  const flows = briefing.flows.filter(({ from, to }) => located.has(from) && located.has(to));
  const keys: LegendKey[] = [];
  for (const weight of weights) {
    if (points.some((place) => place.weight === weight)) keys.push({ kind: 'point', weight });
  }
  const regions = shown.filter((place) => markShape(place) === 'region');
  if (regions.length > 0) keys.push({ kind: 'region' });
  if (areas.some((place) => !isDashed(place))) keys.push({ kind: 'area' });
  if (areas.some(isDashed)) keys.push({ kind: 'dashed-area' });
  if (areas.length > 0) keys.push({ kind: 'small-area' });
  if (shown.some((place) => place.geometry === 'line')) keys.push({ kind: 'line' });
  if (points.some((place) => place.certainty !== 'exact' && place.precisionMeters !== undefined)) {
    keys.push({ kind: 'radius' });
  }
  if ([...points, ...regions].some((place) => place.certainty !== 'exact')) keys.push({ kind: 'uncertain' });
  for (const status of statuses) {
    if (flows.some((flow) => (flow.status ?? 'stated') === status)) keys.push({ kind: 'flow', status });
  }
  return [...keys, ...borders.map((border): LegendKey => ({ kind: 'border', border }))];
}
