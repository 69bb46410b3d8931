import type { Event, Mention } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import type { PassageDraft, TextDraft, TimeSpan } from '../draft.ts';

/**
 * Events in time order: those written, and each passage that has a date, titled by its title or its first
 * words. By first moment, then by last, then as in the text.
 */
export function deriveEvents(text: TextDraft, mentions: readonly Mention[]): Event[] {
  const places = new Map<string, Set<string>>();
  for (const { passage, place } of mentions) {
    const known = places.get(passage);
    if (known) known.add(place);
    else places.set(passage, new Set([place]));
  }
  const dated: { event: Event; time: TimeSpan }[] = [];
  for (const draft of text.passages) {
    const { when } = draft.passage;
    if (!when || !draft.time) continue;
    const ends = draft.flows.flatMap(({ from, to }) => [from, to]);
    dated.push({
      time: draft.time,
      event: {
        id: draft.passage.id,
        title: titleOf(draft),
        when,
        places: [...new Set([...(places.get(draft.passage.id) ?? []), ...ends])],
        passages: [draft.passage.id],
        citations: draft.passage.citations,
        body: [],
        origin: 'passage'
      }
    });
  }
  for (const { event, time } of text.events) dated.push({ event, time });
  return dated.sort((a, b) => compareSpans(a.time, b.time)).map(({ event }) => event);
}

function compareSpans(a: TimeSpan, b: TimeSpan): number {
  return compare(a.first, b.first) || compare(a.last, b.last);
}

// Differences would be NaN between two open sides.
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const maxTitleLength = 80;

function titleOf({ passage }: PassageDraft): string {
  if (passage.title !== undefined) return passage.title;
  const words = (toPlainText(passage.body).split('\n')[0] ?? '').split(' ');
  let title = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (title.length + word.length >= maxTitleLength) return `${title}…`;
    title += ` ${word}`;
  }
  return title;
}
