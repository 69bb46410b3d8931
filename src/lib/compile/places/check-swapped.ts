import { boundsContain, padBounds } from '#lib/geo/bounds.ts';
import { distanceKm } from '#lib/geo/distance.ts';
import type { LngLat } from '#lib/geo/lng-lat.ts';
import { NearestPoints } from '#lib/geo/nearest-points.ts';
import type { PlacesContext } from './places-context.ts';
import type { ReadFeature } from './read-feature.ts';

/** Kilometres: farther than this from all others, and nearer than this to one. */
const alone = 2000;
const beside = 200;

/**
 * Reports places whose longitude and latitude look exchanged: far from the place that they are within,
 * or from all others where they are within none, while the exchanged position is in it, or beside one.
 */
export function checkSwapped(features: readonly ReadFeature[], { report }: PlacesContext): void {
  const byId = new Map(features.map((feature) => [feature.place.id, feature.place]));
  const located = features.filter(({ place }) => place.point !== null);
  const index = new NearestPoints(located, ({ place }) => place.point ?? [0, 0]);
  for (const feature of located) {
    const { point } = feature.place;
    if (point === null || Math.abs(point[0]) > 90) continue;
    const swapped: LngLat = [point[1], point[0]];
    const within = feature.place.within === undefined ? undefined : byId.get(feature.place.within);
    const nearestTo = (position: LngLat): number => index.nearest(position, feature)?.distanceKm ?? 0;
    const evidence =
      within !== undefined && within.point !== null
        ? liesRatherIn(swapped, point, within) && `in or near “${within.id}”, which it is within`
        : located.length > 2 &&
          nearestTo(point) > alone &&
          nearestTo(swapped) < beside &&
          'beside other places of this file';
    if (evidence === false) continue;
    report(
      'geojson-swapped',
      ['features', feature.index, 'geometry'],
      `found [${point.join(', ')}], far from all that belongs to it; [${swapped.join(', ')}] lies ${evidence}`,
      'write the longitude first, then the latitude'
    );
  }
}

function liesRatherIn(swapped: LngLat, point: LngLat, within: ReadFeature['place']): boolean {
  if (within.bounds !== null && within.geometry === 'area') {
    return (
      boundsContain(padBounds(within.bounds, 0.5), swapped) &&
      !boundsContain(padBounds(within.bounds, 2), point)
    );
  }
  if (within.point === null) return false;
  const far = distanceKm(point, within.point);
  return far > 1000 && distanceKm(swapped, within.point) < far / 5;
}
