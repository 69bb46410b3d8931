import { countWords } from '#lib/text/words.ts';

/**
 * Words a minute that native speakers read aloud, by language: Trauzettel-Klosinski and Dietz, “Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST”, 2012,
 * doi:10.1167/iovs.11-8284.
 */
const readAloud: ReadonlyMap<string, number> = new Map([
  ['ar', 138],
  ['de', 179],
  ['en', 228],
  ['es', 218],
  ['fi', 161],
  ['fr', 195],
  ['he', 187],
  ['it', 188],
  ['ja', 193],
  ['nl', 202],
  ['pl', 166],
  ['pt', 181],
  ['ru', 184],
  ['sl', 180],
  ['sv', 199],
  ['tr', 166],
  ['zh', 158]
]);
/** The mean of the study's languages, for those that it did not measure. */
const meanReadAloud = 184;
/** Who follows a map while reading, or is told of it, needs more time: in English 160 words a minute. */
const share = 0.7;
const pauseMs = 400;
const leastMs = 1200;

/** Words a minute at which a narration in this language (BCP 47) is paced. */
export function wordsPerMinute(lang: string): number {
  const language = lang.split('-')[0]?.toLowerCase() ?? '';
  return Math.round((readAloud.get(language) ?? meanReadAloud) * share);
}

/** How long a sentence takes at normal speed, with the pause behind it, in milliseconds; at least 1.2 s. */
export function readingTimeMs(text: string, lang: string): number {
  const minutes = countWords(text, lang) / wordsPerMinute(lang);
  return Math.max(leastMs, Math.round(minutes * 60_000) + pauseMs);
}
