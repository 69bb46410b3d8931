import { format, type BenchRow } from './bench-row.ts';

/** What was measured at one size: one figure a run. */
export interface Grown {
  /** How many places, or briefings. */
  readonly size: number;
  readonly values: readonly number[];
}

/** The largest exponent that still counts as linear: what is noisy, or takes a logarithm more, is under it. */
export const linearUpTo = 1.2;

/**
 * The exponent k of figure − fixed ~ size ^ k. What there is at the smallest size n₁ is taken off both, so that a fixed
 * cost is not mistaken for economy: k is the slope of the least squares line through the points
 * (log(n − n₁), log(y − y₁)) of the larger sizes, with Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)². A figure a + b·n has k = 1
 * exactly. Where the largest is less than twice the smallest, what is fixed rules and the rest is noise: then k is the
 * slope through the points (log n, log y) of all sizes. `figures` are of increasing sizes, three or more.
 */
export function growthExponent(sizes: readonly number[], figures: readonly number[]): number {
  const [firstSize = Number.NaN] = sizes;
  const [first = Number.NaN] = figures;
  if ((figures.at(-1) ?? Number.NaN) < 2 * first) return slopeOf(sizes.map(Math.log), figures.map(Math.log));
  // By so much the smallest may be off: a middle case that is no larger says only that it is not much larger.
  const noise = first / 10;
  return slopeOf(
    sizes.slice(1).map((size) => Math.log(size - firstSize)),
    figures.slice(1).map((figure) => Math.log(Math.max(figure - first, noise)))
  );
}

function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, each) => sum + each, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, index) => (x - meanX) * ((ys[index] ?? Number.NaN) - meanY)));
  return covariance / mean(xs.map((x) => (x - meanX) ** 2));
}

/** What an exponent says, in words. */
export function shapeOf(exponent: number): string {
  const shape = exponent > linearUpTo ? 'worse than linear' : exponent >= 0.8 ? 'linear' : 'less than linear';
  return Number.isNaN(exponent) ? 'not known' : `${shape} (k = ${exponent.toFixed(2)})`;
}

/**
 * The row of a series of sizes: its figure is the exponent of the medians, met up to `linearUpTo`; the remark says the
 * shape, and of each size the figure, how many times that of the smallest it is, and what the largest costs a piece.
 */
export function toGrowthRow(
  row: Pick<BenchRow, 'id' | 'what' | 'why'>,
  { unit, piece }: { readonly unit: string; readonly piece: string },
  series: readonly Grown[]
): BenchRow {
  const sizes = series.map(({ size }) => size);
  const runs = Math.min(...series.map(({ values }) => values.length));
  const middles = series.map(({ values }) => middleOf(values));
  const exponents = Array.from({ length: runs }, (_, run) =>
    growthExponent(
      sizes,
      series.map(({ values }) => values[run] ?? Number.NaN)
    )
  );
  const figure = growthExponent(sizes, middles);
  const [first = Number.NaN] = middles;
  const cases = series.map(({ size }, index) => {
    const times = index === 0 ? '' : ` (× ${format((middles[index] ?? Number.NaN) / first)})`;
    return `${size.toLocaleString('en')}: ${format(middles[index])} ${unit}${times}`;
  });
  const span = (sizes.at(-1) ?? Number.NaN) - (sizes[0] ?? Number.NaN);
  const each = ((middles.at(-1) ?? Number.NaN) - first) / span;
  return {
    ...row,
    figure,
    unit: '',
    budget: linearUpTo,
    spread: [Math.min(...exponents), Math.max(...exponents)],
    runs,
    remark: `${shapeOf(figure)}: ${cases.join('; ')}; ${format(each)} ${unit} a ${piece} more`
  };
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
