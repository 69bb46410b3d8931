import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { toGrowthRow, type Grown } from './growth.ts';
import { writeSample } from './sample-site.ts';

interface Usage {
  /** Of all threads: it depends less than the clock on what else the machine does. */
  readonly processorSeconds: number;
  /** The most memory that it held. */
  readonly peakMb: number;
}

interface Build extends Usage {
  readonly size: number;
  readonly seconds: number;
  readonly siteMb: number;
}

const full = [1, 20, 200];
const quick = [1, 3, 9];

/** Each as small as a briefing can be that has all kinds of pages; it is their number that grows. */
const sample = { places: 2, passages: 2, citations: 2 };

const project = resolve(import.meta.dirname, '../..');
const sources = [
  'src',
  'static',
  'geodata',
  'package.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json'
];
const mostMinutes = 10;

/**
 * P11: full builds of the site with ever more briefings, once each after one that warms the disk, in a copy of the
 * project, so that the build that is measured elsewhere stays as it is.
 */
export const briefingsGrowthCase: BenchCase = (bench) => {
  const copy = mkdtempSync(join(tmpdir(), 'dateline-builds-'));
  try {
    for (const name of sources) cpSync(join(project, name), join(copy, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
    const sizes = bench.isQuick ? quick : full;
    buildOnce(copy, sizes[0] ?? 1);
    return rows(sizes.map((size) => buildOnce(copy, size)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

function rows(builds: readonly Build[]): BenchRow[] {
  const grown = (key: 'processorSeconds' | 'siteMb'): Grown[] =>
    builds.map((build) => ({ size: build.size, values: [build[key]] }));
  const sizes = builds.map(({ size }) => size).join(', ');
  const what = `full build of ${sizes} briefings`;
  const largest = builds.at(-1);
  const peak = largest?.peakMb ?? Number.NaN;
  return [
    toGrowthRow(
      { id: 'P11', what: `${what}: processor time` },
      { unit: 's', piece: 'briefing' },
      grown('processorSeconds')
    ),
    toGrowthRow({ id: 'P11', what: `${what}: the site` }, { unit: 'MB', piece: 'briefing' }, grown('siteMb')),
    {
      id: 'P11',
      what: `full build of ${largest?.size ?? 0} briefings: peak memory`,
      figure: peak,
      unit: 'MB',
      budget: 2_000,
      spread: [peak, peak],
      runs: 1,
      remark: builds
        .map(
          ({ size, peakMb, seconds }) =>
            `${size}: ${Math.round(peakMb)} MB, ${Math.round(seconds)} s by the clock`
        )
        .join('; ')
    }
  ];
}

function buildOnce(copy: string, size: number): Build {
  const briefings = join(copy, 'measured');
  rmSync(briefings, { recursive: true, force: true });
  for (let index = 0; index < size; index += 1) {
    writeSample(join(briefings, `sample-${String(index + 1).padStart(3, '0')}`), sample);
  }
  for (const made of ['build', '.svelte-kit']) rmSync(join(copy, made), { recursive: true, force: true });
  const usageFile = join(copy, 'usage');
  const started = performance.now();
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [
      ...['--import', join(import.meta.dirname, 'tell-usage.mjs')],
      ...[join(project, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error']
    ],
    {
      cwd: copy,
      env: { ...process.env, GEODATA_DIR: briefings, USAGE_FILE: usageFile },
      encoding: 'utf8',
      timeout: mostMinutes * 60_000
    }
  );
  const seconds = (performance.now() - started) / 1000;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`The build of ${size} briefings failed: ${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
  return { size, seconds, ...usage, siteMb: bytesIn(join(copy, 'build')) / 1e6 };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + entry.size, 0);
}
