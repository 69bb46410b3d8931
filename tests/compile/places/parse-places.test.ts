import { describe, expect, it } from 'vitest';
import { codes, collection, feature, only, pointedAt, read, shaped } from './places-file.ts';

const square = [[57, 30], [58, 30], [58, 31], [57, 31], [57, 30]]; // prettier-ignore

describe('parsePlaces', () => {
  it('reads a place with all its properties', () => {
    const file = collection([
      feature('iran', { name: 'Iran', kind: 'country' }),
      feature('kerman', {
        name: 'Kerman',
        names: { fa: 'کرمان', ar: 'كرمان' },
        precisionMeters: 500,
        within: 'iran',
        wikidata: 'Q1234',
        geonames: 128234,
        role: 'Where it happened.',
        weight: 'lead',
        source: 'GeoNames'
      })
    ]);
    expect(read(file).diagnostics).toEqual([]);
    expect(read(file).places[1]?.place).toEqual({
      id: 'kerman',
      name: 'Kerman',
      names: { fa: 'کرمان', ar: 'كرمان' },
      kind: 'city',
      certainty: 'exact',
      precisionMeters: 500,
      within: 'iran',
      wikidata: 'Q1234',
      geonames: 128234,
      role: 'Where it happened.',
      weight: 'lead',
      source: 'GeoNames',
      geometry: 'point',
      point: [57.08, 30.28],
      bounds: [57.08, 30.28, 57.08, 30.28]
    });
  });

  it('takes a place as mentioned where it has no weight', () => {
    expect(read(collection([feature('kerman')])).places[0]?.place.weight).toBe('mentioned');
  });

  it('keeps a historic outline and its date', () => {
    const geometry = { type: 'Polygon', coordinates: [square] };
    const outlined = feature('oblast', { kind: 'region', outline: 'historic', when: '1991' }, { geometry });
    const { places, diagnostics } = read(collection([outlined]));
    expect(diagnostics).toEqual([]);
    expect(places[0]?.place).toMatchObject({
      outline: 'historic',
      outlineWhen: { edtf: '1991', earliest: '1991-01-01', latest: '1991-12-31' },
      geometry: 'area',
      bounds: [57, 30, 58, 31]
    });
  });

  it.each([
    ['Point', [1, 2], 'point'],
    [
      'MultiPoint',
      [
        [1, 2],
        [3, 4]
      ],
      'point'
    ],
    [
      'LineString',
      [
        [1, 2],
        [3, 4]
      ],
      'line'
    ],
    [
      'MultiLineString',
      [
        [
          [1, 2],
          [3, 4]
        ]
      ],
      'line'
    ],
    ['Polygon', [square], 'area'],
    ['MultiPolygon', [[square]], 'area']
  ])('takes a %s without complaint', (type, coordinates, kind) => {
    const { places, diagnostics } = read(collection([shaped('a', type, coordinates)]));
    expect(diagnostics).toEqual([]);
    expect(places[0]?.place.geometry).toBe(kind);
  });

  it('takes a collection for what it has of the highest dimension', () => {
    const geometries = [
      { type: 'Point', coordinates: [1, 2] },
      { type: 'LineString', coordinates: [[1, 2], [3, 4]] } // prettier-ignore
    ];
    const { places, diagnostics } = read(
      collection([feature('a', {}, { geometry: { type: 'GeometryCollection', geometries } })])
    );
    expect(diagnostics).toEqual([]);
    expect(places[0]?.place.geometry).toBe('line');
  });

  it('takes a place without geometry whose location is not known', () => {
    const file = collection([feature('a', { certainty: 'unknown' }, { geometry: null })]);
    expect(read(file).diagnostics).toEqual([]);
    expect(read(file).places[0]).toMatchObject({
      geometry: null,
      place: { geometry: null, point: null, bounds: null }
    });
  });

  it('says where each field of a place stands', () => {
    const file = collection([feature('a'), feature('kerman', { within: 'a' })]);
    const place = read(file).places[1];
    const shown = (field?: Parameters<NonNullable<typeof place>['at']>[0]) => {
      const at = place?.at(field);
      return at === undefined ? '' : pointedAt(file, { at } as never);
    };
    expect(shown('id')).toBe('"kerman"');
    expect(shown('name')).toBe('"The kerman"');
    expect(shown('within')).toBe('"a"');
    expect(shown('role')).toMatch(/^\{[^]*\}$/);
    expect(JSON.parse(shown())).toMatchObject({ id: 'kerman' });
    expect(JSON.parse(shown('geometry'))).toMatchObject({ type: 'Point' });
  });

  it('keeps the properties of a place whose geometry is unusable', () => {
    const { places } = read(collection([shaped('a', 'Point', [57, 95])]));
    expect(places[0]).toMatchObject({ geometry: null, place: { id: 'a', name: 'The a', point: null } });
  });

  it('[F16a] reads the same behind a byte order mark and with other line ends', () => {
    const file = collection([shaped('a', 'Point', [57, 95])]);
    const found = only(file);
    expect(only(`\uFEFF${file}`).at).toEqual(found.at);
    expect(only(file.replaceAll('\n', '\r\n')).at).toEqual(found.at);
  });
});

