import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cleanOutput } from './clean-output.ts';
import type { Disk } from './disk.ts';
import { wayTo } from './way-to.ts';

/** Something could not be written, and nothing was: what was there before is there still. */
export class WritingError extends Error {
  override name = 'WritingError';
}

/**
 * Writes a folder of files, flat, that is not there yet: whole or not at all. It is made beside its place under a name
 * that begins with a dot, which no command takes for a briefing, and then renamed. Throws WritingError.
 */
export function writeFolder(path: string, files: ReadonlyMap<string, string>, disk: Disk): void {
  if (isThere(path)) throw new WritingError(`${shown(path)} is there already; nothing was written`);
  const beside = nameBeside(path);
  attempt(path, beside, disk, () => {
    disk.makeFolder(beside);
    for (const [name, text] of files) disk.writeFile(join(beside, name), Buffer.from(text));
    disk.rename(beside, path);
  });
}

/**
 * Writes files, flat, into a folder that is there, and replaces those of the same name. All are on the disk before the
 * first takes its name, so a full disk leaves everything as it was. Throws WritingError.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, disk: Disk): void {
  const beside = nameBeside(join(folder, 'files'));
  attempt(folder, beside, disk, () => {
    disk.makeFolder(beside);
    for (const [name, text] of files) disk.writeFile(join(beside, name), Buffer.from(text));
    for (const name of files.keys()) disk.rename(join(beside, name), join(folder, name));
    disk.remove(beside);
  });
}

/** Replaces a file by another text, whole or not at all; who may read and write it stays. Throws WritingError. */
export function replaceFile(path: string, text: string, disk: Disk): void {
  const beside = nameBeside(path);
  attempt(path, beside, disk, () => {
    disk.writeFile(beside, Buffer.from(text), lstatSync(path).mode & 0o777);
    disk.rename(beside, path);
  });
}

/** Whether anything has this name, a link that leads nowhere too. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function nameBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}-${randomBytes(4).toString('hex')}`);
}

function attempt(path: string, beside: string, disk: Disk, write: () => void): void {
  try {
    write();
  } catch (error) {
    try {
      disk.remove(beside);
    } catch {
      throw new WritingError(
        `cannot write ${shown(path)}: ${reason(error)}; ${shown(beside)} is left over and may be removed`
      );
    }
    throw new WritingError(`cannot write ${shown(path)}: ${reason(error)}; nothing was written`);
  }
}

function shown(path: string): string {
  return cleanOutput(wayTo(path));
}

const reasons = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['ENOENT', 'the folder around it is not there'],
  ['ENOTDIR', 'what should be the folder around it is none'],
  ['EFBIG', 'the file would be larger than allowed']
]);

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const known = reasons.get(code);
  return known === undefined ? code : `${known} (${code})`;
}
