import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fixPlaces, swappedPlaces } from '#lib/compile/fix/fix-places.ts';
import { parsePlaces } from '#lib/compile/places/parse-places.ts';
import { roundDegrees } from '#lib/geo/precision.ts';

const none: ReadonlySet<number> = new Set();
const codes = (text: string): string[] =>
  parsePlaces(text, 'places.geojson', { lang: 'en' }).diagnostics.map(({ code }) => code);
const feature = (geometry: string, more = ''): string =>
  `{"type": "Feature", "id": "a", "properties": {"name": "A", "kind": "region", "certainty": "exact"}${more}, "geometry": ${geometry}}`;
const collection = (...features: string[]): string =>
  `{"type": "FeatureCollection", "features": [\n${features.join(',\n')}\n]}\n`;

describe('mending places.geojson', () => {
  it('rounds, turns rings and mends a bbox, and leaves every other character', () => {
    const before = `\ufeff{ "zeta": {"b": 1, "a": [2]},\r\n\t"type": "FeatureCollection", "bbox": [0, 0],
"features": [ {"x": 1, "type":"Feature","id":"a","properties":{"name":"A","kind":"region","certainty":"exact","mine": 1.123456789},
  "geometry": {"type":"Polygon","coordinates":[ [ [0,0] , [0, 1],[1.00000000001 ,1],  [1,0],[0,0]] ], "foreign": true} } ] }`;
    const { text, fixes } = fixPlaces(before, none);
    expect(text).toBe(
      before
        .replace('"bbox": [0, 0]', '"bbox": [0, 0, 1, 1]')
        .replace('[0,0] , [0, 1],[1.00000000001 ,1],  [1,0],[0,0]', '[0,0] , [1,0],[1 ,1],  [0, 1],[0,0]')
    );
    expect(fixes.map(({ code, at, message }) => `${at.line}:${at.column} ${code} ${message}`)).toEqual([
      '2:39 geojson-bbox reckoned the bbox of the collection anew',
      '4:51 geojson-winding turned 1 ring of “a” round',
      '4:67 geojson-precision rounded 1 coordinate of “a”'
    ]);
  });

  it('turns holes the other way than outlines, in areas of several parts and in collections', () => {
    const ring = (x: number, size: number): string =>
      `[[${x},${x}],[${x},${x + size}],[${x + size},${x + size}],[${x + size},${x}],[${x},${x}]]`;
    const back = `[[2,2],[3,2],[3,3],[2,3],[2,2]]`;
    const multi = `{"type":"MultiPolygon","coordinates":[[${ring(1, 4)},${back}],[${ring(20, 2)}]]}`;
    const text = collection(feature(`{"type":"GeometryCollection","geometries":[${multi}]}`));
    expect(codes(text)).toContain('geojson-winding');
    const fixed = fixPlaces(text, none);
    expect(fixed.fixes[0]?.message).toBe('turned 3 rings of “a” round');
    expect(codes(fixed.text)).not.toContain('geojson-winding');
  });

  it('exchanges longitude and latitude only where it is told to, with altitudes kept', () => {
    const text = collection(
      feature('{"type":"LineString","coordinates":[[35.5, 139.7, 12],[36,140]]}', ',"bbox":[1,2,3,4]')
    );
    expect(swappedPlaces(text, [])).toMatchObject([{ index: 0, name: '“a”', at: { line: 2 } }]);
    expect(fixPlaces(text, none).text).toBe(text);
    const { text: fixed, fixes } = fixPlaces(text, new Set([0]));
    expect(fixed).toContain('[[139.7, 35.5, 12],[140,36]]');
    expect(fixed).toContain('"bbox":[139.7, 35.5, 140, 36]');
    expect(fixes.map(({ code }) => code)).toEqual(['geojson-bbox', 'geojson-swapped']);
  });

  it('keeps a bbox that is right, with altitudes and over the antimeridian', () => {
    const text = collection(
      feature('{"type":"MultiPoint","coordinates":[[179,1,5],[-179,2,6]]}', ',"bbox":[179,1,5,-179,2,6]')
    );
    expect(fixPlaces(text, none)).toEqual({ text, fixes: [] });
  });

  it.each([
    ['what is not JSON', '{"type": "FeatureCollection", "features": [,]}'],
    [
      'what gives a key twice',
      '{"features": [], "features": [{"geometry": {"type":"Point","coordinates":[1.123456789,2]}}]}'
    ],
    [
      'an unclosed ring',
      collection(feature('{"type":"Polygon","coordinates":[[[0,0],[0,1.123456789],[1,1]]]}'))
    ],
    ['text as coordinates', collection(feature('{"type":"Point","coordinates":["1.123456789",2]}'))],
    ['a latitude of 95', collection(feature('{"type":"Point","coordinates":[1.123456789,95]}'))],
    ['a type that is none', collection(feature('{"type":"Pont","coordinates":[1.123456789,5]}'))],
    ['nothing', '']
  ])('leaves %s to its author', (_, text) => {
    expect(fixPlaces(text, none)).toEqual({ text, fixes: [] });
  });

  it('leaves nothing to mend, and moves no position', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    const ring = fc
      .array(fc.tuple(degrees(179), degrees(89)), { minLength: 3, maxLength: 8 })
      .map((positions) => [...positions, positions[0]]);
    fc.assert(
      fc.property(fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (areas) => {
        const before: FeatureCollection = {
          type: 'FeatureCollection',
          features: areas.map((coordinates, index) => ({
            type: 'Feature',
            id: `a${index}`,
            properties: {},
            geometry: { type: 'Polygon', coordinates: coordinates as number[][][] }
          }))
        };
        const { text } = fixPlaces(JSON.stringify(before), none);
        expect(fixPlaces(text, none)).toEqual({ text, fixes: [] });
        const after = JSON.parse(text) as FeatureCollection;
        const near = (collected: FeatureCollection): string[] =>
          collected.features.map(({ geometry }) =>
            geometry.type === 'Polygon'
              ? geometry.coordinates
                  .flat()
                  .map(([lng = 0, lat = 0]) => `${roundDegrees(lng)} ${roundDegrees(lat)}`)
                  .sort()
                  .join()
              : ''
          );
        expect(near(after)).toEqual(near(before));
      })
    );
  });
});
