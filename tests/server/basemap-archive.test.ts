import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { geoArea } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { GatheredSource } from '#lib/map/gathered-source.ts';

const folder = new URL('../../static/basemap/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.pmtiles'));
const name = names[0] ?? '';
const bytes = readFileSync(new URL(name, folder));
const still = readFileSync(new URL('../../geodata/basemap/still/world.json', import.meta.url));
const provenance = JSON.parse(
  readFileSync(new URL('../../geodata/basemap/provenance.json', import.meta.url), 'utf8')
) as { results: { file: string; bytes: number; sha256: string }[] };

class InMemory implements Source {
  readonly read: [offset: number, length: number][] = [];
  getKey = () => name;
  getBytes = (offset: number, length: number): Promise<RangeResponse> => {
    this.read.push([offset, length]);
    return Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer });
  };
}
const archive = new PMTiles(new InMemory());
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

const column = (lng: number) => lng / 360 + 0.5;
const row = (lat: number) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

async function tileAt(zoom: number, lng: number, lat: number): Promise<VectorTile> {
  const tile = await archive.getZxy(
    zoom,
    Math.floor(column(lng) * 2 ** zoom),
    Math.floor(row(lat) * 2 ** zoom)
  );
  return new VectorTile(new PbfReader(new Uint8Array(tile?.data ?? new ArrayBuffer(0))));
}

function featuresOf(tile: VectorTile, layer: string) {
  const found = tile.layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found?.feature(i)).filter(
    (one) => one !== undefined
  );
}

describe('the world archive', () => {
  it('is one file, named by its content, as its provenance says', () => {
    expect(names).toHaveLength(1);
    expect(name).toBe(`world-${sha256(bytes).slice(0, 8)}.pmtiles`);
    const result = provenance.results.find(({ file }) => file.endsWith(name));
    expect(result).toEqual({ file: `static/basemap/${name}`, bytes: bytes.length, sha256: sha256(bytes) });
  });

  it('holds at most 6 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(6e6);
  });

  it('has the header that readers rely on', async () => {
    const header = await archive.getHeader();
    expect(header).toMatchObject({ specVersion: 3, minZoom: 0, maxZoom: 6, tileType: 1, clustered: true });
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([
      -180, -85.0511287, 180, 85.0511287
    ]);
  });

  it('lists its layers and credits its sources', async () => {
    const metadata = (await archive.getMetadata()) as {
      attribution: string;
      vector_layers: { id: string }[];
    };
    expect(metadata.vector_layers.map(({ id }) => id)).toEqual([
      'land',
      'lake',
      'river',
      'province',
      'border',
      'country-label',
      'province-label',
      'settlement',
      'sea-label'
    ]);
    expect(metadata.attribution).toContain('Made with Natural Earth');
    expect(metadata.attribution).toContain('GeoNames');
  });

  it.each([3, 4])('needs at most 150 kB for the Kerman region in 1280 by 800 at zoom %i', async (zoom) => {
    const [west, south, east, north] = [24, 11, 64, 43];
    const fit = Math.min(
      Math.log2(1280 / 512 / (column(east) - column(west))),
      Math.log2(800 / 512 / (row(south) - row(north)))
    );
    const screens = 512 * 2 ** Math.max(fit, zoom);
    const [x, y] = [(column(west) + column(east)) / 2, (row(south) + row(north)) / 2];
    const source = new InMemory();
    // As the map reads it: all tiles of a view at once, and what lies between them.
    const reader = new PMTiles(new GatheredSource(source));
    const range = (from: number, to: number) =>
      Array.from(
        { length: Math.floor(to * 2 ** zoom) - Math.floor(from * 2 ** zoom) + 1 },
        (_, i) => Math.floor(from * 2 ** zoom) + i
      );
    await Promise.all(
      range(x - 640 / screens, x + 640 / screens).flatMap((tileX) =>
        range(y - 400 / screens, y + 400 / screens).map((tileY) => reader.getZxy(zoom, tileX, tileY))
      )
    );
    // The first read is the reader's own: the header and the root directory, in one gulp of a fixed size.
    const total = source.read.slice(1).reduce((sum, [, length]) => sum + length, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total + 16_384).toBeLessThanOrEqual(150_000);
  });

  it.each([
    ['PSX', 34.4, 31.4],
    ['LBN', 35.9, 33.9],
    ['SGP', 103.8, 1.35],
    ['MLT', 14.4, 35.9],
    ['LUX', 6.1, 49.8],
    ['BHR', 50.55, 26.05]
  ])('keeps %s at every zoom from 3 on', async (a3, lng, lat) => {
    for (let zoom = 3; zoom <= 6; zoom++) {
      const tile = await tileAt(zoom, lng, lat);
      expect(featuresOf(tile, 'land').map(({ properties }) => properties['a3'])).toContain(a3);
    }
  });

  it.each([
    ['around Gaza', 34.4, 31.4, 'disputed'],
    ['east of the Golan', 35.85, 33, 'line-of-control'],
    ['west of the Golan', 35.62, 33, 'claim'],
    ['through Cyprus', 33.4, 35.15, 'line-of-control'],
    ['through Kashmir', 74, 34, 'line-of-control'],
    ['between Iran and Iraq', 45.7, 34, 'agreed']
  ])('draws the line %s by its class', async (_, lng, lat, expected) => {
    const classes = featuresOf(await tileAt(6, lng, lat), 'border').map(
      ({ properties }) => properties['class']
    );
    expect(classes).toContain(expected);
  });

  it('draws no line of the Karabakh conflict as a border of today', async () => {
    const lines = featuresOf(await tileAt(6, 46.75, 39.8), 'border');
    expect(new Set(lines.map(({ properties }) => properties['class']))).toEqual(new Set(['agreed']));
  });

  it.each([
    [35.3, 32.5],
    [75, 34.5],
    [46, 40.2]
  ])('draws no stretch of a border twice near %d, %d', async (lng, lat) => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const line of featuresOf(await tileAt(6, lng, lat), 'border')) {
      for (const part of line.loadGeometry()) {
        part.slice(1).forEach((point, i) => {
          const ends = [point, part[i]].map((end) => `${end?.x},${end?.y}`).sort();
          const key = ends.join(' ');
          if (seen.has(key)) twice.push(key);
          seen.add(key);
        });
      }
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(twice).toEqual([]);
  });

  it.each([
    ['Istanbul', 28.95, 41.1, { name_he: 'איסטנבול', name_tr: 'İstanbul', name_hy: 'Ստամբուլ', lang: 'tr' }],
    ['Kerman', 57.06, 30.3, { name_fa: 'کرمان', name_tr: 'Kirman', lang: 'fa' }],
    ['Beirut', 35.5, 33.87, { name_ar: 'بيروت', lang: 'ar', capital: true }],
    ['Stepanakert / Khankendi', 46.75, 39.8, { name_hy: 'Ստեփանակերտ', name_az: 'Xankəndi' }],
    ['Jerusalem', 35.2, 31.78, { name_he: 'ירושלים', name_ar: 'القدس' }]
  ])('names %s in its languages', async (english, lng, lat, expected) => {
    const cities = featuresOf(await tileAt(6, lng, lat), 'settlement');
    const city = cities.find(({ properties }) => properties['name'] === english);
    expect(city?.properties).toMatchObject(expected);
  });

  it('marks no capital where that is contested', async () => {
    const cities = featuresOf(await tileAt(6, 35.2, 31.78), 'settlement');
    const jerusalem = cities.find(({ properties }) => properties['name'] === 'Jerusalem');
    expect(jerusalem?.properties).not.toHaveProperty('capital');
  });
});

