import type { Geometry } from 'geojson';
import { geometryParts } from './geometry-parts.ts';
import { wrapLongitude, type LngLat } from './lng-lat.ts';
import { mergeSpans, pathSpan, spanWidth, type LongitudeSpan } from './longitude-span.ts';

/** `[west, south, east, north]` in degrees, RFC 7946 §5: `west > east` means it crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * The smallest bounds of any RFC 7946 geometry, read eastwards over the antimeridian where that is
 * shorter. They do not depend on the order of positions or parts. Null for a geometry without positions.
 */
export function geometryBounds(geometry: Geometry): Bounds | null {
  const { points, lines, areas } = geometryParts(geometry);
  const paths = [...points.map((point) => [point]), ...lines, ...areas.flat()];
  return pathsBounds(paths);
}

/** The smallest bounds of single positions; null for none. */
export function positionsBounds(positions: readonly LngLat[]): Bounds | null {
  return pathsBounds(positions.map((position) => [position]));
}

/** The smallest bounds that hold all of these, whatever their order; null for none. */
export function mergeBounds(all: readonly Bounds[]): Bounds | null {
  const span = mergeSpans(all.map(([west, , east]) => ({ west, east })));
  if (span === null) return null;
  const south = all.reduce((least, bounds) => Math.min(least, bounds[1]), 90);
  const north = all.reduce((most, bounds) => Math.max(most, bounds[3]), -90);
  return [span.west, south, span.east, north];
}

/** Bounds grown by degrees on each side; never beyond the poles nor more than once round the globe. */
export function padBounds(bounds: Bounds, degreesLng: number, degreesLat = degreesLng): Bounds {
  const south = Math.max(-90, bounds[1] - degreesLat);
  const north = Math.min(90, bounds[3] + degreesLat);
  if (boundsWidth(bounds) + 2 * degreesLng >= 360) return [-180, south, 180, north];
  return [wrapLongitude(bounds[0] - degreesLng), south, wrapLongitude(bounds[2] + degreesLng), north];
}

/** Whether a position lies in the bounds or on their edge. */
export function boundsContain([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean {
  if (lat < south || lat > north) return false;
  if (east - west === 360) return true;
  const wrapped = wrapLongitude(lng);
  // -180 and 180 are one meridian.
  const candidates = Math.abs(wrapped) === 180 ? [-180, 180] : [wrapped];
  return candidates.some((at) => (west <= east ? at >= west && at <= east : at >= west || at <= east));
}

/** From west to east in degrees, 0 to 360. */
export function boundsWidth([west, , east]: Bounds): number {
  return spanWidth({ west, east });
}

/** From south to north in degrees, 0 to 180. */
export function boundsHeight([, south, , north]: Bounds): number {
  return north - south;
}

/** The middle in degrees of longitude and of latitude. */
export function boundsCenter(bounds: Bounds): LngLat {
  return [wrapLongitude(bounds[0] + boundsWidth(bounds) / 2), (bounds[1] + bounds[3]) / 2];
}

function pathsBounds(paths: readonly (readonly LngLat[])[]): Bounds | null {
  const spans: LongitudeSpan[] = [];
  let south = Infinity;
  let north = -Infinity;
  for (const path of paths) {
    const span = pathSpan(path);
    if (span !== null) spans.push(span);
    for (const [, lat] of path) {
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const span = mergeSpans(spans);
  return span === null ? null : [span.west, south, span.east, north];
}
