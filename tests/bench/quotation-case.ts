import { measureMatchQuote } from '../text/match-quote-cases.ts';
import type { BenchRow } from './bench-row.ts';

/** The slowest of the hard quotations in 500,000 characters: natural, repetitive and absent ones. */
export function quotationCase(): BenchRow[] {
  const runs = 5;
  const took = measureMatchQuote(() => performance.now(), runs);
  const times = took.map((each) => each.took);
  const slowest = took.find((each) => each.took === Math.max(...times));
  return [
    {
      id: 'text',
      what: 'matching any quotation in 500,000 characters, the slowest case',
      figure: Math.max(...times),
      unit: 'ms',
      budget: 200,
      spread: [Math.min(...times), Math.max(...times)],
      runs: took.length * runs,
      remark: slowest?.name ?? ''
    }
  ];
}
