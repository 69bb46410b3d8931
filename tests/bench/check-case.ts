import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, toRow, type BenchRow } from './bench-row.ts';

interface Run {
  milliseconds: number;
  megabytes: number;
  diagnostics: number;
  characters: number;
}

const full = { places: 5_000, passages: 1_000, citations: 1_000, characters: 1_000_000 };

/** P11: `check` on 1 MB of text, 5,000 places and 1,000 citations, and how it grows from a quarter of that. */
export function checkCase(): BenchRow[] {
  const whole = repeat(5, 1);
  const half = repeat(5, 0.5);
  const quarter = repeat(5, 0.25);
  const time = (runs: readonly Run[]): number[] => runs.map((run) => run.milliseconds / 1000);
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

function repeat(times: number, share: number): Run[] {
  const size = [full.places, full.passages, full.citations, full.characters].map((n) =>
    String(Math.round(n * share))
  );
  return Array.from({ length: times }, () => {
    const script = join(import.meta.dirname, 'check-once.ts');
    const { stdout, stderr, status } = spawnSync('npx', ['tsx', script, ...size], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The measured check failed: ${stderr}`);
    return JSON.parse(stdout) as Run;
  });
}
