import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialBearing, turnToBearing } from '#lib/geo/bearing.ts';
import { compassPoint } from '#lib/geo/compass.ts';
import { distanceKm } from '#lib/geo/distance.ts';
import type { LngLat } from '#lib/geo/lng-lat.ts';
import { roundDistance, where } from '#lib/geo/where.ts';

const tehran: LngLat = [51.389, 35.689];
const kerman: LngLat = [57.083, 30.283];

describe('distanceKm', () => {
  it('knows how far Kerman is from Tehran', () => {
    expect(distanceKm(tehran, kerman)).toBeGreaterThan(790);
    expect(distanceKm(tehran, kerman)).toBeLessThan(810);
  });

  it('is short over the antimeridian', () => {
    expect(distanceKm([179.5, 0], [-179.5, 0])).toBeCloseTo(111.195, 2);
  });
});

describe('initialBearing', () => {
  it.each<[LngLat, LngLat, number]>([
    [[0, 0], [0, 1], 0],
    [[0, 0], [1, 0], 90],
    [[0, 0], [0, -1], 180],
    [[0, 0], [-1, 0], 270],
    [[179, 0], [-179, 0], 90]
  ])('from %j to %j is %d', (from, to, bearing) => {
    expect(initialBearing(from, to)).toBeCloseTo(bearing, 9);
  });

  it('is at least 0 and below 360', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (degrees) => {
        const bearing = turnToBearing(degrees);
        expect(bearing).toBeGreaterThanOrEqual(0);
        expect(bearing).toBeLessThan(360);
      })
    );
    expect(turnToBearing(-1e-300)).toBe(0);
  });
});

describe('compassPoint', () => {
  it.each([
    [0, 'n'],
    [22.4, 'n'],
    [22.5, 'ne'],
    [90, 'e'],
    [135, 'se'],
    [180, 's'],
    [225, 'sw'],
    [292.4, 'w'],
    [292.5, 'nw'],
    [337.5, 'n'],
    [359.9, 'n'],
    [-45, 'nw']
  ] as const)('names the bearing %d %s', (bearing, expected) => {
    expect(compassPoint(bearing)).toBe(expected);
  });
});

describe('where', () => {
  const references = [
    { id: 'tehran', point: tehran, weight: 4 },
    { id: 'kerman', point: kerman, weight: 2 },
    { id: 'village', point: [57.3, 30.5] as LngLat, weight: 0.05 }
  ];

  it('tells distance and direction from the reference to the point', () => {
    expect(where([57.083, 31.183], references)).toEqual({
      kind: 'away',
      reference: references[1],
      distanceKm: 100,
      compass: 'n'
    });
  });

  it('prefers a well-known reference to a nearer one that nobody knows', () => {
    expect(where([57.29, 30.6], references)?.reference.id).toBe('kerman');
  });

  it('is at a reference within a kilometre, and near it within five', () => {
    expect(where([57.084, 30.284], references)).toMatchObject({ kind: 'at', distanceKm: 0, compass: null });
    expect(where([57.083, 30.31], references)).toMatchObject({ kind: 'near', distanceKm: 3, compass: 'n' });
  });

  it('is null when every reference is too far, or there is none', () => {
    expect(where([-100, 40], references)).toBeNull();
    expect(where([57, 30], [])).toBeNull();
  });
});

describe('roundDistance', () => {
  it.each([
    [0.4, 0],
    [9.4, 9],
    [9.6, 10],
    [12.4, 10],
    [83, 85],
    [97.4, 95],
    [97.6, 100],
    [104, 100],
    [147, 150],
    [996, 1000],
    [1234, 1200]
  ])('says %d km as %d', (km, rounded) => {
    expect(roundDistance(km)).toBe(rounded);
  });

  it('is never off by more than 7 % beyond 35 km, nor ever smaller for a longer way', () => {
    const km = fc.double({ noNaN: true, min: 35, max: 20000 });
    fc.assert(
      fc.property(km, km, (a, b) => {
        expect(Math.abs(roundDistance(a) - a) / a).toBeLessThan(0.0715);
        expect(roundDistance(Math.max(a, b))).toBeGreaterThanOrEqual(roundDistance(Math.min(a, b)));
      })
    );
  });
});
