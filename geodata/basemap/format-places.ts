import type { FeatureCollection } from 'geojson';

const positionsPerLine = 8;

/** Prints a collection of places for people and for `diff`: a line per field, a few positions per line. */
export function formatPlaces(places: FeatureCollection): string {
  const features = places.features.map(({ id, geometry, properties }) => {
    const fields = Object.entries(properties ?? {}).map(
      ([key, value]) => `        ${JSON.stringify(key)}: ${inline(value)}`
    );
    return [
      '    {',
      '      "type": "Feature",',
      `      "id": ${JSON.stringify(id)},`,
      `      "properties": {\n${fields.join(',\n')}\n      },`,
      `      "geometry": ${geometry && 'coordinates' in geometry ? printGeometry(geometry.type, geometry.coordinates) : 'null'}`,
      '    }'
    ].join('\n');
  });
  return `{\n  "type": "FeatureCollection",\n  "features": [\n${features.join(',\n')}\n  ]\n}\n`;
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`);
  return `{ ${fields.join(', ')} }`;
}

function printGeometry(type: string, coordinates: unknown): string {
  const text = printCoordinates(coordinates, '        ');
  return text.includes('\n')
    ? `{\n        "type": "${type}",\n        "coordinates": ${text}\n      }`
    : `{ "type": "${type}", "coordinates": ${text} }`;
}

function printCoordinates(value: unknown, indent: string): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (typeof value[0] === 'number') return `[${value.join(', ')}]`;
  const inner = `${indent}  `;
  const isLine = Array.isArray(value[0]) && typeof value[0][0] === 'number';
  const parts = value.map((part) => printCoordinates(part, inner));
  const rows = isLine
    ? Array.from({ length: Math.ceil(parts.length / positionsPerLine) }, (_, row) =>
        parts.slice(row * positionsPerLine, (row + 1) * positionsPerLine).join(', ')
      )
    : parts;
  return `[\n${inner}${rows.join(`,\n${inner}`)}\n${indent}]`;
}
