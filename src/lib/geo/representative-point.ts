import { along } from '@turf/along';
import { length } from '@turf/length';
import type { Geometry } from 'geojson';
import { geometryParts } from './geometry-parts.ts';
import { innermostPoint } from './innermost-point.ts';
import { distanceKm } from './distance.ts';
import { unwrapPath, wrapLongitude, type LngLat } from './lng-lat.ts';
import { signedRingArea } from './winding.ts';

/**
 * One position that can stand for a geometry, on or in it: well inside the largest area, else the middle
 * by length of the longest line, else the point nearest to the middle of all. A collection is represented
 * by what it has of the highest dimension. Null for a geometry without positions.
 */
export function representativePoint(geometry: Geometry): LngLat | null {
  const { points, lines, areas } = geometryParts(geometry);
  const area = largest(areas, areaSize);
  if (area !== null) {
    const inside = innermostPoint(area);
    if (inside !== null) return inside;
    // Rings without any area: their outline is all there is.
    lines.push(...areas.flatMap((rings) => rings.slice(0, 1)));
  }
  const line = largest(lines, lineLength);
  if (line !== null) return middleOfLine(line);
  return middlePoint(points);
}

function middleOfLine(line: readonly LngLat[]): LngLat {
  const half = lineLength(line) / 2;
  const [first] = line;
  if (first === undefined || half === 0) return first ?? [0, 0];
  const { geometry } = along({ type: 'LineString', coordinates: line.map((at) => [...at]) }, half);
  const [lng = first[0], lat = first[1]] = geometry.coordinates;
  return [wrapLongitude(lng), lat];
}

function middlePoint(points: readonly LngLat[]): LngLat | null {
  if (points.length === 0) return null;
  const path = unwrapPath(points);
  const mean: LngLat = [
    path.reduce((sum, [lng]) => sum + lng, 0) / path.length,
    path.reduce((sum, [, lat]) => sum + lat, 0) / path.length
  ];
  return largest(points, (point) => -distanceKm(point, mean));
}

/** In square degrees, weighed by latitude: good enough to tell which part is the largest. */
function areaSize(rings: readonly (readonly LngLat[])[]): number {
  const sizes = rings.map((ring) => Math.abs(signedRingArea(ring)));
  const holes = sizes.slice(1).reduce((sum, size) => sum + size, 0);
  const lat = rings[0]?.[0]?.[1] ?? 0;
  return ((sizes[0] ?? 0) - holes) * Math.cos((lat * Math.PI) / 180);
}

function lineLength(line: readonly LngLat[]): number {
  if (line.length < 2) return 0;
  const coordinates = line.map((at) => [...at]);
  return length({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });
}

/** The item of the largest size, the first of equals; null for none. */
function largest<T>(items: readonly T[], size: (item: T) => number): T | null {
  let best: { item: T; size: number } | null = null;
  for (const item of items) {
    const itemSize = size(item);
    if (best === null || itemSize > best.size) best = { item, size: itemSize };
  }
  return best?.item ?? null;
}
