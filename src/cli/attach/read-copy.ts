import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import { checkFile } from '#lib/compile/check-file.ts';
import { maxTextBytes } from '#lib/compile/limits.ts';
import { SourceText } from '#lib/compile/source-text.ts';
import { pageText } from '#lib/formats/page-text.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { isPage } from '#lib/text/is-page.ts';
import { WrongUse } from '../wrong-use.ts';

/** A copy of a source as plain text or Markdown, or what is wrong with the file, and where. */
export type Copy =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly folder: string; readonly fault: Diagnostic };

/**
 * Reads text, Markdown or a saved web page: UTF-8, or UTF-16 with a byte order mark; at most 5 MB. No link is followed.
 * Throws WrongUse where there is no such file.
 */
export function readCopy(path: string): Copy {
  const whole = resolve(path);
  const source = new SourceText(basename(whole), decode(readBytes(whole, path)));
  const fault = checkFile(source, maxTextBytes);
  if (fault) return { kind: 'fault', folder: wayTo(dirname(whole)), fault };
  return { kind: 'text', text: isPage(source.text) ? pageText(source.text) : source.text };
}

function readBytes(path: string, shown: string): Uint8Array {
  let descriptor;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown reason';
    throw new WrongUse(
      code === 'ENOENT'
        ? `there is no file ${shown}`
        : code === 'ELOOP'
          ? `${shown} is a link; name the file itself`
          : `cannot read ${shown}: ${String(code)}`
    );
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new WrongUse(`${shown} is not a plain file`);
    // UTF-16 may be a little more than twice as long as what it says; what is longer is refused by its size alone.
    if (stat.size > 2 * maxTextBytes + 2)
      throw new WrongUse(`${shown} is larger than ${maxTextBytes / 1_000_000} MB`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What is not in the encoding becomes U+FFFD, which is found, and shown where it stands. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}
