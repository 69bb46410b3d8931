import webvtt, { type CueNode } from 'webvtt-parser';
import { alignCaptions, type Cue } from './align-captions.ts';
import type { SpokenSentence } from './spoken-sentences.ts';

/**
 * What is wrong with the captions of a stop; lines and columns count from 1. `syntax` also covers cues that end before
 * they begin or begin before the one above them.
 */
export interface CaptionFault {
  readonly kind: 'syntax' | 'text' | 'empty';
  readonly line: number;
  readonly column: number;
  /** What was found and what was expected. */
  readonly message: string;
}

/** Captions as they were read, and what is wrong with them. */
export interface CheckedCaptions {
  /** In the order of time. */
  readonly cues: readonly Cue[];
  readonly faults: readonly CaptionFault[];
}

/** The character references of WebVTT. */
const entities = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
  '&nbsp;': '\u00a0'
};

/** Reads captions (WebVTT, W3C) and compares their words with the narration that they are of. */
export function checkCaptions(vtt: string, sentences: readonly SpokenSentence[]): CheckedCaptions {
  const parsed = new webvtt.WebVTTParser(entities).parse(vtt, 'subtitles/captions/descriptions');
  const cues = parsed.cues.map((cue): Cue => ({
    start: cue.startTime,
    end: cue.endTime,
    text: textOf(cue.tree)
  }));
  // A bare ampersand is read as one everywhere.
  const syntax = parsed.errors
    .filter(({ message }) => message !== 'Incorrect escape.')
    .map(({ message, line, col }): CaptionFault => ({ kind: 'syntax', line, column: col ?? 1, message }));
  if (syntax.length > 0) return { cues, faults: syntax };
  const lines = vtt.split(/\r\n|\r|\n/u);
  if (cues.length === 0) {
    return { cues, faults: [{ kind: 'empty', line: lines.length, column: 1, message: 'found no cue' }] };
  }
  const alignment = alignCaptions(cues, sentences);
  if (alignment.kind === 'aligned') return { cues, faults: [] };
  const message =
    alignment.cue === cues.length
      ? `the captions end before “${shorten(alignment.expected)}”`
      : `found “${shorten(alignment.found)}”, expected the narration to go on in “${shorten(alignment.expected)}”`;
  return { cues, faults: [{ kind: 'text', line: lineOfCue(lines, alignment.cue), column: 1, message }] };
}

function textOf(node: CueNode): string {
  if (node.type === 'text') return String(node.value ?? '');
  return (node.children ?? []).map(textOf).join('');
}

/** The line of a cue's timings: a file without faults has its cues in order. */
function lineOfCue(lines: readonly string[], cue: number): number {
  const timings = lines.flatMap((line, index) => (line.includes('-->') ? [index + 1] : []));
  return timings[cue] ?? lines.length;
}

function shorten(text: string): string {
  const points = Array.from(text.replace(/\s+/gu, ' ').trim());
  return points.length <= 60 ? points.join('') : `${points.slice(0, 59).join('')}…`;
}
