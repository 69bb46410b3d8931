import type { LngLat } from '#lib/geo/lng-lat.ts';
import { findSelfIntersection } from '#lib/geo/self-intersection.ts';
import type { JsonPath } from '../json-source.ts';
import type { GeometryFaults } from './geometry-faults.ts';

/** Checks that the rings of a polygon, each in order by itself, cross neither themselves nor each other. */
export function checkOutline(
  rings: readonly (readonly LngLat[])[],
  path: JsonPath,
  faults: GeometryFaults
): void {
  const found = findSelfIntersection(rings);
  if (found.kind === 'none') return;
  if (found.kind === 'unknown') {
    const count = rings.reduce((sum, ring) => sum + ring.length, 0);
    faults.add('geojson-outline-unchecked', path, () => [
      `found an outline of ${count} positions, too many to compare`,
      'simplify it: a briefing needs no more than some thousand positions for a place'
    ]);
    return;
  }
  const { first, second, point } = found;
  const where = second.ring === first.ring ? '' : ` of ring ${second.ring + 1}`;
  faults.add('geojson-self-intersection', [...path, first.ring, first.position], () => [
    `found the edge that begins here crossing the edge from position ${second.position + 1}${where} at [${point.map((degrees) => degrees.toFixed(4)).join(', ')}]`,
    'move or take out positions until the outline touches itself nowhere'
  ]);
}
