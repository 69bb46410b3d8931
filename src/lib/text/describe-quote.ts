import { graphemeCeil, graphemeFloor, toCodePoints, toUnits } from './graphemes.ts';
import type { Quote } from './match-quote.ts';

/** A quote with everything that `matchQuote` can use; `start` and `end` are code points, `end` exclusive. */
export interface DescribedQuote extends Required<Quote> {
  readonly end: number;
}

/**
 * Describes a part of a text so that `matchQuote` finds it again, there or in a later state of the text. The range, in
 * code points, is widened to whole grapheme clusters; prefix and suffix hold at most `context` code points (32 unless
 * told), and fewer where that would cut a cluster or the text ends.
 *
 * @throws {RangeError} where the range is empty, reversed or not within the text.
 */
export function describeQuote(
  text: string,
  range: { readonly start: number; readonly end: number },
  { context = 32 }: { readonly context?: number } = {}
): DescribedQuote {
  const start = graphemeFloor(text, toUnits(text, range.start));
  const end = graphemeCeil(text, toUnits(text, range.end));
  if (!(range.start >= 0 && range.start < range.end) || toCodePoints(text, end) < range.end)
    throw new RangeError(`No text from ${range.start} to ${range.end}`);
  const first = toCodePoints(text, start);
  const last = toCodePoints(text, end);
  const from = graphemeCeil(text, toUnits(text, Math.max(0, first - context)));
  const to = graphemeFloor(text, toUnits(text, last + context));
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(from, start), start),
    suffix: text.slice(end, Math.max(to, end)),
    start: first,
    end: last
  };
}
