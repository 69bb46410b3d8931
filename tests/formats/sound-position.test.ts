import { describe, expect, it } from 'vitest';
import { ImportIds } from '#lib/formats/import-ids.ts';
import { soundGeometry } from '#lib/formats/sound-geometry.ts';
import { soundPosition } from '#lib/formats/sound-position.ts';

describe('a position of a foreign file', () => {
  it.each<[unknown, unknown, [number, number]]>([
    [57.08, 30.3, [57.08, 30.3]],
    ['57.08', ' 30,3 ', [57.08, 30.3]],
    ['-0.1276°', '−51.5', [-0.1276, -51.5]],
    [57.123456789, 1e-9, [57.1234568, 0]]
  ])('[%j, %j] is sound', (lng, lat, position) => {
    expect(soundPosition(lng, lat)).toEqual({ kind: 'sound', position });
  });

  it('has a longitude beyond ±180 brought to the same meridian, and says so', () => {
    expect(soundPosition(540, 10)).toMatchObject({ position: [-180, 10] });
    expect(soundPosition('190.5', 10)).toEqual({
      kind: 'sound',
      position: [-169.5, 10],
      changed: 'the longitude 190.5 became -169.5, the same meridian'
    });
  });

  it.each<[unknown, unknown, string]>([
    [35.7, 139.7, 'look exchanged'],
    [200, 95, 'beyond ±90'],
    [541, 0, 'beyond ±180'],
    ['', '', 'not numbers'],
    ['abc', 5, 'not numbers'],
    [NaN, 5, 'not numbers'],
    [null, undefined, 'not numbers'],
    [0, '0', 'not known']
  ])('[%j, %j] is not: %s', (lng, lat, reason) => {
    const position = soundPosition(lng, lat);
    expect(position.kind === 'unsound' && position.reason).toContain(reason);
  });
});

describe('a geometry of a foreign file', () => {
  it('has its rings closed and wound, its repeated and impossible positions left out', () => {
    const ring = [['0', 1], [0, 2], [0, 2], [1, 2], [500, 99], [1, 1]]; // prettier-ignore
    expect(soundGeometry({ type: 'Polygon', coordinates: [ring] })).toEqual({
      geometry: { type: 'Polygon', coordinates: [[[0, 1], [1, 1], [1, 2], [0, 2], [0, 1]]] }, // prettier-ignore
      remarks: [
        'a position was left out: found the latitude 99, beyond ±90',
        'a ring that did not end where it begins was closed'
      ]
    });
  });

  it.each<[string, unknown]>([
    ['no object', 'Point'],
    ['an unknown type', { type: 'Circle', coordinates: [1, 2] }],
    ['a prototype for its type', JSON.parse('{"__proto__": {"type": "Point", "coordinates": [1, 2]}}')],
    ['too few positions', { type: 'LineString', coordinates: [[1, 2]] }],
    ['numbers where lists should be', { type: 'MultiPolygon', coordinates: [1, [2, [3]]] }]
  ])('is null for %s', (_, value) => {
    expect(soundGeometry(value).geometry).toBeNull();
  });
});

describe('ids of imported things', () => {
  it('come from names in letters that have a slug, else from their number, and are unique', () => {
    const ids = new ImportIds();
    expect(
      ['Tehran', 'Tehran', 'Téhéran', 'تهران', '東京', '', 'ui-map', 'Tehran 2', 'Tehran-2', '東京'].map(
        (name, index) => ids.make(name, 'place', index + 1)
      )
    ).toEqual([
      'tehran',
      'tehran-2',
      'teheran',
      'place-4',
      'place-5',
      'place-6',
      'place-ui-map',
      'tehran-2-2',
      'tehran-2-3',
      'place-10'
    ]);
  });
});
