import { findSimilar } from './find-similar.ts';
import { countCodePoints, graphemeCeil, graphemeFloor, toCodePoints, toUnits } from './graphemes.ts';
import { normalize } from './normalize.ts';
import {
  decide,
  distinct,
  mostSpots,
  scored,
  verbatimSpots,
  type Decision,
  type Spot,
  type Wanted
} from './quote-spots.ts';

/** A quotation as it was described: the words, some text around them, and where they began, in code points. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
}

/** A part of the text, in code points, and how well it and its surroundings agree with the quote: 0 to 1. */
export interface QuoteCandidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * `exact`: the words are there, but for what `normalize` folds. `fuzzy`: words much like them are. `ambiguous`: several
 * places fit equally well; the best, at most 8. `missing`: no place fits well enough.
 */
export type QuoteMatch =
  | ({ readonly kind: 'exact' | 'fuzzy' } & QuoteCandidate)
  | { readonly kind: 'ambiguous'; readonly candidates: readonly QuoteCandidate[] }
  | { readonly kind: 'missing' };

/** The least score of a match that is not verbatim and alone. */
export const scoreFloor = 0.7;
/** Shorter quotations, in code points, are matched exactly or not at all. */
export const shortQuotation = 20;

/** How much context is compared, in UTF-16 units next to the quotation. */
const contextUnits = 64;
const mostCandidates = 8;

/**
 * Finds where a quote, as `describeQuote` describes it, stands in a text, which may have changed since.
 *
 * In this order: the quotation with its prefix and suffix, verbatim, then normalised; the quotation alone, normalised;
 * then, from 20 code points on, what is like it. The score is the mean similarity of quotation (weight 50), prefix (20)
 * and suffix (20), of those that are given: half of the surroundings may change, but surroundings alone never carry a
 * match: the quotation itself may differ by at most 15 % of its length at 20 characters, 29 % at 200.
 *
 * The position hint has no weight in the score: a weight small enough to be harmless is smaller than the margin and
 * decides nothing. Instead it decides between places that fit equally well, and only if the nearest is less than half
 * as far from it as the next; for short quotations, only if it is met exactly.
 *
 * No match cuts a grapheme cluster. Time is linear in the text for quotations of bounded length, whatever the input.
 */
export function matchQuote(text: string, quote: Quote): QuoteMatch {
  const hint = quote.start === undefined ? undefined : toUnits(text, quote.start);
  const toCandidate = ({ start, end, score }: Spot): QuoteCandidate => ({
    start: toCodePoints(text, start),
    end: toCodePoints(text, end),
    score
  });

  const exact = normalize(quote.exact).text.trim();
  const short = countCodePoints(exact) < shortQuotation;
  const raw = trimContext(quote.exact, quote.prefix ?? '', quote.suffix ?? '');
  const verbatim = decide(verbatimSpots(text, raw, hint), hint, short);
  if (verbatim.kind !== 'none') return toMatch('exact', verbatim, toCandidate);
  if (exact === '') return { kind: 'missing' };

  const folded = normalize(text);
  const wanted = trimContext(exact, normalize(quote.prefix ?? '').text, normalize(quote.suffix ?? '').text);
  const foldedHint = hint === undefined ? undefined : folded.fromOriginal(hint);
  const { kind, decision } = matchFolded(folded.text, wanted, foldedHint, short);
  const toText = (spot: Spot): QuoteCandidate => {
    const { start, end } = folded.toOriginal(spot.start, spot.end);
    return toCandidate({
      start: graphemeFloor(text, start),
      end: graphemeCeil(text, end),
      score: spot.score
    });
  };
  return toMatch(kind, decision, toText);
}

function toMatch(
  kind: 'exact' | 'fuzzy',
  decision: Decision,
  toCandidate: (spot: Spot) => QuoteCandidate
): QuoteMatch {
  switch (decision.kind) {
    case 'none':
      return { kind: 'missing' };
    case 'one':
      return { kind, ...toCandidate(decision.spot) };
    case 'many':
      return { kind: 'ambiguous', candidates: decision.spots.slice(0, mostCandidates).map(toCandidate) };
  }
}

function trimContext(exact: string, prefix: string, suffix: string): Wanted {
  return { exact, prefix: prefix.slice(-contextUnits), suffix: suffix.slice(0, contextUnits) };
}

function matchFolded(
  text: string,
  wanted: Wanted,
  hint: number | undefined,
  short: boolean
): { kind: 'exact' | 'fuzzy'; decision: Decision } {
  const together = decide(verbatimSpots(text, wanted, hint), hint, short);
  if (together.kind !== 'none') return { kind: 'exact', decision: together };

  const alone = verbatimSpots(text, { ...wanted, prefix: '', suffix: '' }, hint);
  if (alone.length > 0) return { kind: 'exact', decision: decideByContext(text, wanted, alone, hint, short) };
  if (short) return { kind: 'fuzzy', decision: { kind: 'none' } };

  // Phrases of a few words are alike by chance: the shorter the quotation, the smaller the part that may differ.
  const maxErrors = Math.floor((wanted.exact.length - shortQuotation / 2) * (1 - scoreFloor));
  const spots = findSimilar(text, wanted.exact, maxErrors, hint).map(({ start, end, errors }) =>
    scored(text, wanted, trimmed(text, start, end), 1 - errors / wanted.exact.length)
  );
  const good = distinct(
    spots.filter((spot) => spot.score >= scoreFloor),
    wanted.exact.length
  );
  return { kind: 'fuzzy', decision: decide(good, hint, short) };
}

/** The quotation stands verbatim, but its context, where given, nowhere does. */
function decideByContext(
  text: string,
  wanted: Wanted,
  spots: readonly Spot[],
  hint: number | undefined,
  short: boolean
): Decision {
  // Words that occur everywhere are nowhere in particular.
  if (spots.length === mostSpots) return { kind: 'many', spots };
  const ranked = spots
    .map((spot) => scored(text, wanted, spot, 1))
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const [best, ...others] = ranked;
  if (!short || best === undefined) return decide(ranked, hint, short);
  if (others.length > 0) return { kind: 'many', spots: ranked };
  // A few words that occur once, elsewhere, are no sign that the quoted ones moved there.
  return best.score >= scoreFloor ? { kind: 'one', spot: best } : { kind: 'none' };
}

/** Without the spaces at its edges, which an approximate match may take in for nothing. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}
