import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sources, type Source } from './sources.ts';

/** Where downloads are kept between runs; not part of the repository. */
export const cacheDir = fileURLToPath(new URL('../../.cache/basemap/', import.meta.url));

const unpackLimitBytes = 1 << 30;

/** SHA-256 of some bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Says on standard error what is being done, so that standard output stays free. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

function isIntact(source: Source): boolean {
  const path = join(cacheDir, source.file);
  return existsSync(path) && sha256(readFileSync(path)) === source.sha256;
}

function download(source: Source): void {
  const options: ExecFileSyncOptions = { cwd: cacheDir, stdio: ['ignore', 'ignore', 'inherit'] };
  if (source.client === 'npm') {
    execFileSync('npm', ['pack', '--silent', `${source.name}@${source.version}`], options);
  } else {
    execFileSync('apt-get', ['download', '-qq', `${source.name}=${source.version}`], options);
  }
}

function unpack(source: Source, into: string): void {
  mkdirSync(into, { recursive: true });
  const path = join(cacheDir, source.file);
  if (source.client === 'npm') {
    execFileSync('tar', ['-xzf', path, '-C', into, ...source.members]);
  } else {
    const input = execFileSync('dpkg-deb', ['--fsys-tarfile', path], { maxBuffer: unpackLimitBytes });
    const members = source.members.map((member) => `./${member}`);
    execFileSync('tar', ['-x', '-C', into, ...members], { input });
  }
}

/**
 * Fetches the pinned sources that are not in the cache yet, checks each file's hash, and unpacks what is used.
 * @returns for each source a function from a member's path to its path on this disk.
 * @throws when a file cannot be fetched or is not the pinned one.
 */
export function fetchSources<Id extends keyof typeof sources>(
  ids: readonly Id[]
): Record<Id, (member: string) => string> {
  mkdirSync(cacheDir, { recursive: true });
  const folders = {} as Record<Id, (member: string) => string>;
  for (const id of ids) {
    const source: Source = sources[id];
    const label = `${source.name} ${source.version}`;
    if (isIntact(source)) {
      report(`${label}: in the cache`);
    } else {
      report(`${label}: fetching`);
      try {
        download(source);
      } catch (cause) {
        throw new Error(`${label} cannot be fetched; put ${source.file} into ${cacheDir} by hand`, { cause });
      }
      if (!isIntact(source))
        throw new Error(`${source.file} is not the pinned file (SHA-256 ${source.sha256})`);
    }
    const into = join(cacheDir, `${source.id}-${source.sha256.slice(0, 8)}`);
    if (!existsSync(into)) {
      rmSync(`${into}.part`, { recursive: true, force: true });
      unpack(source, `${into}.part`);
      renameSync(`${into}.part`, into);
    }
    folders[id] = (member) => join(into, member);
  }
  return folders;
}

/** The folder of this script, for what is written beside it. */
export const basemapDir = dirname(fileURLToPath(import.meta.url));