describe('the names of seas', () => {
  it.each([
    [4, 34.2, 43.3, { name: 'Black Sea', name_tr: 'Karadeniz', name_hy: 'Սև ծով' }],
    [2, 18.5, 34.6, { name: 'Mediterranean Sea', name_he: 'הים התיכון', name_ar: 'البحر المتوسط' }],
    [0, 78, -18, { name: 'Indian Ocean', name_fa: 'اقیانوس هند' }]
  ])('are there from zoom %i on, in their languages', async (zoom, lng, lat, expected) => {
    const seas = featuresOf(await tileAt(zoom, lng, lat), 'sea-label').map(({ properties }) => properties);
    expect(seas).toContainEqual(expect.objectContaining(expected));
  });

  it('are left out where states quarrel over them', async () => {
    for (const [lng, lat] of [
      [51, 27.5],
      [34.7, 29],
      [134, 40],
      [114, 14],
      [-90, 25]
    ] as const) {
      const seas = featuresOf(await tileAt(6, lng, lat), 'sea-label');
      expect(seas.map(({ properties }) => properties['name'])).toEqual([]);
    }
  });
});

describe('the data of the still map', () => {
  const topology = JSON.parse(still.toString('utf8')) as Topology;
  const collection = (name: string) =>
    feature(topology, topology.objects[name] as never) as unknown as FeatureCollection;

  it('is what its provenance says, and at most 1.5 MB', () => {
    const result = provenance.results.find(({ file }) => file.endsWith('still/world.json'));
    expect(result).toMatchObject({ bytes: still.length, sha256: sha256(still) });
    expect(still.length).toBeLessThanOrEqual(1.5e6);
  });

  it.each(['land', 'lake'])('winds every area of %s as d3-geo wants it', (layer) => {
    const areas = collection(layer).features.map((one) => geoArea(one));
    expect(areas.length).toBeGreaterThan(100);
    expect(Math.max(...areas)).toBeLessThan(2 * Math.PI);
    expect(Math.min(...areas)).toBeGreaterThan(0);
  });

  it('has every class of border', () => {
    const classes = collection('border').features.map(({ properties }) => properties?.['class'] as string);
    expect(new Set(classes)).toEqual(new Set(['agreed', 'disputed', 'line-of-control', 'claim']));
  });
});
