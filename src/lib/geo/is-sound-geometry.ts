import type { Geometry } from 'geojson';

/** How deep the positions of each geometry lie in its arrays (RFC 7946 §3.1). */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3
};

/** Far more than one shape on a map has. */
const mostPositions = 500_000;

/**
 * Whether what calls itself a geometry is one: of a known type other than a collection, its positions as deep in its
 * arrays as the type says, each of two or three numbers within 180 degrees of longitude and 90 of latitude, and at most
 * 500,000 of them. It looks no deeper than that, whatever it is given.
 */
export function isSoundGeometry(value: unknown): value is Geometry {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { readonly type?: unknown; readonly coordinates?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(depths, type)) return false;
  let left = mostPositions;
  const isSound = (part: unknown, depth: number): boolean => {
    if (!Array.isArray(part)) return false;
    if (depth > 0) return part.every((inner) => isSound(inner, depth - 1));
    left -= 1;
    return left >= 0 && isPosition(part);
  };
  return isSound(coordinates, depths[type] ?? 0);
}

function isPosition(part: readonly unknown[]): boolean {
  const [longitude, latitude] = part as readonly number[];
  return (
    (part.length === 2 || part.length === 3) &&
    part.every((number) => Number.isFinite(number)) &&
    Math.abs(longitude ?? Number.NaN) <= 180 &&
    Math.abs(latitude ?? Number.NaN) <= 90
  );
}
