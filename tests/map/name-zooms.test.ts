import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '#lib/geo/mercator.ts';
import { nameZooms } from '#lib/map/name-zooms.ts';

const coordinate = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere = fc.tuple(coordinate(-180, 180), coordinate(-85, 85));
const crowded = fc.tuple(coordinate(50, 51), coordinate(30, 31));
/** How many of these in each square of 32 pixels try for their names at a zoom. */
function triedAt(zoom: number, points: readonly (readonly [number, number])[]): number[] {
  const squares = 16 * 2 ** zoom;
  const counts = new Map<string, number>();
  nameZooms(points).forEach((from, index) => {
    const [lng, lat] = points[index] ?? [0, 0];
    const square = `${Math.floor(mercatorX(lng) * squares)} ${Math.floor(mercatorY(lat) * squares)}`;
    if (from <= zoom) counts.set(square, (counts.get(square) ?? 0) + 1);
  });
  return [...counts.values()];
}

describe('nameZooms', () => {
  it('lets two hundred places all try, however close together', () => {
    const zooms = nameZooms(Array.from({ length: 200 }, () => [50, 30] as const));
    expect(new Set(zooms)).toEqual(new Set([0]));
  });

  it('of more keeps the later back until there is room', () => {
    const row = Array.from({ length: 201 }, (_, index) => [50 + index / 1000, 30] as const);
    const zooms = nameZooms(row);
    expect(zooms.slice(0, 4)).toEqual([0, 0, 0, expect.any(Number)]);
    expect(zooms[3]).toBeGreaterThan(6);
    expect(Math.max(...zooms)).toBeLessThan(14);
  });

  it('keeps none back for good, though all be in one spot', () => {
    const zooms = nameZooms(Array.from({ length: 230 }, () => [50, 30] as const));
    expect(zooms.filter((zoom) => zoom === 14)).toHaveLength(227);
  });

  it('lets no more than three of many try in a square of 32 pixels before the last zoom', () => {
    const many = fc.array(fc.oneof(anywhere, crowded), { minLength: 201, maxLength: 400 });
    fc.assert(
      fc.property(many, fc.nat(13), (points, zoom) => {
        expect(Math.max(...triedAt(zoom, points))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 50 }
    );
  });
});
