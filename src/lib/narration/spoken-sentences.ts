import { plainMentions, toPlainText, type Block } from '#lib/briefing/rich-text.ts';
import { countCodePoints } from '#lib/text/graphemes.ts';
import { splitSentences } from '#lib/text/sentences.ts';
import { readingTimeMs } from './reading-pace.ts';

/** A place named in a sentence; `start` and `end` count code points of the sentence. */
export interface SpokenPlace {
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence as it is captioned and spoken: at most 200 UTF-16 units, but for a single longer word. */
export interface SpokenSentence {
  /** `<stop>-s<n>`, n from 1: the same for the same narration. */
  readonly id: string;
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** Code points of the narration's plain text. */
  readonly start: number;
  readonly end: number;
  /** In the order in which they are named. */
  readonly places: readonly SpokenPlace[];
  /** An estimate at normal speed, in milliseconds, with the pause behind it. */
  readonly durationMs: number;
}

/** The sentences of a narration, in order, with the places that they name. */
export function spokenSentences(stopId: string, blocks: readonly Block[], lang: string): SpokenSentence[] {
  const mentions = plainMentions(blocks);
  return splitSentences(toPlainText(blocks), { lang }).map(({ text, start, end }, index) => ({
    id: `${stopId}-s${index + 1}`,
    text,
    lang,
    start,
    end,
    places: mentions
      .filter((mention) => mention.start < end && mention.end > start)
      .map((mention) => ({
        place: mention.place,
        start: Math.max(0, mention.start - start),
        end: Math.min(countCodePoints(text), mention.end - start)
      })),
    durationMs: readingTimeMs(text, lang)
  }));
}

/** The place being named `codePoint` into a sentence, or named last before it; null before the first one. */
export function placeAt(sentence: SpokenSentence, codePoint: number): string | null {
  return sentence.places.findLast((place) => place.start <= codePoint)?.place ?? null;
}
