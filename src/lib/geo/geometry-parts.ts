import type { Geometry, Position } from 'geojson';
import type { LngLat } from './lng-lat.ts';

/** A geometry taken apart: single positions, lines, and areas as rings with the outer ring first. */
export interface GeometryParts {
  readonly points: LngLat[];
  readonly lines: LngLat[][];
  readonly areas: LngLat[][][];
}

/**
 * Takes any RFC 7946 geometry apart, collections included, at any depth. Altitudes are dropped;
 * positions that are not two finite numbers, and lines and rings left without any, are left out.
 */
export function geometryParts(geometry: Geometry): GeometryParts {
  const parts: GeometryParts = { points: [], lines: [], areas: [] };
  const pending: Geometry[] = [geometry];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === 'GeometryCollection') {
      for (let index = next.geometries.length - 1; index >= 0; index -= 1) {
        const inner = next.geometries[index];
        if (inner !== undefined) pending.push(inner);
      }
    } else {
      addParts(parts, next);
    }
  }
  return parts;
}

function addParts(parts: GeometryParts, geometry: Exclude<Geometry, { type: 'GeometryCollection' }>): void {
  switch (geometry.type) {
    case 'Point':
      parts.points.push(...toLngLats([geometry.coordinates]));
      break;
    case 'MultiPoint':
      for (const point of toLngLats(geometry.coordinates)) parts.points.push(point);
      break;
    case 'LineString':
      addPath(parts.lines, geometry.coordinates);
      break;
    case 'MultiLineString':
      for (const line of geometry.coordinates) addPath(parts.lines, line);
      break;
    case 'Polygon':
      addArea(parts.areas, geometry.coordinates);
      break;
    case 'MultiPolygon':
      for (const rings of geometry.coordinates) addArea(parts.areas, rings);
      break;
  }
}

function addArea(areas: LngLat[][][], rings: readonly Position[][]): void {
  const area: LngLat[][] = [];
  for (const ring of rings) addPath(area, ring);
  if (area.length > 0) areas.push(area);
}

function addPath(paths: LngLat[][], positions: readonly Position[]): void {
  const path = toLngLats(positions);
  if (path.length > 0) paths.push(path);
}

function toLngLats(positions: readonly Position[]): LngLat[] {
  const points: LngLat[] = [];
  for (const [lng, lat] of positions) {
    if (Number.isFinite(lng) && Number.isFinite(lat)) points.push([lng as number, lat as number]);
  }
  return points;
}
