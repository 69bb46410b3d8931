import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '#lib/map/font-faces.ts';
import { readWoff2Cmap } from './read-woff2-cmap.ts';

/** A font file and the code points for which the style asks for it. */
interface Face {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly glyphs: ReadonlySet<number>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const faces: Face[] = Object.values(fontFaces())
  .flatMap((each) => (typeof each === 'string' ? [] : each))
  .map(({ url, 'unicode-range': ranges = [] }) => {
    const file = `${root}${url.slice(url.indexOf('node_modules/')).split('?')[0]}`;
    return {
      file,
      ranges: ranges.map((range) => {
        const [first = '', last = first] = range.replace('U+', '').split('-');
        return [parseInt(first, 16), parseInt(last, 16)] as const;
      }),
      glyphs: readWoff2Cmap(readFileSync(file))
    };
  });

const isAskedFor = ({ ranges }: Face, point: number) =>
  ranges.some(([first, last]) => point >= first && point <= last);
/** Joiners and marks of direction are for the shaping, and drawn by nobody. */
const isInvisible = (point: number) => /^[\p{Cf}\s]$/u.test(String.fromCodePoint(point));
const missing = (text: string) =>
  [...text].filter((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    if (isInvisible(point)) return false;
    return !faces.some((face) => isAskedFor(face, point) && face.glyphs.has(point));
  });

/** Every text in the archive that a label may show. */
async function namesInArchive(): Promise<Set<string>> {
  const folder = `${root}static/basemap/`;
  const bytes = readFileSync(folder + (readdirSync(folder).find((name) => name.endsWith('.pmtiles')) ?? ''));
  const archive = new PMTiles({
    getKey: () => 'world',
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer })
  });
  const names = new Set<string>();
  // The last zoom has every name.
  const zoom = (await archive.getHeader()).maxZoom;
  for (let x = 0; x < 2 ** zoom; x += 1) {
    for (let y = 0; y < 2 ** zoom; y += 1) {
      const tile = await archive.getZxy(zoom, x, y);
      if (tile === undefined) continue;
      const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile.data)));
      for (const layer of Object.values(layers)) {
        for (let index = 0; index < layer.length; index += 1) {
          for (const [key, value] of Object.entries(layer.feature(index).properties)) {
            if (/^name(_|$)/.test(key) && typeof value === 'string') names.add(value);
          }
        }
      }
    }
  }
  return names;
}

describe('the fonts of the map', () => {
  it('have a glyph for every letter of every name in the archive', async () => {
    const names = await namesInArchive();
    expect(names.size).toBeGreaterThan(10_000);
    const without = [...names].flatMap((name) => missing(name).map((letter) => `${letter} in ${name}`));
    expect(without).toEqual([]);
  });

  it('have one for every letter of the published places', () => {
    const places = `${root}geodata/briefings/kerman/places.geojson`;
    const { features } = JSON.parse(readFileSync(places, 'utf8')) as {
      features: { properties: { name: string; names?: Record<string, string> } }[];
    };
    const names = features.flatMap(({ properties: { name, names = {} } }) => [name, ...Object.values(names)]);
    expect(names.flatMap((name) => missing(name).map((letter) => `${letter} in ${name}`))).toEqual([]);
  });

  it('are asked for one letter in one file only, save for marks that several scripts share', () => {
    const shared = new Set<number>();
    for (const [index, face] of faces.entries()) {
      for (const [first, last] of face.ranges) {
        for (let point = first; point <= last; point += 1) {
          if (faces.some((other, at) => at > index && isAskedFor(other, point))) shared.add(point);
        }
      }
    }
    expect([...shared].filter((point) => !isInvisible(point))).toEqual([]);
  });

  it('have no letter of which they are known to have none', () => {
    expect(missing('Kerman 汉 כרמן')).toEqual(['汉']);
  });
});
