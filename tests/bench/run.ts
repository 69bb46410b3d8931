import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarkdown, type BenchResult, type BenchRow, type BenchSetting } from './bench-row.ts';
import { openBench, type BenchCase } from './bench.ts';
import { briefingsGrowthCase } from './briefings-growth-case.ts';
import { bytesCase } from './bytes-case.ts';
import { checkCase } from './check-case.ts';
import { clickCase } from './click-case.ts';
import { embedCase } from './embed-case.ts';
import { loadCase } from './load-case.ts';
import { memoryCase } from './memory-case.ts';
import { panCase } from './pan-case.ts';
import { placesGrowthCase } from './places-growth-case.ts';
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
  embed: embedCase,
  places: placesGrowthCase,
  briefings: briefingsGrowthCase
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
const began = performance.now();
/** What each case took, by name. */
const took: string[] = [];
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
const isQuick = given.includes('--quick');
const bench = openBench(isQuick);
const rows: BenchRow[] = [];
const failed: string[] = [];

function clock(sinceMs: number): string {
  const seconds = Math.round((performance.now() - sinceMs) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function setting(): BenchSetting {
  return [
    ...bench.setting(),
    `Minutes: ${took.join(', ')}; in all ${clock(began)}, of at most 15:00`,
    ...failed.map((each) => `The case ${each} failed and has no figures.`)
  ];
}

if (!given.includes('--built')) {
  console.error('▸ build');
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  took.push(`build ${clock(began)}`);
}
for (const [name, measure] of Object.entries(cases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`▸ ${name}`);
  const started = performance.now();
  try {
    rows.push(...(await measure(bench)));
  } catch (error) {
    // The other cases are still worth their figures.
    failed.push(name);
    console.error(error);
  }
  took.push(`${name} ${clock(started)}`);
  const result: BenchResult = { isQuick, setting: setting(), rows };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.md'), `${toMarkdown(rows, setting())}\n`);
}
await bench.close();
console.log(toMarkdown(rows, setting()));
process.exit(failed.length > 0 ? 1 : 0);
