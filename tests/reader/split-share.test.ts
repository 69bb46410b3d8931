import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampShare, parseShare, shareAt, shareByKey, splitBounds } from '#lib/reader/client/split-share.ts';

const window = { left: 0, right: 1000 };

describe('the share of the text beside the map', () => {
  it('is measured from where the line begins', () => {
    expect(shareAt(400, window, false)).toBe(40);
    expect(shareAt(400, window, true)).toBe(60);
  });

  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 5000 }), fc.boolean(), (x, isRtl) => {
        const share = shareAt(x, window, isRtl);
        expect(share).toBeGreaterThanOrEqual(splitBounds.min);
        expect(share).toBeLessThanOrEqual(splitBounds.max);
      })
    );
  });

  it('mirrors with the direction of the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (x) => {
        expect(shareAt(x, window, false)).toBe(shareAt(1000 - x, window, true));
      })
    );
  });

  it('follows the arrows as they point, and Home and End', () => {
    expect(shareByKey('ArrowRight', 50, false)).toBe(52);
    expect(shareByKey('ArrowRight', 50, true)).toBe(48);
    expect(shareByKey('ArrowLeft', 36, false)).toBe(36);
    expect(shareByKey('Home', 50, false)).toBe(36);
    expect(shareByKey('End', 50, true)).toBe(64);
    expect(shareByKey('ArrowDown', 50, false)).toBeNull();
  });

  it('is remembered as a number, and nothing else is believed', () => {
    expect(parseShare('47.5')).toBe(47.5);
    expect(parseShare('90')).toBe(64);
    expect(parseShare(String(clampShare(41.23)))).toBe(41.2);
    for (const wrong of [null, '', ' ', 'wide', 'NaN', 'Infinity']) expect(parseShare(wrong)).toBeNull();
  });
});
