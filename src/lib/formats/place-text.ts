import type { Briefing } from '#lib/briefing/briefing.ts';
import { PlaceIndex } from '#lib/briefing/place-index.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { wordsFor } from '#lib/words/words-for.ts';

/** What a briefing tells of one place, as plain text, one paragraph a line. */
export interface PlaceText {
  /** Each passage that names it: its voice, its date, its words. */
  readonly passages: readonly string[];
  /** The notes on these passages: their kind and words. */
  readonly notes: readonly string[];
}

/** Looks up what a briefing tells of a place, for formats that hang text on places. */
export function placeTexts(briefing: Briefing): (place: string) => PlaceText {
  const index = new PlaceIndex(briefing);
  const voices = new Map(briefing.voices.map(({ id, name }) => [id, name]));
  const words = wordsFor(briefing.lang);
  return (place) => {
    const passages = index.passagesOf(place);
    const notes = [...new Set(passages.flatMap(({ id }) => index.notesOn(id)))];
    return {
      passages: passages.map(({ voice, when, body }) => {
        const who = voices.get(voice) ?? words.unknownVoice;
        return `${who}${when ? ` (${when.printed})` : ''}: ${toPlainText(body)}`;
      }),
      notes: notes.map(({ kind, body }) => `${words.noteKinds[kind]}: ${toPlainText(body)}`)
    };
  };
}
