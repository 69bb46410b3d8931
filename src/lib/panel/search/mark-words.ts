import { foldedWords } from '#lib/text/fold-for-search.ts';

/** A piece of a text, and whether it is one of the words that were looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in pieces, in which the words that fold to one of `terms` are marked. Joined, they are the text. */
export function markWords(text: string, terms: ReadonlySet<string>): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { start, end, folded } of foldedWords(text)) {
    if (!terms.has(folded)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

/**
 * A part of a long text around the first of the words that were looked for: whole words, about `length` UTF-16 units,
 * with an ellipsis where it is cut.
 */
export function excerptAround(text: string, terms: ReadonlySet<string>, length = 140): string {
  if (text.length <= length) return text;
  const words = foldedWords(text);
  const found = words.find(({ folded }) => terms.has(folded));
  const wanted = Math.max(0, (found?.start ?? 0) - Math.round(length / 3));
  const from = wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? 0);
  const until = words.findLast(({ end }) => end <= from + length)?.end ?? text.length;
  const isWhole = /^[\p{P}\s]*$/u.test(text.slice(until));
  return `${from > 0 ? '… ' : ''}${text.slice(from, isWhole ? undefined : until)}${isWhole ? '' : ' …'}`;
}
