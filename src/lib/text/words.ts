import { editDistance } from './edit-distance.ts';

/**
 * The number of words, by the rules of UAX #29 and the language (BCP 47) where it matters: digits are a word, an
 * apostrophe keeps one together, a hyphen or a dash parts two. What has no word in it counts 0.
 */
export function countWords(text: string, lang = 'und'): number {
  let count = 0;
  for (const { isWordLike } of segmenterFor(lang).segment(text)) if (isWordLike) count += 1;
  return count;
}

/**
 * The candidate that a mistyped word most likely means: at most one edit in three characters away, letter case and
 * accents apart, the first of equals. Undefined where none is so near.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const meant = plain(word);
  let best: string | undefined;
  let nearest = Math.max(1, Math.floor(meant.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(meant, plain(candidate), nearest - 1);
    if (distance < nearest) [best, nearest] = [candidate, distance];
    if (nearest === 0) break;
  }
  return best;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter(lang, { granularity: 'word' })));
  return segmenter;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
