import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampEdge,
  nextHeight,
  restingHeight,
  sheetHeights,
  steppedHeight
} from '#lib/reader/client/sheet-heights.ts';

const edges = { peek: 680, half: 350, full: 28 };

describe('the heights of the sheet', () => {
  it('come round to each other by one button', () => {
    expect(nextHeight('half')).toBe('full');
    expect(nextHeight('full')).toBe('peek');
    expect(nextHeight('peek')).toBe('half');
  });

  it('go up and down by one, and no further than there are', () => {
    expect(steppedHeight('half', true)).toBe('full');
    expect(steppedHeight('half', false)).toBe('peek');
    expect(steppedHeight('full', true)).toBe('full');
    expect(steppedHeight('peek', false)).toBe('peek');
  });
});

describe('a sheet that is let go', () => {
  it('rests at the nearest height', () => {
    expect(restingHeight(400, 0, edges)).toBe('half');
    expect(restingHeight(600, 0.1, edges)).toBe('peek');
    expect(restingHeight(100, -0.1, edges)).toBe('full');
  });

  it('goes on to the next height where it was swift', () => {
    expect(restingHeight(400, 1, edges)).toBe('peek');
    expect(restingHeight(300, 1, edges)).toBe('half');
    expect(restingHeight(300, -1, edges)).toBe('full');
    expect(restingHeight(600, -1, edges)).toBe('half');
  });

  it('rests at one of its heights, wherever it was and however fast', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 1500 }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (edge, velocity) => {
          expect(sheetHeights).toContain(restingHeight(edge, velocity, edges));
          const kept = clampEdge(edge, edges);
          expect(kept).toBeGreaterThanOrEqual(edges.full);
          expect(kept).toBeLessThanOrEqual(edges.peek);
        }
      )
    );
  });

  it('stays where it is when let go without a movement', () => {
    for (const height of sheetHeights) expect(restingHeight(edges[height], 0, edges)).toBe(height);
  });
});
