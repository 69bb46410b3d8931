import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { isSlug } from '#lib/text/slug.ts';

/** A folder that cannot be read as asked: the asker's mistake, not the author's. */
export class BriefingFolderError extends Error {
  override name = 'BriefingFolderError';
}

const fileNames = ['briefing.md', 'places.geojson', 'tour.md', 'sources.json'] as const;
/** A little more than the largest limit: what is longer is refused by `compile` without being read whole. */
const maxReadBytes = 26_000_000;

/** Where briefings live: `GEODATA_DIR`, else `geodata/briefings` of the project. Absolute. */
export function briefingsRoot(): string {
  const given = process.env['GEODATA_DIR'];
  return given ? resolve(given) : join(projectRoot(), 'geodata', 'briefings');
}

/** The slugs of all briefings below a root, sorted: its folders, but for those whose name begins with a dot. */
export function listBriefings(root: string): string[] {
  let entries;
  try {
    entries = readdirSync(root, { withFileTypes: true });
  } catch (error) {
    throw new BriefingFolderError(`cannot read the folder of briefings: ${reason(error)}`);
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The files of one briefing, decoded as UTF-8; those that are not there are absent. Throws
 * BriefingFolderError for a slug that is none, a folder that is not there, and for links: everything that
 * is read lies inside the root.
 */
export function readBriefingFolder(root: string, slug: string): BriefingFiles {
  if (!isSlug(slug)) throw new BriefingFolderError(`“${slug}” is not a slug`);
  const folder = join(realRoot(root), slug);
  const found = statOf(folder);
  if (!found) throw new BriefingFolderError(`there is no briefing “${slug}”`);
  if (!found.isDirectory()) throw new BriefingFolderError(`“${slug}” is not a folder`);
  const files: { -readonly [K in keyof BriefingFiles]: BriefingFiles[K] } = {};
  for (const name of fileNames) {
    const path = join(folder, name);
    if (!path.startsWith(folder + sep)) throw new BriefingFolderError(`${name} lies outside its folder`);
    const stat = statOf(path);
    if (!stat) continue;
    if (!stat.isFile()) throw new BriefingFolderError(`${slug}/${name} is not a plain file`);
    files[name] = readText(path, `${slug}/${name}`);
  }
  return files;
}

function realRoot(root: string): string {
  try {
    return realpathSync(root);
  } catch (error) {
    throw new BriefingFolderError(`cannot read the folder of briefings: ${reason(error)}`);
  }
}

/** Without following links; null where there is nothing. */
function statOf(path: string) {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

function readText(path: string, shown: string): string {
  let descriptor;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw new BriefingFolderError(`cannot read ${shown}: ${reason(error)}`);
  }
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, maxReadBytes));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    // The byte order mark is kept: positions are `compile`'s business.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

/** The nearest folder upwards that holds `package.json`: bundling may have moved this file. */
function projectRoot(): string {
  let folder = import.meta.url.startsWith('file:') ? dirname(fileURLToPath(import.meta.url)) : process.cwd();
  for (;;) {
    if (statOf(join(folder, 'package.json'))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
}
