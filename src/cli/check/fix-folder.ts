import { join } from 'node:path';
import { fixPlaces, swappedPlaces, type PlacesFix } from '#lib/compile/fix/fix-places.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { replaceFile } from '#lib/server/write-whole.ts';
import type { Machine } from '../machine.ts';
import type { Terminal } from '../terminal.ts';
import { uninterrupted } from '../uninterrupted.ts';

/** How to mend. */
export interface FixOptions {
  readonly json?: boolean;
  /** Exchange longitude and latitude that look exchanged, without asking. */
  readonly yes?: boolean;
}

/**
 * Mends what is mechanical in a briefing's `places.geojson` and prints what it changed. Longitude and latitude are
 * exchanged only where a person agrees, or with `yes`. Throws WritingError and BriefingFolderError.
 */
export async function fixFolder(
  root: string,
  slug: string,
  options: FixOptions,
  terminal: Terminal,
  machine: Machine
): Promise<void> {
  const raw = readBriefingFolder(root, slug)['places.geojson'];
  // What is not UTF-8, or was not read whole, must not be written back.
  if (raw === undefined || raw.includes('\uFFFD') || raw.includes('\0')) return;
  const { diagnostics } = compileFolder(root, slug);
  if (diagnostics.some(({ code, at }) => code === 'file-too-large' && at.file === 'places.geojson')) return;
  const folder = wayTo(join(root, slug));
  const swap = new Set<number>();
  for (const { index, name, at } of swappedPlaces(raw, diagnostics)) {
    const question = cleanOutput(
      `${folder}/${at.file}:${at.line}: longitude and latitude of ${name} look exchanged. Exchange them?`
    );
    if (options.yes || (await terminal.asker?.agree(question))) swap.add(index);
  }
  const { text, fixes } = fixPlaces(raw, swap);
  if (text === raw) return;
  await uninterrupted(() => replaceFile(join(root, slug, 'places.geojson'), text, machine.disk));
  for (const fix of fixes) terminal.print(options.json ? fixToJson(folder, fix) : formatFix(folder, fix));
}

function formatFix(folder: string, { code, at, message }: PlacesFix): string {
  return cleanOutput(`${folder}/${at.file}:${at.line}:${at.column} fixed ${code} ${message}`);
}

function fixToJson(folder: string, { code, at, message }: PlacesFix): string {
  return JSON.stringify({
    file: cleanOutput(`${folder}/${at.file}`),
    line: at.line,
    column: at.column,
    severity: 'fixed',
    code,
    message: cleanOutput(message),
    hint: ''
  });
}
