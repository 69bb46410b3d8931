import type { SpokenSentence } from './spoken-sentences.ts';

/** A caption of a recording: from when to when, in seconds, and its words without marks. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** When a sentence is heard, in seconds. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** Captions and narration compared; `cue` is an index, and a `differs` behind the last cue means that words are missing. */
export type Alignment =
  | { readonly kind: 'aligned'; readonly spans: readonly SentenceSpan[] }
  | { readonly kind: 'differs'; readonly cue: number; readonly found: string; readonly expected: string };

/**
 * When each sentence is heard, from the captions of its recording. The cues must hold the words of the narration, in
 * order and nothing else, but may be cut anywhere; only white space is not compared. Within a cue time runs evenly.
 */
export function alignCaptions(cues: readonly Cue[], sentences: readonly SpokenSentence[]): Alignment {
  const bare = sentences.map(({ text }) => withoutSpace(text));
  const whole = bare.join('');
  const times: { readonly at: number; readonly cue: Cue; readonly length: number }[] = [];
  let at = 0;
  for (const [index, cue] of cues.entries()) {
    const text = withoutSpace(cue.text);
    const expected = whole.slice(at, at + text.length);
    if (text !== expected)
      return { kind: 'differs', cue: index, found: cue.text, expected: here(sentences, at) };
    if (text !== '') times.push({ at, cue, length: text.length });
    at += text.length;
  }
  if (at < whole.length)
    return { kind: 'differs', cue: cues.length, found: '', expected: here(sentences, at) };

  const timeOf = (offset: number, isEnd: boolean): number => {
    const found = times.find(({ at: from, length }) =>
      isEnd ? offset <= from + length : offset < from + length
    );
    if (found === undefined) return times.at(-1)?.cue.end ?? 0;
    const { cue, length } = found;
    return cue.start + ((cue.end - cue.start) * (offset - found.at)) / length;
  };
  let start = 0;
  const spans = bare.map((text): SentenceSpan => {
    const from = start;
    start += text.length;
    return { start: timeOf(from, false), end: timeOf(start, true) };
  });
  return { kind: 'aligned', spans };
}

/** When each sentence is heard where no captions say so: by the estimates, stretched to the recording's length in seconds. */
export function estimateSpans(sentences: readonly SpokenSentence[], duration: number): SentenceSpan[] {
  const total = sentences.reduce((sum, { durationMs }) => sum + durationMs, 0);
  let start = 0;
  return sentences.map(({ durationMs }) => {
    const from = start;
    start += (duration * durationMs) / total;
    return { start: from, end: start };
  });
}

/** The narration from the sentence on that holds an offset of its words without white space, shortened. */
function here(sentences: readonly SpokenSentence[], offset: number): string {
  let end = 0;
  for (const { text } of sentences) {
    end += withoutSpace(text).length;
    if (offset < end) return text;
  }
  return '';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
