import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reservedHeight, stageHeight } from '#lib/embed/embed-height.ts';
import { RateLimit } from '#lib/embed/rate-limit.ts';

describe('a rate limit', () => {
  it('lets a burst through, then so many a second', () => {
    const limit = new RateLimit(3, 2);
    const at = (nowMs: number, tries: number) =>
      Array.from({ length: tries }, () => limit.allows(nowMs)).filter(Boolean).length;
    expect([at(0, 10), at(499, 10), at(500, 10), at(1500, 10), at(60_000, 10)]).toEqual([3, 0, 1, 2, 3]);
  });

  it('gives nothing for a clock that jumps back', () => {
    const limit = new RateLimit(1, 1);
    expect([1e6, 0, 1, 999].map((nowMs) => limit.allows(nowMs))).toEqual([true, false, false, false]);
  });

  it('never lets more through than its burst and its rate allow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 300 }), (waits) => {
        const limit = new RateLimit(20, 10);
        let nowMs = 0;
        let passed = 0;
        for (const waitMs of waits) {
          nowMs += waitMs;
          if (limit.allows(nowMs)) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(20 + nowMs / 100 + 1);
      })
    );
  });
});

describe('the height of an embed', () => {
  it('hangs on its width alone, and is never out of proportion', () => {
    expect([280, 360, 639, 640, 800, 1440].map(stageHeight)).toEqual([420, 432, 600, 420, 464, 640]);
  });

  it('is reserved within what a host accepts', () => {
    for (const width of [1, 280, 640, 5000]) {
      expect(reservedHeight(width)).toBeGreaterThanOrEqual(150);
      expect(reservedHeight(width)).toBeLessThanOrEqual(10_000);
    }
  });
});
