import { describe, expect, it } from 'vitest';
import type { BenchRow } from '../bench/bench-row.ts';
import { wordFieldNames } from '../hostile/hostile-files.ts';
import { judge, unknownIds } from './judge.ts';
import type { NamedTest } from './read-tests.ts';
import { rows, type Row } from './rows.ts';
import { toMarkdown } from './to-report.ts';

const whole: Row = { id: 'F13', what: 'silence', parts: [] };
const inParts: Row = {
  id: 'P4',
  what: 'map code',
  parts: [
    { id: 'P4a', what: 'bytes', figure: /^map code/ },
    { id: 'P4b', what: 'after the text' }
  ]
};

const shown = (id: string, outcome: NamedTest['outcome'] = 'passed'): NamedTest => ({
  name: `shows ${id}`,
  ids: [id],
  outcome
});
const figure = (what: string, value: number): BenchRow => ({
  id: 'P4',
  what,
  figure: value,
  unit: 'kB',
  budget: 400,
  spread: [value, value],
  runs: 1
});

describe('a row', () => {
  it('is met where a test shows it', () => {
    const verdict = judge(whole, { tests: [shown('F13'), shown('F1', 'failed')], figures: [] });
    expect(verdict).toMatchObject({ isMet: true, shownBy: ['shows F13'], reasons: [] });
  });

  it.each(['failed', 'skipped'] as const)('is not met where one of its tests %s', (outcome) => {
    const tests = [shown('F13'), { ...shown('F13', outcome), name: 'the other' }];
    const verdict = judge(whole, { tests, figures: [] });
    expect(verdict).toMatchObject({ isMet: false, reasons: [`${outcome}: the other`] });
  });

  it('is not met where nothing shows it', () => {
    expect(judge(whole, { tests: [], figures: [] })).toMatchObject({
      isMet: false,
      shownBy: [],
      reasons: ['no test shows it']
    });
  });

  it('is met only where each of its parts is', () => {
    const figures = [figure('map code: all of it', 344)];
    const half = judge(inParts, { tests: [], figures });
    expect(half).toMatchObject({ isMet: false, reasons: ['after the text: no test shows it'] });
    expect(half.parts.map((part) => part.isMet)).toEqual([true, false]);
    expect(judge(inParts, { tests: [shown('P4')], figures }).isMet).toBe(false);
    const both = judge(inParts, { tests: [shown('P4b')], figures });
    expect(both).toMatchObject({
      isMet: true,
      shownBy: ['map code: all of it: 344 kB (budget 400 kB)', 'shows P4b']
    });
  });

  it('is not met by a figure over its budget, nor by one that could not be taken', () => {
    const tests = [shown('P4a'), shown('P4b')];
    for (const value of [401, Number.NaN]) {
      const verdict = judge(inParts, { tests, figures: [figure('map code', value)] });
      expect(verdict.isMet).toBe(false);
      expect(verdict.reasons.join()).toContain('figure missed');
    }
  });

  it('says why a figure is missed where that is known, and nothing of it where it is met', () => {
    const judged = (value: number) =>
      judge(inParts, {
        tests: [shown('P4b')],
        figures: [{ ...figure('map code', value), why: 'it is large', remark: 'once' }]
      });
    expect(judged(401).reasons).toEqual([
      'bytes: figure missed: map code: 401 kB (budget 400 kB; once), because it is large'
    ]);
    expect(judged(400).shownBy).toContain('map code: 400 kB (budget 400 kB; once)');
  });

  it('is not met where a figure of it that no part expects is missed', () => {
    const tests = [shown('P4a'), shown('P4b')];
    expect(judge(inParts, { tests, figures: [figure('something new', 500)] }).isMet).toBe(false);
    expect(judge(inParts, { tests, figures: [figure('something new', 300)] }).isMet).toBe(true);
  });

  it('is not measured where only figures of other rows are there', () => {
    const figures = [{ ...figure('map code', 300), id: 'P3' }];
    expect(judge(inParts, { tests: [], figures }).reasons).toContain('bytes: not measured');
  });
});

describe('the rows', () => {
  it('have the ids of the list, each once', () => {
    const upTo = (letter: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
    const numbered = rows.map(({ id }) => id).filter((id) => !id.startsWith('H-'));
    expect(numbered).toEqual([...upTo('F', 16), ...upTo('A', 13), ...upTo('P', 12)]);
    const ids = rows.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have one for each field of words that a hostile briefing is made with', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(wordFieldNames.map((field) => `H-${field}`)));
  });

  it('are named by their parts, where they have some', () => {
    expect(unknownIds([whole, inParts], [shown('P4'), shown('P4b'), shown('F99'), shown('F13')])).toEqual([
      'F99',
      'P4'
    ]);
  });
});

describe('the report', () => {
  it('says of each row whether it is met, by what, or why not', () => {
    const evidence = { tests: [shown('F13')], figures: [figure('map code | all', 500)] };
    const report = toMarkdown({
      setting: ['Figures: of today'],
      rows: [whole, inParts].map((row) => judge(row, evidence))
    });
    expect(report).toContain('1 of 2 rows are met.');
    expect(report).toContain('- Figures: of today');
    expect(report).toContain('| F13 | silence | met |');
    expect(report).toContain('- F13 silence: met\n  - shows F13\n');
    expect(report).toMatch(/\| P4 \| map code \| \*\*not met\*\*: .*map code \\\| all: 500 kB/);
    expect(report).toContain('- P4b after the text: **not met**\n  - **no test shows it**');
  });
});
