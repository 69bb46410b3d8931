import { join } from 'node:path';
import {
  captionsEnding,
  captionsType,
  endingOf,
  recordingsFolder,
  recordingTypes
} from '#lib/compile/recordings.ts';
import { maxRecordingBytes } from '#lib/compile/limits.ts';
import { readFolderFile } from './folder-file.ts';
import { briefingsRoot } from './read-briefing-folder.ts';
import { findBriefing } from './shelf.ts';

/** A recording or its captions as published. */
export interface PublishedRecording {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its media type. */
  readonly type: string;
}

/** The files of recordings that a briefing publishes, each once, as paths below `/<slug>/recordings/`. */
export function recordingPaths(slug: string): readonly string[] {
  const tour = findBriefing(slug)?.briefing.tour ?? [];
  const files = tour.flatMap(({ audio }) => (audio === undefined ? [] : [audio.src, audio.captions ?? []]));
  return [...new Set(files.flat().map((file) => file.slice(recordingsFolder.length)))];
}

/** A file of `recordingPaths`; null for any other. */
export function publishedRecording(slug: string, path: string): PublishedRecording | null {
  if (!recordingPaths(slug).includes(path)) return null;
  const file = readFolderFile(join(briefingsRoot(), slug), path, maxRecordingBytes);
  if (file.kind !== 'file') return null;
  const ending = endingOf(path);
  const type = ending === captionsEnding ? captionsType : recordingTypes.get(ending);
  return { bytes: file.bytes, type: type ?? 'application/octet-stream' };
}
