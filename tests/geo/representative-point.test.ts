import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { signedDistance } from '#lib/geo/plane-rings.ts';
import { representativePoint } from '#lib/geo/representative-point.ts';
import type { LngLat } from '#lib/geo/lng-lat.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
];
const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const depthIn = (point: LngLat | null, ...rings: Position[][]): number =>
  point === null ? -1 : signedDistance(point, rings as unknown as LngLat[][]);

describe('representativePoint', { timeout: 60_000 }, () => {
  it('is the point itself', () => {
    expect(representativePoint({ type: 'Point', coordinates: [57, 30] })).toEqual([57, 30]);
  });

  it('is the most central of several points', () => {
    const coordinates = [[0, 0], [10, 0], [4, 1], [0, 10]]; // prettier-ignore
    expect(representativePoint({ type: 'MultiPoint', coordinates })).toEqual([4, 1]);
  });

  it('is central for points on both sides of the antimeridian', () => {
    const coordinates = [[170, 0], [-179, 0], [-170, 0]]; // prettier-ignore
    expect(representativePoint({ type: 'MultiPoint', coordinates })).toEqual([-179, 0]);
  });

  it('is the middle of a line by length, not by positions', () => {
    const coordinates = [[0, 0], [1, 0], [2, 0], [10, 0]]; // prettier-ignore
    const [lng, lat] = representativePoint({ type: 'LineString', coordinates }) as LngLat;
    expect(lng).toBeCloseTo(5, 6);
    expect(lat).toBeCloseTo(0, 6);
  });

  it('is on the longest of several lines', () => {
    const coordinates = [[[0, 0], [1, 0]], [[20, 0], [30, 0]]]; // prettier-ignore
    expect((representativePoint({ type: 'MultiLineString', coordinates }) as LngLat)[0]).toBeCloseTo(25, 6);
  });

  it('is the middle of a line over the antimeridian', () => {
    const coordinates = [[178, 0], [-176, 0]]; // prettier-ignore
    expect((representativePoint({ type: 'LineString', coordinates }) as LngLat)[0]).toBeCloseTo(-179, 6);
  });

  it('is the middle of a square', () => {
    const [lng, lat] = representativePoint(polygon(box(0, 0, 2, 2))) as LngLat;
    expect(lng).toBeCloseTo(1, 1);
    expect(lat).toBeCloseTo(1, 1);
  });

  it('is inside a crescent, whose middle is outside', () => {
    const crescent = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 9], [9, 9], [9, 1], [0, 1], [0, 0]]; // prettier-ignore
    expect(depthIn(representativePoint(polygon(crescent)), crescent)).toBeGreaterThan(0.4);
  });

  it('keeps away from a hole in the middle', () => {
    const rings = [box(0, 0, 10, 10), box(2, 2, 9, 9)];
    expect(depthIn(representativePoint(polygon(...rings)), ...rings)).toBeGreaterThan(0.9);
  });

  it('is in the largest part of several', () => {
    const coordinates = [[box(0, 0, 1, 1)], [box(20, 0, 25, 5)], [box(40, 0, 41, 1)]];
    const point = representativePoint({ type: 'MultiPolygon', coordinates });
    expect(depthIn(point, box(20, 0, 25, 5))).toBeGreaterThan(2);
  });

  it('counts a part by its size on the ground, not on the plane', () => {
    const coordinates = [[box(0, 80, 10, 83)], [box(20, 0, 24, 4)]];
    expect(depthIn(representativePoint({ type: 'MultiPolygon', coordinates }), box(20, 0, 24, 4))).toBeGreaterThan(1); // prettier-ignore
  });

  it('is inside an area left uncut at the antimeridian', () => {
    const ring = [[176, -10], [-174, -10], [-174, 10], [176, 10], [176, -10]]; // prettier-ignore
    const [lng] = representativePoint(polygon(ring)) as LngLat;
    expect(Math.abs(Math.abs(lng) - 179)).toBeLessThan(1);
  });

  it('is in the area of a collection that has also lines and points', () => {
    const geometries: Geometry[] = [
      { type: 'Point', coordinates: [50, 50] },
      { type: 'LineString', coordinates: [[0, 0], [90, 0]] }, // prettier-ignore
      polygon(box(0, 0, 1, 1))
    ];
    expect(depthIn(representativePoint({ type: 'GeometryCollection', geometries }), box(0, 0, 1, 1))).toBeGreaterThan(0.4); // prettier-ignore
  });

  it('is on the outline of an area without extent, and null for nothing', () => {
    const flat = [[0, 0], [4, 0], [0, 0], [0, 0]]; // prettier-ignore
    expect((representativePoint(polygon(flat)) as LngLat)[1]).toBeCloseTo(0, 9);
    expect(representativePoint({ type: 'GeometryCollection', geometries: [] })).toBeNull();
    expect(representativePoint({ type: 'LineString', coordinates: [[7, 8], [7, 8]] })).toEqual([7, 8]); // prettier-ignore
  });

  it('is inside any star-shaped area, of few or thousands of positions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 40 }),
        fc.integer({ min: 1, max: 100 }),
        (radii, repeat) => {
          const all = Array.from({ length: radii.length * repeat }, (_, i) => radii[i % radii.length] ?? 1);
          const ring = all.map((radius, i): Position => {
            const angle = (2 * Math.PI * i) / all.length;
            return [(radius / 20) * Math.cos(angle), (radius / 20) * Math.sin(angle)];
          });
          ring.push(ring[0] as Position);
          expect(depthIn(representativePoint(polygon(ring)), ring)).toBeGreaterThan(0);
        }
      ),
      { numRuns: 60 }
    );
  });

  it('lies about as deep as any sampled position of a star-shaped area', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 5, maxLength: 24 }), (radii) => {
        const ring = radii.map((radius, i): Position => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [(radius / 50) * Math.cos(angle), (radius / 50) * Math.sin(angle)];
        });
        ring.push(ring[0] as Position);
        let deepest = 0;
        for (let x = -2; x <= 2; x += 0.1) {
          for (let y = -2; y <= 2; y += 0.1) deepest = Math.max(deepest, depthIn([x, y], ring));
        }
        expect(depthIn(representativePoint(polygon(ring)), ring)).toBeGreaterThan(deepest * 0.9);
      }),
      { numRuns: 40 }
    );
  });
});
