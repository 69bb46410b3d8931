import type { Geometry } from 'geojson';
import type { LngLat } from '#lib/geo/lng-lat.ts';
import { roundCoordinates } from '#lib/geo/precision.ts';
import { rewind } from '#lib/geo/winding.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { JsonPath } from '../json-source.ts';
import { checkMembers } from './check-members.ts';
import { checkOutline } from './check-outline.ts';
import { checkPath, checkRing } from './check-path.ts';
import { checkPosition } from './check-position.ts';
import { GeometryFaults } from './geometry-faults.ts';
import { isJsonObject, showJson, type PlacesContext } from './places-context.ts';
import { maxDecimals } from './places-limits.ts';

/** How many lists are around each position of a type. */
const nesting: ReadonlyMap<unknown, 0 | 1 | 2 | 3> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3]
]);
const geometryTypes = [...nesting.keys(), 'GeometryCollection'] as string[];

/**
 * Reads a geometry by RFC 7946 §3.1 and reports what is wrong with it. The result winds by the right-hand
 * rule and has at most 7 decimals; it is null for null, and where an error leaves nothing to draw.
 */
export function readGeometry(value: unknown, path: JsonPath, context: PlacesContext): Geometry | null {
  if (value === null) return null;
  const faults = new GeometryFaults();
  checkGeometry(value, path, faults, context);
  faults.reportTo(context.report);
  return faults.hasErrors ? null : rewind(roundCoordinates(bare(value as Geometry), maxDecimals));
}

function checkGeometry(value: unknown, path: JsonPath, faults: GeometryFaults, context: PlacesContext): void {
  if (!isJsonObject(value)) {
    faults.add('geojson-geometry-type', path, () => [
      `found ${showJson(value)}, expected a geometry object or null`,
      'write { "type": "Point", "coordinates": [longitude, latitude] }'
    ]);
    return;
  }
  checkMembers(value, path, 'geometry', context);
  if (value['type'] === 'GeometryCollection') {
    checkCollection(value, path, faults, context);
    return;
  }
  const depth = nesting.get(value['type']);
  if (depth === undefined) {
    faults.add('geojson-geometry-type', 'type' in value ? [...path, 'type'] : path, () => [
      `found the type ${showJson(value['type'])}, expected one of ${geometryTypes.join(', ')}`,
      (typeof value['type'] === 'string' ? didYouMean(value['type'], geometryTypes) : null) ??
        'give the geometry one of these types'
    ]);
    return;
  }
  const inner = 'coordinates' in value ? [...path, 'coordinates'] : [...path];
  const kind = value['type'] as string;
  if (depth === 0) checkPosition(value['coordinates'], inner, faults);
  else checkLists(value['coordinates'], inner, depth, kind, faults);
}

function checkCollection(
  value: Readonly<Record<string, unknown>>,
  path: JsonPath,
  faults: GeometryFaults,
  context: PlacesContext
): void {
  const geometries = value['geometries'];
  if (!Array.isArray(geometries) || geometries.length === 0) {
    faults.add('geojson-coordinates', 'geometries' in value ? [...path, 'geometries'] : path, () => [
      `found ${showJson(geometries)}, expected a list of geometries`,
      'list the geometries, or make the geometry null where the location is not known'
    ]);
    return;
  }
  geometries.forEach((inner: unknown, index) => {
    const innerPath = [...path, 'geometries', index];
    if (isJsonObject(inner) && inner['type'] === 'GeometryCollection') {
      faults.add('geojson-geometry-type', innerPath, () => [
        'found a GeometryCollection inside a GeometryCollection, expected single geometries',
        'put its geometries into the outer one (RFC 7946 §3.1.8)'
      ]);
    } else {
      checkGeometry(inner, innerPath, faults, context);
    }
  });
}

/** Checks nested lists down to the positions; `path` is changed on the way and given back as it was. */
function checkLists(
  value: unknown,
  path: (string | number)[],
  depth: number,
  kind: string,
  faults: GeometryFaults
): void {
  if (!Array.isArray(value) || value.length === 0) {
    faults.add('geojson-coordinates', path, () => [
      `found ${showJson(value)}, expected a list of ${depth > 1 ? 'lists of ' : ''}positions for a ${kind}`,
      'nest the lists as the type wants, or make the geometry null where the location is not known'
    ]);
    return;
  }
  const errorsBefore = faults.errors;
  value.forEach((inner: unknown, index) => {
    path.push(index);
    if (depth === 1) checkPosition(inner, path, faults);
    else checkLists(inner, path, depth - 1, kind, faults);
    path.pop();
  });
  if (faults.errors > errorsBefore) return;
  const isPolygon = kind.endsWith('Polygon');
  if (depth === 1 && kind !== 'MultiPoint') checkLength(value as LngLat[], path, isPolygon, faults);
  if (depth === 2 && isPolygon && faults.errors === errorsBefore)
    checkPolygon(value as LngLat[][], path, faults);
}

function checkLength(
  positions: readonly LngLat[],
  path: JsonPath,
  isRing: boolean,
  faults: GeometryFaults
): void {
  const least = isRing ? 4 : 2;
  if (positions.length < least) {
    faults.add('geojson-coordinates', path, () => [
      `found ${positions.length} position${positions.length === 1 ? '' : 's'}, expected at least ${least} for a ${isRing ? 'ring' : 'line'}`,
      isRing
        ? 'a ring is a triangle at least, its first position repeated at the end'
        : 'use a Point for one position'
    ]);
    return;
  }
  checkPath(positions, path, faults);
}

function checkPolygon(rings: readonly LngLat[][], path: JsonPath, faults: GeometryFaults): void {
  const errorsBefore = faults.errors;
  rings.forEach((ring, index) => checkRing(ring, [...path, index], index === 0 ? 'outer' : 'hole', faults));
  if (faults.errors === errorsBefore) checkOutline(rings, path, faults);
}

/** The geometry with the members that RFC 7946 gives it, and no others. */
function bare(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { type: geometry.type, geometries: geometry.geometries.map(bare) };
  }
  return { type: geometry.type, coordinates: geometry.coordinates } as Geometry;
}
