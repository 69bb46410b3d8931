import { suggest } from '#lib/text/words.ts';

/** “did you mean …?” where one of the names is at most a third of the word away; else null. */
export function didYouMean(word: string, names: Iterable<string>): string | null {
  const meant = suggest(word, names);
  return meant === undefined ? null : `did you mean “${meant}”?`;
}
