import type { SpokenSentence } from '#lib/narration/spoken-sentences.ts';

/** A part of a caption: words, with the place that they name. */
export interface CaptionPart {
  readonly text: string;
  readonly place: string | null;
  /** Whether they are being told, or were told last. */
  readonly isTold: boolean;
}

/** A sentence cut at the places that it names; joined, the parts are the sentence. */
export function captionParts(sentence: SpokenSentence, reached: number): CaptionPart[] {
  const points = Array.from(sentence.text);
  const told = sentence.places.findLast((place) => place.start <= reached);
  const parts: CaptionPart[] = [];
  let at = 0;
  const add = (to: number, place: string | null, isTold: boolean): void => {
    if (to > at) parts.push({ text: points.slice(at, to).join(''), place, isTold });
    at = Math.max(at, to);
  };
  for (const place of sentence.places) {
    add(place.start, null, false);
    add(place.end, place.place, place === told);
  }
  add(points.length, null, false);
  return parts;
}
