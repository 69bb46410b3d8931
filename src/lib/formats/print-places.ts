import { roundCoordinates } from '#lib/geo/precision.ts';
import { rewind } from '#lib/geo/winding.ts';
import { cleanLine } from './clean-text.ts';
import type { ImportedPlace } from './imported-briefing.ts';

/**
 * `places.geojson`: an RFC 7946 FeatureCollection, rings by the right-hand rule, 7 decimals. A property stands on a line
 * of its own and a geometry on one line, so that a person can read a feature and a diff shows what changed.
 */
export function printPlaces(places: readonly ImportedPlace[]): string {
  const features = places.map(printPlace);
  const list = features.length === 0 ? '[]' : `[\n${features.join(',\n')}\n  ]`;
  return `{\n  "type": "FeatureCollection",\n  "features": ${list}\n}\n`;
}

function printPlace(place: ImportedPlace): string {
  const {
    id,
    geometry,
    name,
    names,
    kind,
    certainty,
    precisionMeters,
    within,
    wikidata,
    geonames,
    role,
    weight,
    source,
    outline,
    outlineWhen
  } = place;
  const properties = {
    name: cleanLine(name) || id,
    names: names && Object.fromEntries(Object.entries(names).map(([lang, text]) => [lang, cleanLine(text)])),
    kind,
    certainty,
    precisionMeters,
    within,
    wikidata,
    geonames,
    role: role === undefined ? undefined : cleanLine(role) || undefined,
    weight,
    source: source === undefined ? undefined : cleanLine(source) || undefined,
    outline,
    when: outline && outlineWhen
  };
  const lines = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`        ${JSON.stringify(key)}: ${printValue(value)}`]
  );
  const shape = geometry && rewind(roundCoordinates(geometry));
  return [
    '    {',
    '      "type": "Feature",',
    `      "id": ${JSON.stringify(id)},`,
    '      "properties": {',
    lines.join(',\n'),
    '      },',
    `      "geometry": ${printValue(shape)}`,
    '    }'
  ].join('\n');
}

/** JSON on one line, with spaces where a person would put them. */
function printValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${printValue(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
