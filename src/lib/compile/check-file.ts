import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/**
 * What is wrong with a file before anything is read in it: its size in bytes of UTF-8, its encoding, NUL.
 * Null where it can be read. A byte order mark and any line endings are fine.
 */
export function checkFile(source: SourceText, maxBytes: number): Diagnostic | null {
  const { file, text } = source;
  // Each UTF-16 unit is at least one byte and at most three: most files need no counting.
  if (text.length > maxBytes || (text.length * 3 > maxBytes && byteLength(text) > maxBytes)) {
    return diagnose(
      'file-too-large',
      source.top,
      `found more than ${maxBytes / 1_000_000} MB in ${file}`,
      'split the briefing, or simplify its geometry'
    );
  }
  const nul = text.indexOf('\0');
  const broken = text.indexOf('\uFFFD');
  const isUtf16 = nul >= 0 && text.slice(0, 1000).split('\0').length > Math.min(1000, text.length) / 4;
  if (broken >= 0 || isUtf16) {
    return diagnose(
      'file-encoding',
      source.at(Math.max(0, isUtf16 ? 0 : broken)),
      isUtf16 ? 'found what looks like UTF-16, expected UTF-8' : 'found bytes that are not UTF-8',
      'save the file as UTF-8'
    );
  }
  return nul < 0 ? null : diagnose('file-nul', source.at(nul), 'found a NUL character', 'take it out');
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
