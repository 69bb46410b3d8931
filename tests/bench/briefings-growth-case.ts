import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { toGrowthRow, type Grown } from './growth.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
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

/**
 * P11: full builds of the site with ever more briefings, once each, in a copy of the project, so that the build that is
 * measured elsewhere stays as it is.
 */
export const briefingsGrowthCase: BenchCase = (bench) => {
  const copy = copyProject();
  try {
    const sizes = bench.isQuick ? quick : full;
    return rows(sizes.map((size) => buildOnce(copy, size)));
  } finally {
    copy.remove();
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

function buildOnce(copy: ProjectCopy, size: number): Build {
  const briefings = join(copy.folder, 'measured');
  const usageFile = join(copy.folder, 'usage.json');
  rmSync(briefings, { recursive: true, force: true });
  for (let index = 0; index < size; index += 1) {
    writeSample(join(briefings, `sample-${String(index + 1).padStart(3, '0')}`), sample);
  }
  const started = performance.now();
  copy.build({ GEODATA_DIR: briefings, USAGE_FILE: usageFile }, [
    '--import',
    join(import.meta.dirname, 'tell-usage.mjs')
  ]);
  const seconds = (performance.now() - started) / 1000;
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
  return { size, seconds, ...usage, siteMb: bytesIn(join(copy.folder, 'build')) / 1e6 };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + entry.size, 0);
}
