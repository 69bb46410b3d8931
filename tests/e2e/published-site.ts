import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Briefing } from '#lib/briefing/briefing.ts';

const build = resolve(import.meta.dirname, '../../build');

/** A file of the built site as text; `path` is relative to its root. */
export function builtFile(path: string): string {
  return readFileSync(join(build, path), 'utf8');
}

/** Whether the built site holds `path`. */
export function isBuilt(path: string): boolean {
  return existsSync(join(build, path));
}

/** Every file of the built site whose name ends so, relative to its root. */
export function builtFiles(...endings: readonly string[]): string[] {
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(build, join(entry.parentPath, entry.name)))
    .sort();
}

/** A published briefing of the built site. */
export function builtBriefing(slug: string): Briefing {
  return JSON.parse(builtFile(`${slug}/briefing.json`)) as Briefing;
}
