import { bearing } from '@turf/bearing';
import type { LngLat } from './lng-lat.ts';

/** The direction in which a great circle sets out, in degrees clockwise from north: 0 ≤ bearing < 360. */
export function initialBearing(from: LngLat, to: LngLat): number {
  return turnToBearing(bearing([...from], [...to]));
}

/** Any angle in degrees as a bearing: 0 ≤ bearing < 360. */
export function turnToBearing(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  // A hair below zero rounds up to a full turn.
  return turned === 360 ? 0 : turned + 0;
}
