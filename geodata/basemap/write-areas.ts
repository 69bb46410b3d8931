import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { report } from './fetch-sources.ts';
import { formatPlaces } from './format-places.ts';
import { readAreas } from './read-areas.ts';

/**
 * Gives the places of a briefing their areas from the pinned sources: `tsx geodata/basemap/write-areas.ts <places.geojson>`.
 * Only the geometries of known ids change; the rest of the file is written back as it was.
 */
const path = process.argv[2];
if (!path) {
  report('usage: tsx geodata/basemap/write-areas.ts <places.geojson>');
  process.exit(2);
}
const places = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
const areas = readAreas();
for (const feature of places.features) {
  const area = areas.get(String(feature.id));
  if (area) feature.geometry = area;
}
writeFileSync(`${path}.part`, formatPlaces(places));
renameSync(`${path}.part`, path);
report(`${path}: written`);
