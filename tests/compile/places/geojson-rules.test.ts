import { describe, expect, it } from 'vitest';
import { codes, collection, feature, only, pointedAt, read, shaped } from './places-file.ts';

const square = [[57, 30], [58, 30], [58, 31], [57, 31], [57, 30]]; // prettier-ignore
const hole = [[57.2, 30.2], [57.2, 30.8], [57.8, 30.8], [57.8, 30.2], [57.2, 30.2]]; // prettier-ignore

describe('the file', () => {
  it('[F6a] is JSON, or the first wrong character is named', () => {
    const found = only('{\n  "type": "FeatureCollection",\n  "features": [NaN]\n}');
    expect(found).toMatchObject({ code: 'json-syntax', at: { line: 3, column: 16 } });
  });

  it.each([
    ['a list', '[]'],
    ['a Feature', JSON.stringify(feature('a'))],
    ['null', 'null'],
    ['without features', '{"type":"FeatureCollection"}'],
    ['with features that are no list', '{"type":"FeatureCollection","features":{}}']
  ])('is not %s', (_, text) => {
    expect(codes(text)).toEqual(['geojson-not-collection']);
  });

  it('points at the wrong type of the whole', () => {
    const file = '{\n "type": "Featurecollection",\n "features": []\n}';
    expect(pointedAt(file, only(file))).toBe('"Featurecollection"');
  });

  it('names no coordinate reference system, at any level', () => {
    const crs = { type: 'name', properties: { name: 'EPSG:3857' } };
    const file = collection([feature('a')], { crs });
    expect(only(file)).toMatchObject({ code: 'geojson-crs', at: { line: 3, column: 2 } });
    expect(codes(collection([feature('a', {}, { crs })]))).toEqual(['geojson-crs']);
    expect(
      codes(collection([feature('a', {}, { geometry: { type: 'Point', coordinates: [1, 2], crs } })]))
    ).toEqual(['geojson-crs']);
  });

  it('has no members that belong to another kind of object', () => {
    expect(codes(collection([feature('a')], { properties: {} }))).toEqual(['geojson-member']);
    expect(codes(collection([feature('a', {}, { coordinates: [] })]))).toEqual(['geojson-member']);
  });

  it('has a bbox of four or six numbers', () => {
    expect(codes(collection([feature('a')], { bbox: [1, 2, 3, 4] }))).toEqual([]);
    expect(codes(collection([feature('a')], { bbox: [1, 2, 3] }))).toEqual(['geojson-bbox']);
    expect(codes(collection([feature('a')], { bbox: [1, 2, 3, '4'] }))).toEqual(['geojson-bbox']);
  });
});

describe('features', () => {
  it.each([[null], [7], ['a'], [[]], [{ type: 'Point', coordinates: [1, 2] }]])('are not %j', (entry) => {
    expect(codes(collection([entry]))).toEqual(['geojson-not-feature']);
  });

  it('have a member geometry', () => {
    expect(codes(collection([feature('a', {}, { geometry: undefined })]))).toEqual([
      'geojson-geometry-missing'
    ]);
  });
});

describe('geometries', () => {
  it('have a type that GeoJSON knows, and a likely one is proposed', () => {
    const file = collection([shaped('a', 'Ponit', [1, 2])]);
    const found = only(file);
    expect(found.code).toBe('geojson-geometry-type');
    expect(found.hint).toContain('“Point”');
    expect(pointedAt(file, found)).toBe('"Ponit"');
  });

  it('are objects', () => {
    expect(codes(collection([feature('a', {}, { geometry: [57, 30] })]))).toEqual(['geojson-geometry-type']);
    expect(codes(collection([feature('a', {}, { geometry: {} })]))).toEqual(['geojson-geometry-type']);
  });

  it('are collected one level deep', () => {
    const inner = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] };
    const geometry = { type: 'GeometryCollection', geometries: [inner] };
    expect(codes(collection([feature('a', {}, { geometry })]))).toEqual(['geojson-geometry-type']);
    const empty = { type: 'GeometryCollection', geometries: [] };
    expect(codes(collection([feature('a', {}, { geometry: empty })]))).toEqual(['geojson-coordinates']);
  });

  it.each([
    ['Point', [[57, 30]]],
    ['Point', [57]],
    ['Point', [57, 30, 1, 2]],
    ['Point', { lng: 57, lat: 30 }],
    ['Point', undefined],
    ['MultiPoint', []],
    ['LineString', [57, 30]],
    ['LineString', [[57, 30]]],
    ['Polygon', square],
    ['Polygon', [[]]],
    [
      'Polygon',
      [
        [
          [57, 30],
          [58, 30],
          [57, 30]
        ]
      ]
    ],
    ['MultiPolygon', [square]]
  ])('are nested as their type wants: %s %j', (type, coordinates) => {
    expect(codes(collection([shaped('a', type, coordinates)]))).toEqual(['geojson-coordinates']);
  });
});

