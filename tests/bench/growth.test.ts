import { describe, expect, it } from 'vitest';
import { isMet } from './bench-row.ts';
import { growthExponent, linearUpTo, shapeOf, toGrowthRow } from './growth.ts';

const sizes = [100, 1_000, 10_000];
const exponentOf = (figure: (size: number) => number): number => growthExponent(sizes, sizes.map(figure));

describe('the exponent of a growth', () => {
  it('is 1 of what is linear, whatever is fixed', () => {
    for (const fixed of [0, 1, 1e4]) expect(exponentOf((n) => fixed + 3 * n)).toBeCloseTo(1, 6);
    expect(growthExponent([1, 20, 200], [12.5, 22, 112])).toBeCloseTo(1, 1);
  });

  it('is near its power of what grows by one, and near 1 with a logarithm more', () => {
    expect(exponentOf((n) => 500 + n ** 2 / 1e4)).toBeGreaterThan(1.9);
    expect(exponentOf((n) => Math.sqrt(n))).toBeLessThan(0.7);
    expect(exponentOf((n) => n * Math.log(n))).toBeLessThan(linearUpTo);
    expect(exponentOf((n) => n * Math.sqrt(n))).toBeGreaterThan(linearUpTo);
  });

  it('is about 0 where hardly anything grows, and not a number where something is not known', () => {
    expect(exponentOf(() => 7)).toBe(0);
    expect(growthExponent(sizes, [2_140, 1_580, 2_500])).toBeCloseTo(0, 1);
    expect(growthExponent(sizes, [Number.NaN, 1, 2])).toBeNaN();
    expect(growthExponent(sizes, [1, Number.NaN, 2])).toBeNaN();
    expect(growthExponent(sizes, [1, 2, Number.NaN])).toBeNaN();
  });

  it('is told in words', () => {
    expect([0.3, 1.04, 1.9, Number.NaN].map(shapeOf)).toEqual([
      'less than linear (k = 0.30)',
      'linear (k = 1.04)',
      'worse than linear (k = 1.90)',
      'not known'
    ]);
  });
});

describe('the row of a growth', () => {
  const row = (figure: (size: number) => number) =>
    toGrowthRow(
      { id: 'growth', what: 'time' },
      { unit: 'ms', piece: 'place' },
      sizes.map((size) => ({ size, values: [0.9, 1, 1.1].map((noise) => noise * figure(size)) }))
    );

  it('is met where it is linear, and says of each size what it is', () => {
    expect(isMet(row((n) => n))).toBe(true);
    expect(row((n) => n)).toMatchObject({
      runs: 3,
      remark:
        'linear (k = 1.00): 100: 100 ms; 1,000: 1000 ms (× 10); 10,000: 10000 ms (× 100); 1 ms a place more'
    });
  });

  it('is missed where it is worse, or not known', () => {
    expect(isMet(row((n) => n ** 1.5))).toBe(false);
    expect(isMet(row(() => Number.NaN))).toBe(false);
  });
});
