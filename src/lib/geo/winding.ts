import type { Geometry, Position } from 'geojson';
import { unwrapPath, type LngLat } from './lng-lat.ts';

/**
 * The signed area of a ring in square degrees, by the shoelace formula on the plane, with the short
 * way taken over the antimeridian: positive for a counter-clockwise ring. Open and closed rings alike.
 */
export function signedRingArea(ring: readonly LngLat[]): number {
  const path = unwrapPath(ring);
  const origin = path[0];
  if (origin === undefined) return 0;
  let twice = 0;
  let previous = path[path.length - 1] ?? origin;
  // Measured from the first position: far from [0, 0] small rings would drown in rounding.
  for (const position of path) {
    twice +=
      (previous[0] - origin[0]) * (position[1] - origin[1]) -
      (position[0] - origin[0]) * (previous[1] - origin[1]);
    previous = position;
  }
  return twice / 2;
}

/** Whether the rings wind as RFC 7946 §3.1.6 wants: the outer counter-clockwise, holes clockwise. */
export function isWoundRight(rings: readonly (readonly Position[])[]): boolean {
  return rings.every((ring, index) => !isBackward(ring, index));
}

/** The same geometry with every ring wound by the right-hand rule (RFC 7946 §3.1.6). */
export function rewind(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: rewindRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(rewindRings) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(rewind) };
    default:
      return geometry;
  }
}

function rewindRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => (isBackward(ring, index) ? [...ring].reverse() : ring));
}

function isBackward(ring: readonly Position[], index: number): boolean {
  const area = signedRingArea(ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
  return index === 0 ? area < 0 : area > 0;
}
