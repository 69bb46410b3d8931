import { describe, expect, it } from 'vitest';
import { shareApart, type Pixels } from './share-apart.ts';

/** A white picture of 5 by 3 cells, with black pixels where it is said. */
function picture(isBlack: (x: number, y: number) => boolean, grey = 0): Pixels {
  const [width, height] = [100, 60];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isBlack(x, y)) data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}
const blank = picture(() => false);
const line = picture((_, y) => y === 30);

describe('shareApart', () => {
  it('is nothing between a picture and itself, or one a pixel away', () => {
    expect(shareApart(line, line, 0)).toBe(0);
    expect(
      shareApart(
        line,
        picture((_, y) => y === 31)
      )
    ).toBe(0);
    expect(
      shareApart(
        line,
        picture((_, y) => y === 31),
        0
      )
    ).toBe(5 / 15);
  });

  it('counts each cell that a line crosses which only one of them has, whichever it is', () => {
    expect(shareApart(line, blank)).toBe(5 / 15);
    expect(shareApart(blank, line)).toBe(5 / 15);
  });

  it('passes over a colour that is a little off, and not over one that is more', () => {
    const all = () => true;
    expect(shareApart(picture(all, 100), picture(all, 112))).toBe(0);
    expect(shareApart(picture(all, 100), picture(all, 120))).toBe(1);
  });

  it('is all between pictures of different sizes', () => {
    expect(shareApart(line, { width: 50, height: 60, data: line.data })).toBe(1);
  });
});
