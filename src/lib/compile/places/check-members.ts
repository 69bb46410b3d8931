import type { JsonPath } from '../json-source.ts';
import { showJson, type PlacesContext } from './places-context.ts';

type GeoJsonObject = 'collection' | 'feature' | 'geometry';

/** Members that mean something in another kind of object, RFC 7946 §7.1. */
const misplaced: Readonly<Record<GeoJsonObject, readonly string[]>> = {
  collection: ['coordinates', 'geometries', 'geometry', 'properties'],
  feature: ['coordinates', 'geometries', 'features'],
  geometry: ['geometry', 'properties', 'features']
};

/** Checks what every GeoJSON object may have beside its own members: no `crs`, a `bbox` of numbers, no other's members. */
export function checkMembers(
  value: Readonly<Record<string, unknown>>,
  path: JsonPath,
  kind: GeoJsonObject,
  { report }: PlacesContext
): void {
  if (Object.hasOwn(value, 'crs')) {
    report(
      'geojson-crs',
      [...path, 'crs'],
      'found a member crs, expected none: GeoJSON is always WGS 84 in degrees (RFC 7946 §4)',
      'take it out, and convert the coordinates if they are in another system',
      'key'
    );
  }
  for (const name of misplaced[kind]) {
    if (!Object.hasOwn(value, name)) continue;
    report(
      'geojson-member',
      [...path, name],
      `found ${name} in a ${kind}, expected it elsewhere (RFC 7946 §7.1)`,
      'take it out, or put it where it belongs',
      'key'
    );
  }
  const bbox = value['bbox'];
  if (bbox === undefined) return;
  const numbers = Array.isArray(bbox) && bbox.every((degrees) => typeof degrees === 'number');
  if (numbers && (bbox.length === 4 || bbox.length === 6)) return;
  report(
    'geojson-bbox',
    [...path, 'bbox'],
    `found ${showJson(bbox)}, expected [west, south, east, north]`,
    'take it out: it is reckoned anew for what is published'
  );
}
