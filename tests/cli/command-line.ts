import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { machineDisk, type Disk } from '#lib/server/disk.ts';
import type { Asker } from '../../src/cli/asker.ts';
import { thisMachine, type Machine } from '../../src/cli/machine.ts';
import { run } from '../../src/cli/run.ts';

/** A folder of briefings for each test, named by `GEODATA_DIR` and removed afterwards. */
export function temporaryBriefings(): { readonly path: string } {
  const root = { path: '' };
  beforeEach(() => {
    root.path = mkdtempSync(join(tmpdir(), 'briefings-'));
    vi.stubEnv('GEODATA_DIR', root.path);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root.path, { recursive: true, force: true });
  });
  return root;
}

export interface Typed {
  readonly interactive?: boolean;
  readonly asker?: Asker;
  readonly machine?: Partial<Machine>;
}

/** Runs a command in this process, with its arguments as a list, and gives back all that it prints. */
export async function typeCommand(args: readonly string[], { interactive, asker, machine }: Typed = {}) {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await run(
    args,
    {
      print: (text) => out.push(text),
      complain: (text) => complaints.push(text),
      interactive: interactive ?? false,
      coloured: false,
      ...(asker && { asker })
    },
    { ...thisMachine, today: () => '2026-11-22', ...machine }
  );
  return { code, out, complaints, said: complaints.join('\n') };
}

/** Everything below a folder, hidden names too: what a command left behind. */
export function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || readdirSync(join(entry.parentPath, entry.name)).length === 0)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The same, with what the files hold. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    everythingIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')])
  );
}

/** The machine's disk, until a number of its steps is done; then each step but removing fails with a system error. */
export function failingDisk(code: string, after: number): Disk {
  let left = after;
  const step = <A extends unknown[]>(act: (...args: A) => void, half?: (...args: A) => void) => {
    return (...args: A): void => {
      if (left <= 0) {
        half?.(...args);
        throw Object.assign(new Error(code), { code });
      }
      left -= 1;
      act(...args);
    };
  };
  return {
    makeFolder: step(machineDisk.makeFolder),
    // A full disk takes the beginning of a file.
    writeFile: step(machineDisk.writeFile, (path, bytes) =>
      machineDisk.writeFile(path, bytes.subarray(0, Math.floor(bytes.length / 2)))
    ),
    rename: step(machineDisk.rename),
    remove: machineDisk.remove
  };
}
