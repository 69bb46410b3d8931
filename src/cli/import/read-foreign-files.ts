import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import { checkFile } from '#lib/compile/check-file.ts';
import { SourceText } from '#lib/compile/source-text.ts';
import type { ForeignFiles } from '#lib/formats/imported-briefing.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { WrongUse } from '../wrong-use.ts';

const maxFileBytes = 25_000_000;
const maxAllBytes = 100_000_000;
const maxFiles = 1_000;

/** Foreign files read, or what is wrong with the only one, and where. */
export type ReadForeign =
  | { readonly kind: 'read'; readonly files: ForeignFiles }
  | { readonly kind: 'fault'; readonly folder: string; readonly fault: Diagnostic };

/**
 * Reads a file, or all files of a folder and those below, by names relative to it. Links are not followed and names that
 * begin with a dot are left out. Text is UTF-8, or UTF-16 with a byte order mark; what is neither stays bytes. At most
 * 25 MB a file, 100 MB in all and 1,000 files. Throws WrongUse where there is nothing to read, or too much.
 */
export function readForeignFiles(path: string): ReadForeign {
  const whole = resolve(path);
  const stat = lstatSync(whole, { throwIfNoEntry: false });
  if (stat === undefined) throw new WrongUse(`there is no file or folder ${path}`);
  if (stat.isSymbolicLink()) throw new WrongUse(`${path} is a link; name the file or folder itself`);
  if (stat.isDirectory()) return { kind: 'read', files: readFolder(whole, path) };
  const bytes = readBytes(whole, path);
  const content = decode(bytes);
  // An archive is bytes and may be what the format wants; any other file is text, or broken.
  if (typeof content !== 'string' && !(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    const source = new SourceText(basename(whole), new TextDecoder().decode(bytes));
    const fault = checkFile(source, maxFileBytes);
    if (fault) return { kind: 'fault', folder: wayTo(dirname(whole)), fault };
  }
  return { kind: 'read', files: new Map([[basename(whole), content]]) };
}

function readFolder(folder: string, shown: string): ForeignFiles {
  const root = realpathSync(folder);
  const files = new Map<string, string | Uint8Array>();
  let left = maxAllBytes;
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      if (!entry.isFile()) continue;
      if (files.size === maxFiles) throw new WrongUse(`${shown} holds more than ${maxFiles} files`);
      const name = relative(root, path).split(sep).join('/');
      const bytes = readBytes(path, name);
      left -= bytes.length;
      if (left < 0) throw new WrongUse(`${shown} holds more than ${maxAllBytes / 1_000_000} MB`);
      files.set(name, decode(bytes));
    }
  }
  if (files.size === 0) throw new WrongUse(`${shown} holds no file`);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readBytes(path: string, shown: string): Uint8Array {
  let descriptor;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new WrongUse(`cannot read ${shown}: ${code}`);
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new WrongUse(`${shown} is not a plain file`);
    if (stat.size > maxFileBytes) {
      throw new WrongUse(`${shown} is larger than ${maxFileBytes / 1_000_000} MB`);
    }
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Uint8Array): string | Uint8Array {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? bytes : text;
  } catch {
    return bytes;
  }
}
