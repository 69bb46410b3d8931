import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarkdown, type BenchResult, type BenchRow } from './bench-row.ts';
import { openBench, type BenchCase } from './bench.ts';
import { bytesCase } from './bytes-case.ts';
import { checkCase } from './check-case.ts';
import { clickCase } from './click-case.ts';
import { embedCase } from './embed-case.ts';
import { loadCase } from './load-case.ts';
import { memoryCase } from './memory-case.ts';
import { panCase } from './pan-case.ts';
import { quotationCase } from './quotation-case.ts';

/**
 * `npm run bench -- [--quick] [--built] [case…]`: builds the site, measures each case (or those named) and writes
 * `results/bench.json` and `results/bench.md`. `--quick` takes fewer runs; `--built` measures the build as it stands.
 */
const cases: Readonly<Record<string, BenchCase>> = {
  check: checkCase,
  quotation: quotationCase,
  bytes: bytesCase,
  load: loadCase,
  click: clickCase,
  pan: panCase,
  memory: memoryCase,
  embed: embedCase
};
const flags = ['--quick', '--built'];

const given = process.argv.slice(2);
const wanted = given.filter((word) => !flags.includes(word));
const unknown = wanted.filter((name) => !(name in cases));
if (unknown.length > 0) {
  console.error(
    `There is no bench case ${unknown.join(', ')}. Cases: ${Object.keys(cases).join(', ')}. Options: ${flags.join(', ')}.`
  );
  process.exit(2);
}
if (!given.includes('--built')) {
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
const isQuick = given.includes('--quick');
const bench = openBench(isQuick);
const rows: BenchRow[] = [];
const failed: string[] = [];
for (const [name, measure] of Object.entries(cases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`▸ ${name}`);
  try {
    rows.push(...(await measure(bench)));
  } catch (error) {
    // The other cases are still worth their figures.
    failed.push(name);
    console.error(error);
  }
  const setting = [
    ...bench.setting(),
    ...failed.map((each) => `The case ${each} failed and has no figures.`)
  ];
  writeFileSync(
    join(folder, 'bench.json'),
    `${JSON.stringify({ isQuick, setting, rows } satisfies BenchResult, null, 2)}\n`
  );
  writeFileSync(join(folder, 'bench.md'), `${toMarkdown(rows, setting)}\n`);
}
await bench.close();
console.log(toMarkdown(rows, bench.setting()));
process.exit(failed.length > 0 ? 1 : 0);
