import { format, isMet, type BenchRow } from '../bench/bench-row.ts';
import type { NamedTest } from './read-tests.ts';
import type { Part, Row } from './rows.ts';

/** Whether a row or a part of it holds, and what shows it, or why not. */
export interface Verdict {
  readonly id: string;
  readonly what: string;
  readonly isMet: boolean;
  /** The figures and the names of the tests that show it. */
  readonly shownBy: readonly string[];
  /** Why it is not met; empty where it is. */
  readonly reasons: readonly string[];
}

/** A row with its parts. */
export interface RowVerdict extends Verdict {
  readonly parts: readonly Verdict[];
}

/** What the last runs left behind. */
export interface Evidence {
  readonly tests: readonly NamedTest[];
  readonly figures: readonly BenchRow[];
}

/**
 * Judges a row: met where every part is shown by at least one figure or test, all its figures keep their budget, and
 * all its tests passed. A test that was skipped, or is not there, shows nothing; and a figure of the row that no part
 * expects has to keep its budget too.
 */
export function judge({ id, what, parts }: Row, evidence: Evidence): RowVerdict {
  const figures = evidence.figures.filter((figure) => figure.id === id);
  if (parts.length === 0) {
    return { ...judgePart({ id, what }, figures, evidence.tests), parts: [] };
  }
  const verdicts = parts.map((part) => {
    const { figure } = part;
    const own = figure === undefined ? [] : figures.filter((each) => figure.test(each.what));
    return judgePart(part, own, evidence.tests);
  });
  const missed = figures.filter((figure) => !isMet(figure)).map(describeFigure);
  const unmet = verdicts.flatMap((part) => part.reasons.map((reason) => `${part.what}: ${reason}`));
  const reasons = [...unmet, ...missed.filter((figure) => !unmet.some((reason) => reason.includes(figure)))];
  return {
    id,
    what,
    isMet: reasons.length === 0,
    shownBy: [...new Set(verdicts.flatMap(({ shownBy }) => shownBy))],
    reasons,
    parts: verdicts
  };
}

/** Ids that tests name and no row has, such as that of a row whose parts are to be named. */
export function unknownIds(rows: readonly Row[], tests: readonly NamedTest[]): string[] {
  const known = new Set(
    rows.flatMap(({ id, parts }) => (parts.length === 0 ? [id] : parts.map((part) => part.id)))
  );
  return [...new Set(tests.flatMap(({ ids }) => ids))].filter((id) => !known.has(id)).sort();
}

function judgePart(
  { id, what, figure }: Part,
  figures: readonly BenchRow[],
  tests: readonly NamedTest[]
): Verdict {
  const named = tests.filter(({ ids }) => ids.includes(id));
  const reasons = [
    ...named
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ name, outcome }) => `${outcome === 'failed' ? 'failed' : 'skipped'}: ${name}`),
    ...figures.filter((each) => !isMet(each)).map((each) => `figure missed: ${describeFigure(each)}`)
  ];
  if (named.length === 0 && figures.length === 0) {
    reasons.push(figure === undefined ? 'no test shows it' : 'not measured');
  }
  return {
    id,
    what,
    isMet: reasons.length === 0,
    shownBy: [
      ...figures.filter(isMet).map(describeFigure),
      ...named.filter(({ outcome }) => outcome === 'passed').map(({ name }) => name)
    ],
    reasons
  };
}

function describeFigure(figure: BenchRow): string {
  const unit = figure.unit === '' ? '' : ` ${figure.unit}`;
  const why = isMet(figure) || figure.why === undefined ? '' : `, because ${figure.why}`;
  const remark = figure.remark ? `; ${figure.remark}` : '';
  return `${figure.what}: ${format(figure.figure)}${unit} (budget ${format(figure.budget)}${unit}${remark})${why}`;
}
