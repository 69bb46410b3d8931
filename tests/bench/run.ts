import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarkdown, type BenchRow } from './bench-row.ts';
import { checkCase } from './check-case.ts';
import { quotationCase } from './quotation-case.ts';

/** `npm run bench`: measures each case and writes `results/bench.json` and `results/bench.md`. */
const cases: Record<string, () => BenchRow[]> = { check: checkCase, quotation: quotationCase };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in cases));
if (unknown.length > 0) {
  console.error(`There is no bench case ${unknown.join(', ')}. Cases: ${Object.keys(cases).join(', ')}.`);
  process.exit(2);
}
const rows = Object.entries(cases).flatMap(([name, measure]) =>
  wanted.length === 0 || wanted.includes(name) ? measure() : []
);
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
writeFileSync(join(folder, 'bench.md'), `${toMarkdown(rows)}\n`);
console.log(toMarkdown(rows));
