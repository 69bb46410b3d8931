import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '#lib/geo/distance.ts';
import type { LngLat } from '#lib/geo/lng-lat.ts';
import { NearestPoints } from '#lib/geo/nearest-points.ts';

const position: fc.Arbitrary<LngLat> = fc.tuple(
  fc.integer({ min: -180, max: 180 }),
  fc.integer({ min: -90, max: 90 })
);

describe('NearestPoints', () => {
  it('finds what looking at each would find', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 60 }), position, (points, from) => {
        const items = points.map((point) => ({ point }));
        const found = new NearestPoints(items, ({ point }) => point).nearest(from);
        const least = Math.min(...points.map((point) => distanceKm(point, from)));
        expect(found?.distanceKm ?? Infinity).toBeCloseTo(least, 5);
      })
    );
  });

  it('leaves out the item that asks, but not another at the same point', () => {
    const [a, b] = [{ point: [5, 5] as LngLat }, { point: [5, 5] as LngLat }];
    const index = new NearestPoints([a, b], ({ point }) => point);
    expect(index.nearest([5, 5], a)?.item).toBe(b);
    expect(index.nearest([5, 5], b)?.item).toBe(a);
  });

  it('is near over the antimeridian and at the poles', () => {
    const index = new NearestPoints<LngLat>([[179, 0], [0, 89], [90, 0]], (point) => point); // prettier-ignore
    expect(index.nearest([-179, 0])?.item).toEqual([179, 0]);
    expect(index.nearest([180, 88])?.item).toEqual([0, 89]);
  });

  it('has nothing to offer when empty', () => {
    expect(new NearestPoints<LngLat>([], (point) => point).nearest([0, 0])).toBeNull();
  });
});
