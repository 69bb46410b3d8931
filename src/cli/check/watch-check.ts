import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { BriefingFolderError, briefingsRoot, listBriefings } from '#lib/server/read-briefing-folder.ts';
import type { Machine } from '../machine.ts';
import type { Terminal } from '../terminal.ts';
import { check, type CheckOptions } from './check.ts';

/** How often the files are looked at. Asking works on every file system, where being told does not. */
const everyMs = 300;

/** Checks, and checks again whenever a file changes, until the person ends it with Ctrl-C: that is no fault, so 0. */
export async function watchCheck(
  slugs: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  machine: Machine
): Promise<0> {
  const stop = machine.untilStopped();
  let seen: string | null = null;
  while (!stop.aborted) {
    const stamp = stampOf(briefingsRoot(), slugs);
    if (stamp !== seen) {
      if (!options.json) {
        if (terminal.clear) terminal.clear();
        else if (seen !== null) terminal.print('---');
      }
      seen = stamp;
      await checkOnce(slugs, options, terminal, machine);
      // Mending is a change too, which need not be looked at again.
      if (options.fix) seen = stampOf(briefingsRoot(), slugs);
      if (terminal.interactive && !options.json) terminal.print('\nWatching; Ctrl-C ends it.');
    }
    await machine.wait(everyMs, stop);
  }
  return 0;
}

/** A folder that is missing for a moment, while an editor writes, must not end the watch. */
async function checkOnce(
  slugs: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  machine: Machine
): Promise<void> {
  try {
    await check(slugs, options, terminal, machine);
  } catch (error) {
    if (!(error instanceof BriefingFolderError)) throw error;
    terminal.complain(cleanOutput(error.message));
  }
}

/** Changes whenever a file of these briefings does, in their folders and those below. */
function stampOf(root: string, slugs: readonly string[]): string {
  try {
    return (slugs.length > 0 ? slugs : listBriefings(root))
      .map((slug) => stampOfFolder(join(root, slug)))
      .join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable';
  }
}

function stampOfFolder(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return entries
    .map((name) => {
      const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
      return stat?.isFile() ? `${name}:${stat.mtimeMs}:${stat.size}:${stat.ino}` : name;
    })
    .join('|');
}
