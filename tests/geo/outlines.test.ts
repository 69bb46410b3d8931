import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '#lib/geo/area.ts';
import { geometryParts } from '#lib/geo/geometry-parts.ts';
import { unwrapLongitude, unwrapPath, wrapLongitude, type LngLat } from '#lib/geo/lng-lat.ts';
import { roundCoordinates, roundDegrees } from '#lib/geo/precision.ts';
import { findSelfIntersection } from '#lib/geo/self-intersection.ts';
import { isWoundRight, rewind, signedRingArea } from '#lib/geo/winding.ts';

const square: LngLat[] = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
const hole: LngLat[] = [[0.2, 0.2], [0.2, 0.8], [0.8, 0.8], [0.8, 0.2], [0.2, 0.2]]; // prettier-ignore
const coordinates = (...rings: LngLat[][]): Position[][] => rings.map((ring) => ring.map((at) => [...at]));

describe('wrapping longitudes', () => {
  it('leaves both names of the antimeridian as they are', () => {
    expect(wrapLongitude(180)).toBe(180);
    expect(wrapLongitude(-180)).toBe(-180);
    expect(wrapLongitude(190)).toBe(-170);
    expect(wrapLongitude(-541)).toBe(179);
  });

  it('unwraps to at most half a turn from the reference', () => {
    const degrees = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(degrees, degrees, (lng, reference) => {
        const near = unwrapLongitude(lng, reference);
        expect(Math.abs(near - reference)).toBeLessThanOrEqual(180);
        expect(Math.abs((near - lng) % 360)).toBe(0);
      })
    );
  });

  it('lets a path run on beyond 180', () => {
    expect(unwrapPath([[170, 0], [-170, 1], [-150, 2]])).toEqual([[170, 0], [190, 1], [210, 2]]); // prettier-ignore
  });
});

describe('winding', () => {
  it('is positive counter-clockwise and changes sign with the direction', () => {
    expect(signedRingArea(square)).toBe(1);
    expect(signedRingArea([...square].reverse())).toBe(-1);
    expect(signedRingArea([[179, 0], [-179, 0], [-179, 1], [179, 1]])).toBe(2); // prettier-ignore
  });

  it('wants the outer ring counter-clockwise and holes clockwise', () => {
    expect(isWoundRight(coordinates(square, hole))).toBe(true);
    expect(isWoundRight(coordinates([...square].reverse(), hole))).toBe(false);
    expect(isWoundRight(coordinates(square, [...hole].reverse()))).toBe(false);
  });

  it('rewinds every ring of polygons, also inside collections, and nothing else', () => {
    const right: Geometry = { type: 'Polygon', coordinates: coordinates(square, hole) };
    const wrong: Geometry = {
      type: 'Polygon',
      coordinates: coordinates([...square].reverse(), [...hole].reverse())
    };
    expect(rewind(wrong)).toEqual(right);
    expect(rewind(right)).toEqual(right);
    const line: Geometry = { type: 'LineString', coordinates: [[1, 1], [0, 0]] }; // prettier-ignore
    expect(rewind({ type: 'GeometryCollection', geometries: [line, wrong] })).toEqual({
      type: 'GeometryCollection',
      geometries: [line, right]
    });
    expect(rewind({ type: 'MultiPolygon', coordinates: [coordinates([...square].reverse())] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [coordinates(square)]
    });
  });
});

describe('precision', () => {
  it('rounds coordinates of every geometry and never writes a negative zero', () => {
    expect(roundDegrees(-0.00000001)).toBe(0);
    expect(Object.is(roundDegrees(-0.00000001), 0)).toBe(true);
    const geometry: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [57.0834567891, 30.2] },
        { type: 'MultiPolygon', coordinates: [coordinates([[0.12345, 0], [1, 0], [1, 1], [0.12345, 0]])] } // prettier-ignore
      ]
    };
    expect(roundCoordinates(geometry, 2)).toEqual({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [57.08, 30.2] },
        { type: 'MultiPolygon', coordinates: [coordinates([[0.12, 0], [1, 0], [1, 1], [0.12, 0]])] } // prettier-ignore
      ]
    });
  });

  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -180, max: 180 }), (degrees) => {
        expect(roundDegrees(roundDegrees(degrees))).toBe(roundDegrees(degrees));
      })
    );
  });
});

describe('areaKm2', () => {
  it('measures a square degree at the equator as about 12,364 km²', () => {
    const area = areaKm2({ type: 'Polygon', coordinates: coordinates(square) });
    expect(area).toBeGreaterThan(12300);
    expect(area).toBeLessThan(12400);
  });
});

describe('geometryParts', () => {
  it('follows collections thousands deep and leaves out positions that are not numbers', () => {
    let geometry: Geometry = { type: 'MultiPoint', coordinates: [[1, 2], [Number.NaN, 2], [3, Infinity]] }; // prettier-ignore
    for (let depth = 0; depth < 20000; depth += 1)
      geometry = { type: 'GeometryCollection', geometries: [geometry] };
    expect(geometryParts(geometry).points).toEqual([[1, 2]]);
  });
});

describe('findSelfIntersection', () => {
  it('finds where a bow tie crosses itself, and between which edges', () => {
    const bow: LngLat[] = [[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]; // prettier-ignore
    expect(findSelfIntersection([bow])).toEqual({
      kind: 'crossing',
      first: { ring: 0, position: 0 },
      second: { ring: 0, position: 2 },
      point: [1, 1]
    });
  });

  it('finds a hole that crosses the outer ring', () => {
    const outside = hole.map(([lng, lat]): LngLat => [lng + 0.5, lat]);
    expect(findSelfIntersection([square, outside])).toMatchObject({ kind: 'crossing' });
  });

  it('finds none in a plain ring, nor where edges only touch', () => {
    expect(findSelfIntersection([square, hole])).toEqual({ kind: 'none' });
    const touching: LngLat[] = [[0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 1], [0, 0]]; // prettier-ignore
    expect(findSelfIntersection([touching])).toEqual({ kind: 'none' });
  });

  it('agrees with comparing every pair of edges', () => {
    const grid = fc.integer({ min: 0, max: 6 });
    const open: fc.Arbitrary<LngLat[]> = fc.array(fc.tuple(grid, grid), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(open, (positions) => {
        const ring = [...positions, positions[0] as LngLat];
        const swept = findSelfIntersection([ring]).kind;
        expect(swept).toBe(anyPairCrosses(ring) ? 'crossing' : 'none');
      })
    );
  });

  it('gives up beyond its budget', () => {
    const comb = Array.from({ length: 200 }, (_, index): LngLat => [index % 2 === 0 ? 0 : 10, index]);
    expect(findSelfIntersection([[...comb, [0, 0]]], 100)).toEqual({ kind: 'unknown' });
  });
});

/** The definition, without a sweep: an end of one edge on each side of the other, both ways. */
function anyPairCrosses(ring: readonly LngLat[]): boolean {
  const turn = (a: LngLat, b: LngLat, c: LngLat) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const edges = ring.slice(1).map((end, index) => [ring[index] as LngLat, end] as const);
  return edges.some(([a, b], index) =>
    edges
      .slice(index + 1)
      .some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0)
  );
}
