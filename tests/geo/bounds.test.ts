import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  boundsCenter,
  boundsContain,
  boundsHeight,
  boundsWidth,
  geometryBounds,
  mergeBounds,
  padBounds,
  positionsBounds,
  type Bounds
} from '#lib/geo/bounds.ts';
import type { LngLat } from '#lib/geo/lng-lat.ts';

const degrees = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((n) => n / 100);
const position: fc.Arbitrary<[number, number]> = fc.tuple(degrees(180), degrees(90));
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(position, position)
  .map(([a, b]) => [a[0], Math.min(a[1], b[1]), b[0], Math.max(a[1], b[1])] as const);

describe('geometryBounds', () => {
  it('encloses a polygon away from the antimeridian as west, south, east, north', () => {
    const ring = [[57, 30], [58, 30], [58, 31], [57, 30]]; // prettier-ignore
    expect(geometryBounds({ type: 'Polygon', coordinates: [ring] })).toEqual([57, 30, 58, 31]);
  });

  it('has west above east for a line that crosses the antimeridian, cut or uncut', () => {
    const uncut: Geometry = { type: 'LineString', coordinates: [[170, -10], [-170, 10]] }; // prettier-ignore
    const cut: Geometry = {
      type: 'MultiLineString',
      coordinates: [[[170, -10], [180, 0]], [[-180, 0], [-170, 10]]] // prettier-ignore
    };
    expect(geometryBounds(uncut)).toEqual([170, -10, -170, 10]);
    expect(geometryBounds(cut)).toEqual([170, -10, -170, 10]);
  });

  it('takes longitudes that run on beyond 180 for the meridians they mean', () => {
    expect(geometryBounds({ type: 'LineString', coordinates: [[170, 0], [190, 0]] })).toEqual([170, 0, -170, 0]); // prettier-ignore
  });

  it('keeps a wide line on the plane where the way round the back is not shorter for all of it', () => {
    const ring = [[-120, -10], [0, -10], [120, -10], [120, 10], [-120, 10], [-120, -10]]; // prettier-ignore
    expect(geometryBounds({ type: 'Polygon', coordinates: [ring] })).toEqual([-120, -10, 120, 10]);
  });

  it('spans all longitudes for a rectangle of the whole world', () => {
    const ring = [[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]; // prettier-ignore
    expect(geometryBounds({ type: 'Polygon', coordinates: [ring] })).toEqual([-180, -90, 180, 90]);
  });

  it('reaches from the mainland over the antimeridian for a country on both sides of it', () => {
    const mainland = [[27, 41], [180, 41], [180, 77], [27, 77], [27, 41]]; // prettier-ignore
    const beyond = [[-180, 65], [-169, 65], [-169, 71], [-180, 71], [-180, 65]]; // prettier-ignore
    const geometry: Geometry = { type: 'MultiPolygon', coordinates: [[mainland], [beyond]] };
    expect(geometryBounds(geometry)).toEqual([27, 41, -169, 77]);
  });

  it('is null for a geometry without a usable position', () => {
    expect(geometryBounds({ type: 'GeometryCollection', geometries: [] })).toBeNull();
    expect(geometryBounds({ type: 'Point', coordinates: [Number.NaN, 3] })).toBeNull();
  });

  it('does not depend on the order of points', () => {
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), // prettier-ignore
        ([all, shuffled]) => {
          expect(positionsBounds(shuffled)).toEqual(positionsBounds(all));
        }
      )
    );
  });

  it('does not depend on where a ring begins or which way it winds', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 12 }), fc.nat(), (open, turn) => {
        const at = turn % open.length;
        const turned = [...open.slice(at), ...open.slice(0, at)];
        const close = (ring: Position[]): Geometry => ({
          type: 'Polygon',
          coordinates: [[...ring, ring[0] as Position]]
        });
        expect(geometryBounds(close(turned))).toEqual(geometryBounds(close(open)));
        expect(geometryBounds(close([...open].reverse()))).toEqual(geometryBounds(close(open)));
      })
    );
  });

  it('contains every position of the geometry', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2 }), (coordinates) => {
        const found = geometryBounds({ type: 'LineString', coordinates }) as Bounds;
        for (const at of coordinates) expect(boundsContain(found, at)).toBe(true);
      })
    );
  });
});

describe('positionsBounds', () => {
  it('is never wider than any other bounds that hold the same points', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1 }), bounds, (points, other) => {
        fc.pre(points.every((point) => boundsContain(other, point)));
        expect(boundsWidth(positionsBounds(points) as Bounds)).toBeLessThanOrEqual(boundsWidth(other) + 1e-9);
      })
    );
  });
});

describe('mergeBounds', () => {
  it('joins two sides of the antimeridian', () => {
    expect(mergeBounds([[170, 0, 178, 5], [-175, -3, -170, 2]])).toEqual([170, -3, -170, 5]); // prettier-ignore
  });

  it('is everything when the parts leave no gap', () => {
    expect(mergeBounds([[-180, 0, 10, 1], [10, 0, 180, 1]])).toEqual([-180, 0, 180, 1]); // prettier-ignore
    expect(mergeBounds([[100, 0, -100, 1], [-110, 0, 110, 1]])).toEqual([-180, 0, 180, 1]); // prettier-ignore
  });

  it('is null for none and the same bounds for one', () => {
    expect(mergeBounds([])).toBeNull();
    fc.assert(
      fc.property(bounds, (one) => {
        fc.pre(boundsWidth(one) > 0 && boundsWidth(one) < 360);
        expect(mergeBounds([one])).toEqual(one);
      })
    );
  });

  it('does not depend on order', () => {
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 6 }), (all) => {
        expect(mergeBounds([...all].reverse())).toEqual(mergeBounds(all));
      })
    );
  });
});

describe('padBounds', () => {
  it('grows over the antimeridian and stops at the poles', () => {
    expect(padBounds([175, 85, 179, 89], 5)).toEqual([170, 80, -176, 90]);
  });

  it('is all longitudes when it meets itself', () => {
    expect(padBounds([-175, 0, 175, 1], 6, 1)).toEqual([-180, -1, 180, 2]);
  });
});

describe('bounds as numbers', () => {
  const crossing: Bounds = [170, -10, -160, 20];

  it('measures width and height in degrees', () => {
    expect(boundsWidth(crossing)).toBe(30);
    expect(boundsHeight(crossing)).toBe(30);
  });

  it('finds the middle of crossing bounds beyond the antimeridian', () => {
    expect(boundsCenter(crossing)).toEqual([-175, 5]);
  });

  it.each<[LngLat, boolean]>([
    [[175, 0], true],
    [[-170, 0], true],
    [[180, 20], true],
    [[-180, 20], true],
    [[530, 0], true],
    [[0, 0], false],
    [[175, 21], false]
  ])('says whether %j lies in crossing bounds: %s', (point, expected) => {
    expect(boundsContain(crossing, point)).toBe(expected);
  });

  it('counts 180 and -180 as one meridian', () => {
    expect(boundsContain([170, 0, 180, 1], [-180, 0])).toBe(true);
    expect(boundsContain([-180, 0, -170, 1], [180, 0])).toBe(true);
  });
});
