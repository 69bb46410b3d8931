import { maxQuotationWords } from '#lib/compile/limits.ts';
import type { ParagraphRange } from '#lib/text/anchor-quotation.ts';
import { sliceCodePoints, toUnits } from '#lib/text/graphemes.ts';
import { matchQuote, type Quote } from '#lib/text/match-quote.ts';
import { findOccurrences } from '#lib/text/occurrences.ts';

/** A quotation as the briefing has it; `start` and `end` count code points in the cited paragraph. */
export interface WrittenQuotation extends Quote {
  readonly end?: number;
}

/** Where the words stand in a copy, and what makes them unique there where they occur more than once in the paragraph. */
export interface FoundQuotation extends ParagraphRange {
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * `anchored`: where the briefing says. `moved`: the same words, once, elsewhere. `needs-review`: words much like them.
 * `ambiguous`: in several places that fit equally well. `orphaned`: nowhere.
 */
export type QuotationStatus = 'anchored' | 'moved' | 'needs-review' | 'ambiguous' | 'orphaned';

export interface JudgedQuotation {
  readonly status: QuotationStatus;
  /** None where it is orphaned. */
  readonly found: readonly FoundQuotation[];
}

/** Looks for a quotation in a copy of its source: in the paragraph that is cited, then in the others. */
export function judgeQuotation(
  paragraphs: readonly string[],
  quote: WrittenQuotation,
  cited: number | null
): JudgedQuotation {
  const { exact: words, prefix, suffix } = quote;
  // The position counts in the cited paragraph only.
  const anywhere: Quote = {
    exact: words,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix })
  };
  const citedText = cited === null ? undefined : paragraphs[cited - 1];
  const here = cited === null || citedText === undefined ? null : spotsIn(citedText, cited, quote);
  const elsewhere = paragraphs.flatMap((text, index) =>
    index + 1 === cited ? [] : [spotsIn(text, index + 1, anywhere)]
  );
  const judged = (status: QuotationStatus, ranges: readonly ParagraphRange[]): JudgedQuotation => ({
    status,
    found: ranges.map((range) => withContext(paragraphs, range))
  });
  if (here?.kind === 'exact') {
    const [range] = here.ranges;
    const agrees =
      quote.start === undefined ||
      (range?.start === quote.start && (quote.end === undefined || range.end === quote.end));
    if (here.ranges.length > 1) return judged('ambiguous', here.ranges);
    return judged(agrees ? 'anchored' : 'moved', here.ranges);
  }
  const exact = elsewhere.flatMap(({ kind, ranges }) => (kind === 'exact' ? ranges : []));
  if (exact.length === 1) return judged(cited === null ? 'anchored' : 'moved', exact);
  if (here?.kind === 'similar')
    return judged(here.ranges.length > 1 ? 'ambiguous' : 'needs-review', here.ranges);
  if (exact.length > 1) return judged('ambiguous', exact.slice(0, mostShown));
  const similar = elsewhere.flatMap(({ ranges }) => ranges);
  if (similar.length === 0) return judged('orphaned', []);
  return judged(similar.length > 1 ? 'ambiguous' : 'needs-review', similar.slice(0, mostShown));
}

const mostShown = 8;

interface Spots {
  readonly kind: 'exact' | 'similar' | 'none';
  readonly ranges: readonly ParagraphRange[];
}

function spotsIn(text: string, paragraph: number, quote: Quote): Spots {
  const match = matchQuote(text, quote);
  switch (match.kind) {
    case 'missing':
      return { kind: 'none', ranges: [] };
    case 'exact':
    case 'fuzzy':
      return {
        kind: match.kind === 'exact' ? 'exact' : 'similar',
        ranges: [{ paragraph, start: match.start, end: match.end }]
      };
    case 'ambiguous': {
      const ranges = match.candidates.map(({ start, end }) => ({ paragraph, start, end }));
      const isVerbatim = match.candidates.every(
        ({ start, end }) =>
          matchQuote(sliceCodePoints(text, start, end), { exact: quote.exact }).kind === 'exact'
      );
      return { kind: isVerbatim ? 'exact' : 'similar', ranges };
    }
  }
}

/** What stands between spaces and holds a letter or a digit, as `check` counts. */
function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** With the fewest words around it that make the words unique in their paragraph, at most 12 in all. */
function withContext(paragraphs: readonly string[], range: ParagraphRange): FoundQuotation {
  const text = paragraphs[range.paragraph - 1] ?? '';
  const from = toUnits(text, range.start);
  const to = toUnits(text, range.end);
  const exact = text.slice(from, to);
  let [left, right] = [from, to];
  for (let turn = 0; findOccurrences(text, text.slice(left, right)).length > 1; turn += 1) {
    const before = left - (/\S*\s*$/u.exec(text.slice(0, left))?.[0].length ?? 0);
    const after = right + (/^\s*\S*/u.exec(text.slice(right))?.[0].length ?? 0);
    if (before === left && after === right) return range;
    if ((turn % 2 === 0 && before < left) || after === right) left = before;
    else right = after;
    if (wordsIn(text.slice(left, right)) > maxQuotationWords) return range;
  }
  const isUnique = (start: number, end: number): boolean =>
    findOccurrences(text, text.slice(start, end)).length === 1;
  // One side may have been of no help.
  if (isUnique(from, right)) left = from;
  else if (isUnique(left, to)) right = to;
  if (left === from && right === to) return range;
  const prefix = text.slice(left, from);
  const suffix = text.slice(to, right);
  const quote = { exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
  const match = matchQuote(text, quote);
  if (match.kind !== 'exact' || match.start !== range.start) return range;
  return { ...range, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}
