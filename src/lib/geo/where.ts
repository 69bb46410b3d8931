import { initialBearing } from './bearing.ts';
import { compassPoint, type CompassPoint } from './compass.ts';
import { distanceKm } from './distance.ts';
import type { LngLat } from './lng-lat.ts';

/** Something well known to tell a location by. */
export interface Reference {
  readonly point: LngLat;
  /** How well known it is, above 0: one of weight 2 is preferred to one of weight 1 at up to twice the distance. */
  readonly weight: number;
}

/**
 * Where a point is, as data to be put into words: at the reference (nearer than 1 km), near it (nearer
 * than 5 km), or a rounded distance away in a direction, seen from the reference.
 */
export type Where<R extends Reference> =
  | { readonly kind: 'at'; readonly reference: R; readonly distanceKm: 0; readonly compass: null }
  | {
      readonly kind: 'near' | 'away';
      readonly reference: R;
      readonly distanceKm: number;
      readonly compass: CompassPoint;
    };

/** The reference that tells best where a point is, with distance and direction; null if none is within `maxKm`. */
export function where<R extends Reference>(
  point: LngLat,
  references: readonly R[],
  maxKm = 2000
): Where<R> | null {
  let best: { reference: R; km: number; score: number } | null = null;
  for (const reference of references) {
    const km = distanceKm(reference.point, point);
    const score = km / reference.weight;
    if (km <= maxKm && (best === null || score < best.score)) best = { reference, km, score };
  }
  if (best === null) return null;
  const { reference, km } = best;
  if (km < 1) return { kind: 'at', reference, distanceKm: 0, compass: null };
  const compass = compassPoint(initialBearing(reference.point, point));
  return { kind: km < 5 ? 'near' : 'away', reference, distanceKm: roundDistance(km), compass };
}

/** Kilometres as one says them: whole below 10, in fives below 100, then two significant figures. */
export function roundDistance(km: number): number {
  if (km < 9.5) return Math.round(km);
  const step = km < 97.5 ? 5 : 10 ** Math.max(1, Math.floor(Math.log10(km)) - 1);
  return Math.round(km / step) * step;
}
