import { join, resolve } from 'node:path';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { briefingsRoot } from '#lib/server/read-briefing-folder.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { isThere, writeFiles } from '#lib/server/write-whole.ts';
import type { Machine } from '../machine.ts';
import type { Terminal } from '../terminal.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { WrongUse } from '../wrong-use.ts';
import { exporters } from './exporters.ts';

export interface ExportOptions {
  /** A name of `exporters`. */
  readonly as: string;
  /** Where to; a folder that is there. The folder of the command without it. */
  readonly out?: string;
  /** Replace files that are there. */
  readonly force?: boolean;
}

/**
 * Writes a briefing in a foreign format and prints what the format cannot carry. 0 where it can be published, else 1 with
 * what is wrong. Throws WrongUse and WritingError.
 */
export async function exportBriefing(
  slug: string,
  options: ExportOptions,
  terminal: Terminal,
  machine: Machine
): Promise<0 | 1> {
  const exporter = exporters.get(options.as);
  if (exporter === undefined) {
    throw new WrongUse(`--as: found “${options.as}”, expected one of ${[...exporters.keys()].join(', ')}`);
  }
  const root = briefingsRoot();
  const { briefing, places, diagnostics } = compileFolder(root, slug);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (briefing === null || places === null || errors.length > 0) {
    const folder = wayTo(join(root, slug));
    errors.forEach((error) => terminal.print(formatDiagnostic(folder, error)));
    return 1;
  }
  const { url } = siteAddress(process.env['SITE_URL']);
  const { files, lost } = exporter(briefing, places, url === null ? {} : { siteUrl: url });
  const out = resolve(options.out ?? '.');
  if (!isThere(out)) throw new WrongUse(`there is no folder ${wayTo(out)}`);
  const taken = [...files.keys()].filter((name) => isThere(join(out, name)));
  if (taken.length > 0 && !options.force) {
    throw new WrongUse(`${taken.join(', ')} is there already; --force replaces it`);
  }
  await uninterrupted(() => writeFiles(out, files, machine.disk));
  for (const name of files.keys()) terminal.print(`Made ${cleanOutput(wayTo(join(out, name)))}`);
  for (const sentence of lost) terminal.print(`not carried: ${cleanOutput(sentence)}`);
  return 0;
}
