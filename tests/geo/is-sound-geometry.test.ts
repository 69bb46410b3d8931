import { describe, expect, it } from 'vitest';
import { isSoundGeometry } from '#lib/geo/is-sound-geometry.ts';

const ring = [
  [46, 39],
  [47, 39],
  [47, 40],
  [46, 39]
];
const nested = (depth: number): unknown => {
  let value: unknown = [46, 39];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('isSoundGeometry', () => {
  it.each([
    { type: 'Point', coordinates: [46, 39] },
    { type: 'Point', coordinates: [-180, -90, 12] },
    { type: 'MultiPoint', coordinates: ring },
    { type: 'LineString', coordinates: ring },
    { type: 'MultiLineString', coordinates: [ring] },
    { type: 'Polygon', coordinates: [ring, ring] },
    { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
    { type: 'Polygon', coordinates: [] }
  ])('knows each geometry (%#)', (geometry) => expect(isSoundGeometry(geometry)).toBe(true));

  it.each([
    null,
    'Point',
    {},
    { type: 'Point' },
    { type: 'toString', coordinates: [46, 39] },
    { type: 'GeometryCollection', geometries: [] },
    { type: 'Point', coordinates: [46, 95] },
    { type: 'Point', coordinates: [540, 39] },
    { type: 'Point', coordinates: [null, 39] },
    { type: 'Point', coordinates: [46, Number.NaN] },
    { type: 'Point', coordinates: ['46', '39'] },
    { type: 'Point', coordinates: [46] },
    { type: 'Point', coordinates: [1, 2, 3, 4] },
    { type: 'Polygon', coordinates: ring },
    { type: 'Polygon', coordinates: [[ring]] },
    { type: 'LineString', coordinates: [...ring, [46, -91]] }
  ])('knows what is none (%#)', (geometry) => expect(isSoundGeometry(geometry)).toBe(false));

  it('[F7b] looks no deeper than a geometry is, and counts its positions', () => {
    expect(isSoundGeometry({ type: 'MultiPolygon', coordinates: nested(20_000) })).toBe(false);
    const many = Array.from({ length: 500_001 }, () => [46, 39]);
    expect(isSoundGeometry({ type: 'LineString', coordinates: many })).toBe(false);
    expect(isSoundGeometry({ type: 'LineString', coordinates: many.slice(1) })).toBe(true);
  });
});
