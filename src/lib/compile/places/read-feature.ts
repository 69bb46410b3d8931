import type { Geometry } from 'geojson';
import type { Place } from '#lib/briefing/briefing.ts';
import { geometryBounds } from '#lib/geo/bounds.ts';
import { geometryParts } from '#lib/geo/geometry-parts.ts';
import { roundDegrees } from '#lib/geo/precision.ts';
import { representativePoint } from '#lib/geo/representative-point.ts';
import { checkMembers } from './check-members.ts';
import { isJsonObject, showJson, type PlacesContext } from './places-context.ts';
import { maxDecimals } from './places-limits.ts';
import { readGeometry } from './read-geometry.ts';
import { readId } from './read-id.ts';
import { readProperties } from './read-properties.ts';

/** A feature read by itself, before it is compared with the others. */
export interface ReadFeature {
  /** Which feature of the collection it is, from 0. */
  readonly index: number;
  readonly place: Omit<Place, 'where'>;
  readonly geometry: Geometry | null;
}

/** Reads one entry of `features`; null where it has no usable id, so that nothing could name it. */
export function readFeature(value: unknown, index: number, context: PlacesContext): ReadFeature | null {
  const { report } = context;
  const path = ['features', index];
  if (!isJsonObject(value) || value['type'] !== 'Feature') {
    const found = isJsonObject(value) ? `an object of the type ${showJson(value['type'])}` : showJson(value);
    report('geojson-not-feature', path, `found ${found}, expected a Feature`, 'write "type": "Feature"');
    return null;
  }
  checkMembers(value, path, 'feature', context);
  const id = readId(value, path, context);
  const geometry = readFeatureGeometry(value, index, context);
  const properties = value['properties'];
  if (!isJsonObject(properties)) {
    report(
      'place-properties-missing',
      Object.hasOwn(value, 'properties') ? [...path, 'properties'] : path,
      `found ${showJson(properties)}, expected properties`,
      'write "properties": { "name": "…", "kind": "…", "certainty": "…" }'
    );
    return null;
  }
  const written = readProperties(properties, [...path, 'properties'], context);
  if (id === null) return null;
  if (value['geometry'] === null && written.certainty !== 'unknown' && written.certainty !== 'disputed') {
    report(
      'place-without-location',
      [...path, 'geometry'],
      `found no geometry and the certainty ${written.certainty}`,
      'give the place a geometry, or write "certainty": "unknown"'
    );
  }
  const point = geometry && representativePoint(geometry);
  const place = {
    id,
    ...written,
    geometry: geometry && geometryKind(geometry),
    point: point && ([roundDegrees(point[0], maxDecimals), roundDegrees(point[1], maxDecimals)] as const),
    bounds: geometry && geometryBounds(geometry)
  };
  return { index, place, geometry };
}

function readFeatureGeometry(
  feature: Readonly<Record<string, unknown>>,
  index: number,
  context: PlacesContext
): Geometry | null {
  if (Object.hasOwn(feature, 'geometry')) {
    return readGeometry(feature['geometry'], ['features', index, 'geometry'], context);
  }
  context.report(
    'geojson-geometry-missing',
    ['features', index],
    'found no member geometry, expected one',
    'write "geometry": null where the location is not known'
  );
  return null;
}

/** What a geometry is drawn as: the kind of the highest dimension in it. */
function geometryKind(geometry: Geometry): 'point' | 'line' | 'area' {
  const { lines, areas } = geometryParts(geometry);
  if (areas.length > 0) return 'area';
  return lines.length > 0 ? 'line' : 'point';
}
