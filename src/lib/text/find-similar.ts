import search from 'approx-string-match';

/** Where a pattern occurs approximately, in UTF-16 units, and by how many edits it differs. */
export interface Similar {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** How many places are looked at closely: bounds the work for texts that repeat themselves. */
const placesToTry = 16;
const matchesPerPlace = 8;

/**
 * Places where `pattern` occurs in `text` with at most `maxErrors` edits, in no order, possibly overlapping. Looks
 * closely (with Myers' bit-parallel search) only at the places that share the most three-unit sequences with the
 * pattern, and at `near`. A place with `e` edits shares at least `pattern.length - 2 - 3e` of them (the q-gram lemma),
 * so in all but texts that repeat themselves more often than this looks, none is missed. Linear in `text`.
 */
export function findSimilar(text: string, pattern: string, maxErrors: number, near?: number): Similar[] {
  const width = pattern.length + maxErrors;
  const reach = Math.max(maxErrors, pattern.length >> 1);
  const places = placesByGrams(text, pattern, maxErrors, reach);
  if (near !== undefined) places.push(near);
  const found: Similar[] = [];
  const seen = new Map<string, readonly Similar[]>();
  for (const place of places) {
    const from = Math.max(0, place - reach);
    const slice = text.slice(from, place + width + reach);
    let matches = seen.get(slice);
    if (matches === undefined) seen.set(slice, (matches = spread(search(slice, pattern, maxErrors))));
    for (const match of matches)
      found.push({ start: from + match.start, end: from + match.end, errors: match.errors });
  }
  return found;
}

/** Starts of the windows, more than `reach` apart, that share most three-unit sequences with the pattern, the best first. */
function placesByGrams(text: string, pattern: string, maxErrors: number, reach: number): number[] {
  const least = Math.max(1, pattern.length - 2 - 3 * maxErrors);
  const step = Math.max(8, pattern.length >> 1);
  const bests: { at: number; shared: number }[] = [];
  let best = { at: -1, shared: 0 };
  shareOfGrams(text, pattern, pattern.length + maxErrors, (at, shared) => {
    if (shared < least) return;
    if (best.at < 0 || Math.floor(at / step) !== Math.floor(best.at / step))
      bests.push((best = { at, shared }));
    else if (shared > best.shared) [best.at, best.shared] = [at, shared];
  });
  bests.sort((a, b) => b.shared - a.shared || a.at - b.at);
  const chosen: number[] = [];
  for (const { at } of bests) {
    if (chosen.every((other) => Math.abs(other - at) > reach)) chosen.push(at);
    if (chosen.length === placesToTry) break;
  }
  return chosen;
}

/** Tells for each window of the text how many three-unit sequences it shares with the pattern, counted as often as both hold them. */
function shareOfGrams(
  text: string,
  pattern: string,
  width: number,
  tell: (at: number, shared: number) => void
): void {
  const mask = 0xffff;
  const wanted = new Int32Array(mask + 1);
  const held = new Int32Array(mask + 1);
  const gram = (from: string, at: number): number =>
    (from.charCodeAt(at) * 0x9e3b + from.charCodeAt(at + 1) * 0x0d4b + from.charCodeAt(at + 2)) & mask;
  for (let i = 0; i + 2 < pattern.length; i += 1) {
    const needed = gram(pattern, i);
    wanted[needed] = (wanted[needed] ?? 0) + 1;
  }
  const grams = width - 2;
  let shared = 0;
  for (let i = 0; i + 2 < text.length; i += 1) {
    const coming = gram(text, i);
    const had = held[coming] ?? 0;
    if (had < (wanted[coming] ?? 0)) shared += 1;
    held[coming] = had + 1;
    if (i >= grams) {
      const going = gram(text, i - grams);
      const left = (held[going] ?? 0) - 1;
      if (left < (wanted[going] ?? 0)) shared -= 1;
      held[going] = left;
    }
    if (shared > 0) tell(Math.max(0, i - grams + 1), shared);
  }
}

/** Of equally good matches in one place, a few spread over all of them. */
function spread(matches: readonly Similar[]): readonly Similar[] {
  if (matches.length <= matchesPerPlace) return matches;
  const step = Math.ceil(matches.length / matchesPerPlace);
  return matches.filter((_, index) => index % step === 0);
}
