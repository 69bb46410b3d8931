import { diagnose, type Diagnostic, type Position } from '#lib/briefing/diagnostic.ts';
import { checkFile } from '#lib/compile/check-file.ts';
import type { Compiled } from '#lib/compile/compile.ts';
import { maxCaptionsBytes, maxRecordingBytes } from '#lib/compile/limits.ts';
import { SourceText } from '#lib/compile/source-text.ts';
import { checkCaptions, type CaptionFault } from '#lib/narration/check-captions.ts';
import { narrateStop } from '#lib/narration/narrate-stop.ts';
import { readFolderFile } from './folder-file.ts';

/** What is wrong with the recordings of a tour, and the captions as they were read, by their paths. */
export interface CheckedRecordings {
  readonly diagnostics: readonly Diagnostic[];
  readonly captions: Readonly<Record<string, string>>;
}

/**
 * Looks at the files that a tour names: that they are there, are plain files of the folder and not too large, that the
 * cues of captions run forward and that their words are the narration's.
 */
export function checkRecordings(
  folder: string,
  { briefing, recordings }: Pick<Compiled, 'briefing' | 'recordings'>
): CheckedRecordings {
  const diagnostics: Diagnostic[] = [];
  const texts: Record<string, string> = {};
  for (const { stop, audio, captions } of recordings) {
    const sound = open(folder, audio.value, audio.at, maxRecordingBytes, 0);
    if ('code' in sound) diagnostics.push(sound);
    if (captions === null) continue;
    const file = open(folder, captions.value, captions.at, maxCaptionsBytes, maxCaptionsBytes);
    if ('code' in file) {
      diagnostics.push(file);
      continue;
    }
    // The byte order mark is kept: positions count without it.
    const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    texts[captions.value] = raw;
    const source = new SourceText(captions.value, raw);
    const unreadable = checkFile(source, maxCaptionsBytes);
    if (unreadable) {
      diagnostics.push(unreadable);
      continue;
    }
    const narration = briefing === null ? null : narrateStop(briefing, stop);
    if (narration === null) continue;
    const { faults } = checkCaptions(source.text, narration.sentences);
    diagnostics.push(...faults.map((fault) => toDiagnostic(fault, captions.value)));
  }
  return { diagnostics, captions: texts };
}

function open(folder: string, path: string, at: Position, most: number, read: number) {
  const file = readFolderFile(folder, path, read);
  switch (file.kind) {
    case 'missing':
      return diagnose('recording-missing', at, `found no file ${path}`, 'put it there, or take the name out');
    case 'refused':
      return diagnose(
        'recording-missing',
        at,
        `found that ${path} is not a plain file, or is reached by a link`,
        'put the file itself into the briefing’s folder, under just that name'
      );
    case 'file':
      return file.size <= most
        ? file
        : diagnose(
            'file-too-large',
            at,
            `found more than ${most / 1_000_000} MB in ${path}`,
            'compress it: speech is clear at 64 kbit/s, which is half a megabyte a minute'
          );
  }
}

function toDiagnostic({ kind, line, column, message }: CaptionFault, file: string): Diagnostic {
  const at = { file, line, column };
  switch (kind) {
    case 'syntax':
      return diagnose(
        'captions-syntax',
        at,
        `found a fault: ${message}`,
        'write it as WebVTT, cue after cue'
      );
    case 'empty':
    case 'text':
      return diagnose(
        'captions-text',
        at,
        message,
        'write the narration’s own words; npm run briefing -- narration prints them'
      );
  }
}
