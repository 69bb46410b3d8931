import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { SampleSize } from '../fakes/sample-briefing.ts';
import { median, toRow, type BenchRow } from './bench-row.ts';

/** What one check came to. */
export interface CheckRun {
  readonly milliseconds: number;
  /** The most memory that its process held. */
  readonly megabytes: number;
  readonly diagnostics: number;
  readonly characters: number;
}

const full = { places: 5_000, passages: 1_000, citations: 1_000, characters: 1_000_000 };

/** P11: `check` on 1 MB of text, 5,000 places and 1,000 citations, and how it grows from a quarter of that. */
export function checkCase(): BenchRow[] {
  const whole = repeat(3, 1);
  const half = repeat(3, 0.5);
  const quarter = repeat(3, 0.25);
  const time = (runs: readonly CheckRun[]): number[] => runs.map((run) => run.milliseconds / 1000);
  const doubling = whole.map((run, index) => run.milliseconds / (half[index]?.milliseconds ?? Number.NaN));
  const quadrupling = median(time(whole)) / median(time(quarter));
  return [
    toRow(
      {
        id: 'P11',
        what: `check of ${full.characters / 1e6} MB of text, ${full.places} places, ${full.citations} citations`,
        unit: 's',
        budget: 5,
        remark: `${whole[0]?.diagnostics ?? '?'} diagnostics`
      },
      time(whole)
    ),
    toRow(
      { id: 'P11', what: 'its peak memory', unit: 'MB', budget: 1_000 },
      whole.map((run) => run.megabytes)
    ),
    toRow(
      {
        id: 'P11',
        what: 'time when the input doubles (linear: 2)',
        unit: '×',
        budget: 2.5,
        remark: `× ${quadrupling.toFixed(2)} when it grows fourfold`
      },
      doubling
    )
  ];
}

function repeat(times: number, share: number): CheckRun[] {
  const size = { ...full };
  for (const key of Object.keys(full) as (keyof typeof full)[]) size[key] = Math.round(full[key] * share);
  return Array.from({ length: times }, () => checkOnce(size));
}

/** Checks a sample of this size in a process of its own. */
export function checkOnce({ places, passages, citations, characters }: Required<SampleSize>): CheckRun {
  const script = join(import.meta.dirname, 'check-once.ts');
  const size = [places, passages, citations, characters].map(String);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...size], {
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(`The measured check failed: ${stderr}`);
  return JSON.parse(stdout) as CheckRun;
}
