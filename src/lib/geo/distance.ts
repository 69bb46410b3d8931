import { distance } from '@turf/distance';
import type { LngLat } from './lng-lat.ts';

/** The great-circle distance in kilometres, on a sphere of radius 6,371.0088 km. */
export function distanceKm(from: LngLat, to: LngLat): number {
  return distance([...from], [...to], { units: 'kilometers' });
}
