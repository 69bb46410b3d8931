import { describe, expect, it } from 'vitest';
import { fenceFeatures, nameFence, type FenceSquare } from '#lib/map/name-fence.ts';

const size = { width: 400, height: 300 };
const nothing = { top: 0, right: 0, bottom: 0, left: 0 };

/** Whether a name in this box would meet the fence. */
function meets(
  fence: readonly FenceSquare[],
  left: number,
  top: number,
  width: number,
  height: number
): boolean {
  return fence.some(
    ({ x, y, sizePx }) =>
      x + sizePx / 2 > left &&
      x - sizePx / 2 < left + width &&
      y + sizePx / 2 > top &&
      y - sizePx / 2 < top + height
  );
}

describe('nameFence', () => {
  it('meets every name that an edge would cut', () => {
    const fence = nameFence(size, nothing, []);
    for (let top = 0; top <= 282; top += 1) {
      expect(meets(fence, -30, top, 60, 18)).toBe(true);
      expect(meets(fence, 370, top, 60, 18)).toBe(true);
    }
    for (let left = 0; left <= 360; left += 1) {
      expect(meets(fence, left, -9, 40, 18)).toBe(true);
      expect(meets(fence, left, 291, 40, 18)).toBe(true);
    }
  });

  it('leaves the middle free', () => {
    expect(meets(nameFence(size, nothing, []), 8, 8, 384, 284)).toBe(false);
  });

  it('stands along what can be seen, where a sheet lies over the map', () => {
    const fence = nameFence(size, { ...nothing, bottom: 100 }, []);
    expect(meets(fence, 100, 191, 80, 18)).toBe(true);
    expect(meets(fence, 8, 210, 384, 80)).toBe(false);
  });

  it('covers what lies over the map, to its ends and no further', () => {
    const bare = nameFence(size, nothing, []);
    const fence = nameFence(size, nothing, [{ x: 340, y: 12, width: 46, height: 190 }]).slice(bare.length);
    expect(Math.min(...fence.map(({ x, sizePx }) => x - sizePx / 2))).toBe(340);
    expect(Math.max(...fence.map(({ x, sizePx }) => x + sizePx / 2))).toBe(386);
    expect(Math.max(...fence.map(({ y, sizePx }) => y + sizePx / 2))).toBe(202);
    for (let top = 12; top <= 192; top += 1) expect(meets(fence, 300, top, 60, 10)).toBe(true);
  });

  it('is none where nothing is seen, and none around what is not shown', () => {
    expect(nameFence({ width: 0, height: 0 }, nothing, [])).toEqual([]);
    const hidden = { x: 0, y: 0, width: 0, height: 0 };
    expect(nameFence(size, nothing, [hidden])).toEqual(nameFence(size, nothing, []));
  });
});

describe('fenceFeatures', () => {
  it('puts every square where its pixels are', () => {
    const { features } = fenceFeatures([{ x: 10, y: 20, sizePx: 8 }], (x, y) => [x / 10, y / 10]);
    expect(features[0]?.geometry.coordinates).toEqual([1, 2]);
    expect(features[0]?.properties).toEqual({ sizePx: 8 });
  });
});