describe('where a place is', () => {
  const at = (id: string, coordinates: readonly number[], properties = {}) =>
    feature(id, properties, { geometry: { type: 'Point', coordinates } });

  it('is told by the nearest city of the file', () => {
    const file = collection([
      at('tehran', [51.39, 35.69]),
      at('kerman', [57.08, 30.28]),
      at('cemetery', [57.15, 30.28], { kind: 'site' })
    ]);
    expect(read(file).places[2]?.where).toMatchObject({
      kind: 'away',
      reference: { id: 'kerman', name: 'The kerman' },
      distanceKm: 7,
      compass: 'e'
    });
  });

  it('is told by the city that the place is within rather than by a nearer one', () => {
    const file = collection([
      at('near', [57.1, 30.28]),
      at('kerman', [57.08, 30.28]),
      at('cemetery', [57.15, 30.28], { kind: 'site', within: 'kerman' })
    ]);
    expect(read(file).places[2]?.where?.reference.id).toBe('kerman');
  });

  it('is not told of a country, nor where no city is within a thousand kilometres', () => {
    const file = collection([
      at('kerman', [57.08, 30.28]),
      at('iran', [54, 32], { kind: 'country' }),
      at('washington', [-77, 38.9])
    ]);
    expect(read(file).places.map(({ where }) => where)).toEqual([null, null, null]);
  });
});

describe('limits', { timeout: 60_000 }, () => {
  it('refuses more than 25 MB unread', () => {
    expect(codes('x'.repeat(25_000_001))).toEqual(['file-too-large']);
    expect(codes('“'.repeat(8_333_334))).toEqual(['file-too-large']);
  });

  it('[F7b] refuses a geometry nested 20,000 deep', () => {
    const deep = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{},"geometry":{"type":"MultiPolygon","coordinates":\n${'['.repeat(20_000)}${']'.repeat(20_000)}}}]}`;
    const found = only(deep);
    expect(found.code).toBe('json-too-deep');
    expect(found.at.line).toBe(2);
  });

  it('[F7a] refuses a name of 200,000 characters and keeps the place', () => {
    const file = collection([feature('a', { name: 'x'.repeat(200_000), names: { en: 'Short' } })]);
    const found = only(file);
    expect(found).toMatchObject({ code: 'name-too-long', at: { line: 15, column: 13 } });
    expect(found.message.length).toBeLessThan(200);
    expect(read(file).places[0]?.place.name).toBe('Short');
  });

  it('counts the characters of a name, not their units', () => {
    expect(codes(collection([feature('a', { name: '𐎠'.repeat(300) })]))).toEqual([]);
    expect(codes(collection([feature('a', { name: '𐎠'.repeat(301) })]))).toEqual(['name-too-long']);
  });

  it('refuses more than 20,000 features', () => {
    const features = Array.from({ length: 20_001 }, () => null);
    expect(codes(collection(features))).toEqual(['geojson-features-too-many']);
  });

  it('refuses more than 500,000 positions, counted over all features', () => {
    const line = Array.from({ length: 250_001 }, (_, index) => [index / 10_000, 1]);
    const file = JSON.stringify({
      type: 'FeatureCollection',
      features: [shaped('a', 'LineString', line), shaped('b', 'LineString', line)]
    });
    const found = only(file);
    expect(found.code).toBe('geojson-positions-too-many');
    expect(JSON.parse(pointedAt(file, found))).toMatchObject({ id: 'b' });
  });
});
