import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSpots, type ScreenPoint } from '#lib/map/label-spots.ts';

const seen = { x: 0, y: 0, width: 400, height: 300 };
const size = { width: 100, height: 28 };
const level: readonly ScreenPoint[] = [
  [-1000, 150],
  [1000, 150]
];
const upright: readonly ScreenPoint[] = [
  [200, -1000],
  [200, 1000]
];
const search = (line: readonly ScreenPoint[], others: readonly (readonly ScreenPoint[])[] = []) =>
  labelSpots({ line, others: [line, ...others], seen, ...size });

describe('labelSpots', () => {
  it('begins in the middle of what is seen of the arc: above a level one, to the right of an upright one', () => {
    const [above] = search(level);
    expect(above?.anchor).toBe('bottom');
    expect(above?.at[0]).toBeGreaterThan(190);
    expect(above?.at[0]).toBeLessThan(210);
    expect(above?.at[1]).toBe(143);
    const [right] = search(upright);
    expect(right?.anchor).toBe('left');
    expect(right?.at[0]).toBe(207);
  });

  it('turns a corner of the words to an arc that runs aslant', () => {
    const aslant: readonly ScreenPoint[] = [
      [50, 250],
      [350, 50]
    ];
    expect(search(aslant)[0]?.anchor).toBe('bottom-right');
    expect(new Set(search(aslant).map(({ anchor }) => anchor))).toEqual(
      new Set(['bottom-right', 'top-left'])
    );
  });

  it('prefers what crosses no other arc', () => {
    const across = Array.from({ length: 9 }, (_, index): ScreenPoint[] => [
      [160 + index * 10, 100],
      [160 + index * 10, 149]
    ]);
    expect(search(level, across)[0]?.anchor).toBe('top');
  });

  it('has no spot where hardly any of the arc is seen', () => {
    expect(search([])).toEqual([]);
    expect(search([[-500, -500]])).toEqual([]);
    expect(
      search([
        [390, 290],
        [800, 900]
      ])
    ).toEqual([]);
  });

  it('keeps the words in view, whatever the arc', () => {
    const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 6 }), (line) => {
        for (const { at, anchor } of search(line)) {
          const left = at[0] - (anchor.includes('right') ? 100 : anchor.includes('left') ? 0 : 50);
          const top = at[1] - (anchor.startsWith('bottom') ? 28 : anchor.startsWith('top') ? 0 : 14);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + 100).toBeLessThanOrEqual(400);
          expect(top + 28).toBeLessThanOrEqual(300);
        }
      })
    );
  });
});