describe('positions', () => {
  it('[F6a] have longitudes within 180 degrees', () => {
    const file = collection([shaped('a', 'Point', [200, 30])]);
    const found = only(file);
    expect(found).toMatchObject({ code: 'geojson-longitude', severity: 'error' });
    expect(pointedAt(file, found)).toBe('200');
    expect(found.hint).toContain('-160');
  });

  it('[F6a] have latitudes within 90 degrees', () => {
    const file = collection([shaped('a', 'Point', [57, 95])]);
    expect(only(file).code).toBe('geojson-latitude');
    expect(pointedAt(file, only(file))).toBe('95');
  });

  it('look exchanged where only the latitude is out of range', () => {
    expect(only(collection([shaped('a', 'Point', [38.9, -97.04])])).hint).toContain('[-97.04, 38.9]');
  });

  it('[F6a] are numbers, not text', () => {
    const file = collection([shaped('a', 'Point', ['57.08', 30.28])]);
    const found = only(file);
    expect(found.code).toBe('geojson-coordinate-number');
    expect(pointedAt(file, found)).toBe('"57.08"');
    expect(codes(collection([shaped('a', 'Point', [null, 30.28])]))).toEqual(['geojson-coordinate-number']);
  });

  it('overflow to no number', () => {
    const file = collection([feature('a')]).replace('57.08', '1e999');
    expect(codes(file)).toEqual(['geojson-coordinate-number']);
  });

  it('have at most 7 decimals, and are rounded to them', () => {
    const file = collection([shaped('a', 'Point', [57.1234567, 30.12345678])]);
    const found = only(file);
    expect(found).toMatchObject({ code: 'geojson-precision', severity: 'warning' });
    expect(pointedAt(file, found)).toBe('30.12345678');
    expect(read(file).places[0]?.geometry).toEqual({ type: 'Point', coordinates: [57.1234567, 30.1234568] });
  });

  it('are not [0, 0]', () => {
    expect(codes(collection([shaped('a', 'Point', [0, 0])]))).toEqual(['geojson-zero-position']);
    expect(codes(collection([shaped('a', 'Point', [0, 51.5])]))).toEqual([]);
  });

  it('are counted, not listed, where many of a geometry are wrong', () => {
    const file = collection([
      shaped(
        'a',
        'MultiPoint',
        Array.from({ length: 500 }, () => [57, 95])
      )
    ]);
    expect(only(file).message).toContain('499 more');
  });
});

