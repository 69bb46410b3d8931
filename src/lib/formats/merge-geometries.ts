import type { Geometry, Position } from 'geojson';

/** Geometries as one: of one kind, the multiple of that kind; of several, a collection. Null for none. */
export function mergeGeometries(geometries: readonly Geometry[]): Geometry | null {
  const [first] = geometries;
  if (first === undefined) return null;
  if (geometries.length === 1) return first;
  const areas = gather<Position[][]>(geometries, 'Polygon', 'MultiPolygon');
  if (areas) return { type: 'MultiPolygon', coordinates: areas };
  const lines = gather<Position[]>(geometries, 'LineString', 'MultiLineString');
  if (lines) return { type: 'MultiLineString', coordinates: lines };
  const points = gather<Position>(geometries, 'Point', 'MultiPoint');
  if (points) return { type: 'MultiPoint', coordinates: points };
  return { type: 'GeometryCollection', geometries: [...geometries] };
}

function gather<T>(geometries: readonly Geometry[], single: string, multiple: string): T[] | null {
  const parts: T[] = [];
  for (const geometry of geometries) {
    if (geometry.type === 'GeometryCollection') return null;
    const { coordinates } = geometry;
    if (geometry.type === single) parts.push(coordinates as T);
    else if (geometry.type === multiple) for (const part of coordinates as T[]) parts.push(part);
    else return null;
  }
  return parts;
}
