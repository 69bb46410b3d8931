import { editDistance } from '#lib/text/edit-distance.ts';

/** “did you mean …?” where one of the names is at most a third of the word away; else null. */
export function didYouMean(word: string, names: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const name of names) {
    const distance = editDistance(word, name, least - 1);
    if (distance < least) [best, least] = [name, distance];
    if (least === 1) break;
  }
  return best === null ? null : `did you mean “${best}”?`;
}
