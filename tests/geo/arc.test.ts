import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { greatCircleArc, type Arc } from '#lib/geo/arc.ts';
import { initialBearing } from '#lib/geo/bearing.ts';
import { distanceKm } from '#lib/geo/distance.ts';
import { unwrapLongitude, type LngLat } from '#lib/geo/lng-lat.ts';

const position: fc.Arbitrary<LngLat> = fc.tuple(
  fc.integer({ min: -18000, max: 18000 }).map((n) => n / 100),
  fc.integer({ min: -8900, max: 8900 }).map((n) => n / 100)
);

const lines = ({ geometry }: Arc): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
const at = (where: Position | undefined): LngLat => [where?.[0] ?? Number.NaN, where?.[1] ?? Number.NaN];

describe('greatCircleArc', () => {
  it('begins and ends exactly at its ends', () => {
    const arc = greatCircleArc([35.5, 33.9], [57.08, 30.28], { segments: 8 });
    expect(arc.geometry.coordinates).toHaveLength(9);
    expect(arc.geometry.coordinates[0]).toEqual([35.5, 33.9]);
    expect(arc.geometry.coordinates[8]).toEqual([57.08, 30.28]);
  });

  it('is as long as the shortest way, in equal steps', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const whole = distanceKm(from, to);
        fc.pre(whole > 1 && whole < 20000);
        const { geometry } = greatCircleArc(from, to, { segments: 10, antimeridian: 'unwrap' });
        const path = geometry.coordinates as Position[];
        for (let index = 0; index < 10; index += 1) {
          expect(distanceKm(at(path[index]), at(path[index + 1]))).toBeCloseTo(whole / 10, 3);
        }
      })
    );
  });

  // Over a pole a step is half a turn, give or take the last bit of a number.
  it('never jumps when unwrapped', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const { geometry } = greatCircleArc(from, to, { antimeridian: 'unwrap' });
        expect(geometry.type).toBe('LineString');
        const path = geometry.coordinates as Position[];
        path.slice(1).forEach((next, index) => {
          expect(Math.abs(at(next)[0] - at(path[index])[0])).toBeLessThanOrEqual(180 + 1e-9);
        });
      })
    );
  });

  it('stays within ±180 when split, each part ending where the next begins', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const parts = lines(greatCircleArc(from, to));
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(1);
          for (const [lng] of part) expect(Math.abs(lng as number)).toBeLessThanOrEqual(180);
          part.slice(1).forEach((next, index) => {
            expect(Math.abs(at(next)[0] - at(part[index])[0])).toBeLessThanOrEqual(180);
          });
        }
        parts.slice(1).forEach((part, index) => {
          const end = at(parts[index]?.at(-1));
          expect(Math.abs(end[0])).toBe(180);
          expect(at(part[0])).toEqual([-end[0], end[1]]);
        });
      })
    );
  });

  it('is cut on the great circle itself, however few its segments', () => {
    const arc = greatCircleArc([170, 40], [-150, 60], { segments: 1 });
    const [first, second] = lines(arc);
    const cut = at(first?.at(-1));
    expect(second?.[0]).toEqual([-180, cut[1]]);
    const through = distanceKm([170, 40], cut) + distanceKm(cut, [-150, 60]);
    expect(through).toBeCloseTo(distanceKm([170, 40], [-150, 60]), 6);
  });

  it('touches the antimeridian without being cut', () => {
    expect(greatCircleArc([170, 0], [180, 0]).geometry.type).toBe('LineString');
    expect(greatCircleArc([-180, 10], [-170, 0]).geometry.type).toBe('LineString');
  });

  it('arrives in the direction opposite to the way back', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const whole = distanceKm(from, to);
        fc.pre(whole > 10 && whole < 19900);
        const back = initialBearing(to, from);
        const turn = unwrapLongitude((greatCircleArc(from, to).endBearing as number) - back, 180);
        expect(turn).toBeCloseTo(180, 4);
      })
    );
  });

  it('is a line without direction from a position to itself', () => {
    const arc = greatCircleArc([51, 35], [51, 35]);
    expect(arc).toEqual({ geometry: { type: 'LineString', coordinates: [[51, 35], [51, 35]] }, endBearing: null }); // prettier-ignore
  });

  it('goes over the north pole between antipodes', () => {
    const arc = greatCircleArc([30, -20], [-150, 20], { segments: 10, antimeridian: 'unwrap' });
    const north = Math.max(...(arc.geometry.coordinates as Position[]).map((point) => at(point)[1]));
    expect(north).toBeGreaterThan(70);
    expect(arc.endBearing).toBeCloseTo(180, 6);
  });

  it('follows the first meridian from pole to pole', () => {
    const arc = greatCircleArc([20, -90], [20, 90], { segments: 4, antimeridian: 'unwrap' });
    expect(at((arc.geometry.coordinates as Position[])[2])[0]).toBeCloseTo(20, 9);
    expect(at((arc.geometry.coordinates as Position[])[2])[1]).toBeCloseTo(0, 9);
  });
});
