import { similarity } from './edit-distance.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { findOccurrences } from './occurrences.ts';

/** A quotation and its surroundings, empty where they are not known. */
export interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A candidate in UTF-16 units. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Whether a quotation was found: nowhere, in one spot, or in several that fit equally well, the best first. */
export type Decision =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly spot: Spot }
  | { readonly kind: 'many'; readonly spots: readonly Spot[] };

/** Two places whose scores differ by at most this fit equally well. */
export const ambiguityMargin = 0.02;

const weights = { exact: 50, prefix: 20, suffix: 20 };
/** Of places that repeat, how many are compared, and how many are asked whether they cut a cluster. */
export const mostSpots = 100;
const mostTried = 200;

/** The places where quotation and context stand verbatim between grapheme boundaries; of many, those that matter. */
export function verbatimSpots(text: string, wanted: Wanted, hint: number | undefined): Spot[] {
  const { exact, prefix, suffix } = wanted;
  if (exact === '') return [];
  const occurrences = findOccurrences(text, prefix + exact + suffix);
  const spots: Spot[] = [];
  for (const occurrence of nearestTo(occurrences, (hint ?? 0) - prefix.length, mostTried)) {
    const start = occurrence + prefix.length;
    const end = start + exact.length;
    if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end))
      spots.push({ start, end, score: 1 });
    if (spots.length === mostSpots) break;
  }
  return spots;
}

/** Several places of equal worth need the hint to become one. */
export function decide(spots: readonly Spot[], hint: number | undefined, short: boolean): Decision {
  const [best] = spots;
  if (best === undefined) return { kind: 'none' };
  const equal = spots.filter((spot) => best.score - spot.score <= ambiguityMargin);
  if (equal.length === 1) return { kind: 'one', spot: best };
  if (hint === undefined) return { kind: 'many', spots: equal };
  const distance = (spot: Spot): number => Math.abs(spot.start - hint);
  const [nearest = best, next = best] = [...equal].sort((a, b) => distance(a) - distance(b));
  const isClear = short ? distance(nearest) === 0 : 2 * distance(nearest) < distance(next);
  return isClear ? { kind: 'one', spot: nearest } : { kind: 'many', spots: equal };
}

/** The spot with its score: the weighted mean of the likeness of the words and of the contexts that are known. */
export function scored(
  text: string,
  wanted: Wanted,
  { start, end }: Omit<Spot, 'score'>,
  likeness: number
): Spot {
  const { prefix, suffix } = wanted;
  let sum = weights.exact * likeness;
  let whole = weights.exact;
  if (prefix !== '') {
    sum += weights.prefix * similarity(prefix, text.slice(Math.max(0, start - prefix.length), start));
    whole += weights.prefix;
  }
  if (suffix !== '') {
    sum += weights.suffix * similarity(suffix, text.slice(end, end + suffix.length));
    whole += weights.suffix;
  }
  return { start, end, score: sum / whole };
}

/** The best first, without those that overlap a better one; of equals that overlap, the nearest to `length`. */
export function distinct(spots: readonly Spot[], length: number): Spot[] {
  const excess = ({ start, end }: Spot): number => Math.abs(end - start - length);
  const ranked = [...spots].sort((a, b) => b.score - a.score || excess(a) - excess(b) || a.start - b.start);
  const kept: Spot[] = [];
  for (const spot of ranked)
    if (kept.every((other) => spot.end <= other.start || other.end <= spot.start)) kept.push(spot);
  return kept;
}

/** Of ascending offsets, at most `most` that lie nearest to `at`, the nearest first. */
function nearestTo(sorted: readonly number[], at: number, most: number): number[] {
  let after = sorted.findIndex((offset) => offset >= at);
  if (after < 0) after = sorted.length;
  let before = after - 1;
  const nearest: number[] = [];
  while (nearest.length < most) {
    const [left, right] = [sorted[before], sorted[after]];
    if (left !== undefined && (right === undefined || at - left <= right - at)) {
      nearest.push(left);
      before -= 1;
    } else if (right !== undefined) {
      nearest.push(right);
      after += 1;
    } else break;
  }
  return nearest;
}
