import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project, to be built without touching the project’s own build. */
export interface ProjectCopy {
  readonly folder: string;
  /**
   * Builds it from nothing into its `build/`, with these variables and Node options besides. Throws with what the
   * build says where it fails, or takes longer than ten minutes.
   */
  build(env?: Readonly<Record<string, string>>, nodeOptions?: readonly string[]): void;
  remove(): void;
}

const project = resolve(import.meta.dirname, '../..');
const sources = [
  'src',
  'static',
  'geodata',
  'package.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json'
];

/** Copies what a build is made of into a temporary folder; the packages are the project's own. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-copy-'));
  for (const name of sources) cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    build: (env = {}, nodeOptions = []) => {
      for (const made of ['build', '.svelte-kit'])
        rmSync(join(folder, made), { recursive: true, force: true });
      const vite = join(project, 'node_modules/vite/bin/vite.js');
      const { status, stderr, error } = spawnSync(
        process.execPath,
        [...nodeOptions, vite, 'build', '--logLevel', 'error'],
        { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8', timeout: 600_000 }
      );
      if (error !== undefined) throw error;
      if (status !== 0) throw new Error(`The build of a copy failed: ${stderr}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  };
}
