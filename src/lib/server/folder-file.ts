import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isInnerPath } from '#lib/compile/recordings.ts';

/** What lies at a path of a folder: a plain file, read as far as asked, or why it was not read. */
export type FolderFile =
  | { readonly kind: 'file'; readonly size: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'missing' }
  /** A link, or something else than a plain file. */
  | { readonly kind: 'refused' };

/**
 * Reads a file of a folder, at most so many bytes of it. What is read lies in the folder itself: no link is followed,
 * neither the file's nor a folder's on the way, and the name must be written as it is, capitals and all.
 */
export function readFolderFile(folder: string, path: string, mostBytes: number): FolderFile {
  if (!isInnerPath(path)) return { kind: 'refused' };
  let descriptor;
  try {
    const inside = realpathSync(folder);
    const wanted = join(inside, ...path.split('/'));
    if (realpathSync.native(wanted) !== wanted || !wanted.startsWith(inside + sep))
      return { kind: 'refused' };
    descriptor = openSync(wanted, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code !== 'ENOENT';
    return { kind: isThere ? 'refused' : 'missing' };
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: 'refused' };
    const bytes = new Uint8Array(Math.min(stat.size, mostBytes));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return { kind: 'file', size: stat.size, bytes: bytes.subarray(0, length) };
  } finally {
    closeSync(descriptor);
  }
}
