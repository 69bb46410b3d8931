import type { Located } from './block-context.ts';

/** Where a briefing's recordings and captions are published: below its own page, as they lie in the author's folder. */
export const recordingsFolder = 'recordings/';

/** The kinds of recordings by the end of their names, with their media types; what every browser plays. */
export const recordingTypes: ReadonlyMap<string, string> = new Map([
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav']
]);

/** The end of the names of captions (WebVTT). */
export const captionsEnding = 'vtt';
export const captionsType = 'text/vtt; charset=utf-8';

/** The files that a stop names beside its narration: paths in the author's folder, and where they are named. */
export interface StopRecording {
  /** The stop, counted from 1. */
  readonly stop: number;
  readonly audio: Located<string>;
  readonly captions: Located<string> | null;
}

/** The end of a file's name, in small letters; empty where it has none. */
export function endingOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/**
 * Whether a path stays inside the folder that it starts in, by its letters alone, and can stand in an address as it
 * is: names of `a-z`, `A-Z`, `0-9`, `.`, `_` and `-` that begin with neither dot nor hyphen, with `/` between them, at
 * most 200 characters.
 */
export function isInnerPath(path: string): boolean {
  return path.length <= 200 && /^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/.test(path);
}
