import type { Mention, Passage } from '#lib/briefing/briefing.ts';
import { plainMentions, toPlainText } from '#lib/briefing/rich-text.ts';

/** Every mention of every passage, in reading order. */
export function deriveMentions(passages: readonly Passage[]): Mention[] {
  return passages.flatMap(({ id, body }) => {
    const found = plainMentions(body);
    if (found.length === 0) return [];
    const text = Array.from(toPlainText(body));
    return found.map(({ place, start, end }) => ({
      place,
      passage: id,
      words: text.slice(start, end).join(''),
      start,
      end
    }));
  });
}
