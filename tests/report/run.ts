import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResult, BenchRow } from '../bench/bench-row.ts';
import { judge, unknownIds } from './judge.ts';
import { readBrowserTests, readUnitTests, type BrowserReport, type UnitReport } from './read-tests.ts';
import { rows } from './rows.ts';
import { toMarkdown, type Report } from './to-report.ts';

/**
 * `npm run report`: reads what the last `npm test` and the last `npm run bench` left behind, and writes of every row of
 * the list of quality whether it is met, to `results/report.md` and `results/report.json`. It judges only what was run:
 * a row of which nothing is known is not met.
 */
const tests = join(import.meta.dirname, '..');
const benchFolder = join(tests, 'bench/results');
const setting: string[] = [];

function read(path: string, what: string, command: string): unknown {
  if (!existsSync(path)) {
    setting.push(`${what}: none. Run \`${command}\` first.`);
    return {};
  }
  setting.push(`${what}: of ${statSync(path).mtime.toISOString()}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A file of the bench: its rows; none of a quick run, which is no evidence. */
function readFigures(path: string): readonly BenchRow[] {
  const result = read(path, 'Figures', 'npm run bench') as BenchResult;
  setting.push(...result.setting);
  if (!result.isQuick) return result.rows;
  setting.push('The last bench was a quick run: none of its figures counts. Run `npm run bench`.');
  return [];
}

const unit = read(join(tests, 'e2e/results/unit.json'), 'Unit tests', 'npm test') as UnitReport;
const browser = read(join(tests, 'e2e/results/report.json'), 'Browser tests', 'npm test') as BrowserReport;
const benchFiles = existsSync(benchFolder) ? readdirSync(benchFolder) : [];
const figureFiles = benchFiles.filter((name) => name.endsWith('.json')).sort();
if (figureFiles.length === 0) setting.push('Figures: none. Run `npm run bench` first.');
const figures = figureFiles.flatMap((name) => readFigures(join(benchFolder, name)));
const named = [...readUnitTests(unit), ...readBrowserTests(browser)];
for (const id of unknownIds(rows, named)) setting.push(`A test names ${id}, which no row or part of one is.`);

const report: Report = { setting, rows: rows.map((row) => judge(row, { tests: named, figures })) };
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
writeFileSync(join(folder, 'report.md'), toMarkdown(report));
for (const row of report.rows)
  console.log(`${row.id}\t${row.isMet ? 'met' : `not met: ${row.reasons.join('; ')}`}`);
console.log(
  `\n${report.rows.filter((row) => row.isMet).length} of ${report.rows.length} rows are met: tests/report/results/report.md`
);