describe('lines and rings', () => {
  it('have no position twice in a row', () => {
    const file = collection([shaped('a', 'LineString', [[1, 2], [1, 2], [3, 4]])]); // prettier-ignore
    const found = only(file);
    expect(found.code).toBe('geojson-duplicate-position');
    expect(found.at.line).toBe(14);
  });

  it('are cut at the antimeridian', () => {
    expect(
      codes(
        collection([
          shaped('a', 'LineString', [
            [179, 2],
            [-179, 2]
          ])
        ])
      )
    ).toEqual([
      // prettier-ignore
      'geojson-antimeridian'
    ]);
  });

  it('may run along a whole parallel', () => {
    const world = [[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]]; // prettier-ignore
    expect(codes(collection([shaped('a', 'Polygon', [world])]))).toEqual([]);
  });

  it('end where they begin, in polygons', () => {
    const file = collection([shaped('a', 'Polygon', [square.slice(0, -1)])]);
    expect(only(file)).toMatchObject({ code: 'geojson-ring-unclosed', severity: 'error' });
    expect(read(file).places[0]?.geometry).toBeNull();
  });

  it('wind by the right-hand rule, and are turned round where they do not', () => {
    const clockwise = [...square].reverse();
    const file = collection([shaped('a', 'Polygon', [clockwise, hole])]);
    expect(only(file)).toMatchObject({ code: 'geojson-winding', severity: 'warning' });
    expect(read(file).places[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [square, hole] });
    expect(codes(collection([shaped('a', 'MultiPolygon', [[square, [...hole].reverse()]])]))).toEqual([
      'geojson-winding'
    ]);
  });

  it('do not cross themselves', () => {
    const bow = [[0, 1], [2, 3], [2, 1], [0.5, 3], [0, 1]]; // prettier-ignore
    const file = collection([shaped('a', 'Polygon', [bow])]);
    const found = read(file).diagnostics.find(({ code }) => code === 'geojson-self-intersection');
    expect(found?.severity).toBe('warning');
    expect(found && JSON.parse(pointedAt(file, found))).toEqual([0, 1]);
  });

  it('are said to be unchecked where they are too long for it', () => {
    const comb = Array.from({ length: 6000 }, (_, index) => [index % 2 === 0 ? 10 : 40, index / 100]);
    comb.push([50, 59.99], [50, 0], [10, 0]);
    expect(codes(collection([shaped('a', 'Polygon', [comb])]))).toContain('geojson-outline-unchecked');
  });
});

describe('exchanged longitude and latitude', () => {
  const iran = shaped('iran', 'Polygon', [[[44, 25], [63, 25], [63, 40], [44, 40], [44, 25]]]); // prettier-ignore
  const city = (id: string, coordinates: readonly number[], within?: string) =>
    feature(id, within === undefined ? {} : { within }, { geometry: { type: 'Point', coordinates } });

  it('are seen by the area that the place is within', () => {
    const file = collection([iran, city('kerman', [30.28, 57.08], 'iran')]);
    const found = only(file);
    expect(found).toMatchObject({ code: 'geojson-swapped', severity: 'warning' });
    expect(found.message).toContain('[57.08, 30.28]');
    expect(codes(collection([iran, city('kerman', [57.08, 30.28], 'iran')]))).toEqual([]);
  });

  it('are seen by the point that the place is within', () => {
    const russia = city('russia', [100, 60]);
    const iran = city('iran', [54, 32]);
    expect(codes(collection([iran, city('kerman', [30.28, 57.08], 'iran')]))).toEqual(['geojson-swapped']);
    expect(codes(collection([russia, city('moscow', [37.6, 55.75], 'russia')]))).toEqual([]);
  });

  it('are seen by the company of other places', () => {
    const others = [
      city('tehran', [51.39, 35.69]),
      city('yazd', [54.37, 31.9]),
      city('shiraz', [52.5, 29.6])
    ];
    expect(codes(collection([...others, city('isfahan', [51.67, 32.65])]))).toEqual([]);
    expect(codes(collection([...others, city('qom', [34.64, 50.88])]))).toEqual(['geojson-swapped']);
    const far = [city('quito', [-78.5, -0.2]), city('loja', [-79.2, -4]), city('lima', [-77.03, -12.04])];
    expect(codes(collection([...far, city('cuenca', [-2.9, -79])]))).toEqual(['geojson-swapped']);
  });

  it('are not seen in a place that is merely far from all others', () => {
    const others = [
      city('tehran', [51.39, 35.69]),
      city('yazd', [54.37, 31.9]),
      city('shiraz', [52.5, 29.6])
    ];
    expect(codes(collection([...others, city('washington', [-77.04, 38.9])]))).toEqual([]);
  });
});
