import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCountryNames, readProvinceNames } from './country-names.ts';
import { cutTiles, type Tile } from './cut-tiles.ts';
import { basemapDir, fetchSources, report, sha256 } from './fetch-sources.ts';
import { areaLabels, seaLabels, settlementLayer } from './label-layers.ts';
import { borderLayer, landLayer, provinceLayer } from './land-layers.ts';
import { archiveBounds, metadata } from './metadata.ts';
import { readDisputes, readRivers } from './read-lines.ts';
import { readLakes } from './read-lakes.ts';
import { readNameTable } from './read-name-table.ts';
import { readProvinces } from './read-provinces.ts';
import { readSettlements } from './read-settlements.ts';
import { readWorld } from './read-world.ts';
import { sources, type Source } from './sources.ts';
import { thinWorld, type Detail } from './thin-world.ts';
import { lakeLayer, riverLayer } from './water-layers.ts';
import { writePmtiles } from './write-pmtiles.ts';
import { stillTopology } from './write-still.ts';

/**
 * Makes the world archive and the still map's data from the pinned sources: `npm run basemap`.
 * Writes `static/basemap/world-<hash>.pmtiles`, `still/world.json` and `provenance.json`; same sources, same bytes.
 */
const maxZoom = 6;
/** At the last zoom the detail is what the map shows up to zoom 9. */
const detailAt = (zoom: number): Detail =>
  zoom < maxZoom ? { zoom, pointPixels: 0.7, ringPixels: 1.2 } : { zoom, pointPixels: 0.2, ringPixels: 0.4 };
const staticDir = fileURLToPath(new URL('../../static/basemap/', import.meta.url));
const beside = (name: string) => join(basemapDir, name);

const files = fetchSources(['provinces', 'disputes', 'shapes', 'lakes', 'names', 'countryNames']);
const shape = (name: string) => ({
  shp: files.shapes(`usr/share/magics/10m/${name}.shp`),
  dbf: files.shapes(`usr/share/magics/10m/${name}.dbf`)
});

report('reading');
const world = readWorld(readProvinces(files.provinces('package/data/build.json')));
const borders = world.arcs.filter((_, index) => world.kinds[index]?.kind === 'border');
const disputes = readDisputes(
  files.disputes('usr/share/qgis/resources/data/world_map.gpkg'),
  borders.map((arc) => arc.map(([x, y]) => [x, y] as const))
);
const lakes = readLakes((scope) => files.lakes(`package/dist/${scope}_50m.json`));
const riverFiles = shape('ne_10m_rivers_lake_centerlines');
const rivers = await readRivers(riverFiles.shp, riverFiles.dbf);
const waterNames = readNameTable(beside('water-names.tsv'));
const seas = readNameTable(beside('sea-names.tsv'));
const settlements = await readSettlements({
  ...shape('ne_10m_populated_places_simple'),
  catalogue: (language) => files.names(`usr/share/locale/${language}/LC_MESSAGES/geonames.mo`),
  fixes: beside('settlement-names.tsv')
});
const labels = areaLabels(
  world,
  readCountryNames((language) => files.countryNames(`package/main/${language}/territories.json`)),
  readProvinceNames(beside('province-names.tsv'))
);
const isoOf = (a3: string) =>
  a3 === 'PSE' ? 'PS' : (world.countries.find((country) => country.a3 === a3)?.iso ?? null);

const tiles: Tile[] = [];
for (let zoom = 0; zoom <= maxZoom; zoom++) {
  report(`cutting zoom ${zoom}`);
  const detail = detailAt(zoom);
  const thin = thinWorld(world, detail);
  const layers = {
    land: landLayer(thin),
    lake: lakeLayer(lakes, waterNames, detail),
    river: riverLayer(rivers, waterNames, detail),
    province: provinceLayer(world, thin, detail),
    border: borderLayer(world, thin, disputes, detail),
    'country-label': labels.countries(zoom),
    'province-label': labels.provinces(zoom),
    settlement: settlementLayer(settlements, isoOf, zoom),
    'sea-label': seaLabels(seas, zoom)
  };
  tiles.push(...cutTiles(layers, zoom));
}

report('writing');
const archive = writePmtiles({
  tiles,
  minZoom: 0,
  maxZoom,
  bounds: archiveBounds,
  center: [44, 30, 3],
  metadata
});
const still = new TextEncoder().encode(
  `${JSON.stringify(stillTopology(world, { disputes, lakes, rivers, labels: labels.countries(maxZoom) }))}\n`
);
const hash = sha256(archive);
const name = `world-${hash.slice(0, 8)}.pmtiles`;

function put(folder: string, file: string, bytes: Uint8Array | string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${file}.part`), bytes);
  renameSync(join(folder, `${file}.part`), join(folder, file));
}

put(staticDir, name, archive);
for (const old of readdirSync(staticDir)) {
  if (/^world-.*\.pmtiles$/.test(old) && old !== name) rmSync(join(staticDir, old));
}
put(beside('still'), 'world.json', still);
const tables = ['settlement-names.tsv', 'province-names.tsv', 'water-names.tsv', 'sea-names.tsv'];
const provenance = {
  results: [
    { file: `static/basemap/${name}`, bytes: archive.length, sha256: hash },
    { file: 'geodata/basemap/still/world.json', bytes: still.length, sha256: sha256(still) }
  ],
  sources: Object.values<Source>(sources).map(
    ({ name: source, version, file, sha256: sum, holds, licence }) => ({
      name: source,
      version,
      file,
      sha256: sum,
      holds,
      licence
    })
  ),
  proofReadNames: tables.map((file) => ({ file, sha256: sha256(readFileSync(beside(file))) }))
};
put(basemapDir, 'provenance.json', `${JSON.stringify(provenance, null, 2)}\n`);
report(`${name}: ${tiles.length} tiles, ${archive.length} bytes`);
