import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import { compile } from '#lib/compile/compile.ts';
import type { ImportFinding, ImportedBriefing } from '#lib/formats/imported-briefing.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { diagnosticToJson, formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { writeFolder } from '#lib/server/write-whole.ts';
import type { Machine } from '../machine.ts';
import { newFolder } from '../new/new-briefing.ts';
import type { Terminal } from '../terminal.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { WrongUse } from '../wrong-use.ts';
import { importers } from './importers.ts';
import { readForeignFiles } from './read-foreign-files.ts';

export interface ImportOptions {
  /** A name of `importers`. */
  readonly from: string;
  /** The slug of the new briefing. */
  readonly to: string;
  /** Write nothing where something is dropped, or the result has errors. */
  readonly strict?: boolean;
  readonly json?: boolean;
}

/**
 * Makes a briefing of a foreign file or folder, which is read as data. Prints what was kept, changed and dropped, and what
 * `check` says of the result. 0 where it can be published; 1 where it was refused, has errors, or, strictly, lost something.
 */
export async function importBriefing(
  path: string,
  options: ImportOptions,
  terminal: Terminal,
  machine: Machine
): Promise<0 | 1> {
  const importer = importers.get(options.from);
  if (importer === undefined) {
    throw new WrongUse(
      `--from: found “${options.from}”, expected one of ${[...importers.keys()].join(', ')}`
    );
  }
  const folder = newFolder(options.to);
  const foreign = readForeignFiles(path);
  if (foreign.kind === 'fault') {
    terminal.print((options.json ? diagnosticToJson : formatDiagnostic)(foreign.folder, foreign.fault));
    return 1;
  }
  const imported = importer(foreign.files);
  if (imported.kind === 'refused') {
    const { file, where, message, hint } = imported;
    terminal.print(
      options.json
        ? json({ kind: 'refused', file, where, message, hint })
        : cleanOutput(`${located(file, where)} refused: ${message}${hint === '' ? '' : ` (${hint})`}`)
    );
    return 1;
  }
  const { briefing, findings } = imported;
  const written = writeBriefingFiles(briefing, options.to, machine.today());
  const { diagnostics } = compile(options.to, written);
  const shown = wayTo(folder);
  report(briefing, findings, diagnostics, shown, options, terminal);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (options.strict && (hasErrors || findings.some(({ kind }) => kind === 'dropped'))) {
    if (!options.json) terminal.print('Nothing was written: --strict allows no loss and no errors.');
    return 1;
  }
  const files = new Map(Object.entries(written) as [string, string][]);
  await uninterrupted(() => writeFolder(folder, files, machine.disk));
  if (!options.json) terminal.print(`Made ${cleanOutput(shown)}/ with ${[...files.keys()].join(', ')}.`);
  return hasErrors ? 1 : 0;
}

function report(
  { places, text, stops }: ImportedBriefing,
  findings: readonly ImportFinding[],
  diagnostics: readonly Diagnostic[],
  folder: string,
  options: ImportOptions,
  terminal: Terminal
): void {
  const passages = text.filter(({ kind }) => kind === 'passage').length;
  if (options.json) {
    terminal.print(json({ kind: 'kept', places: places.length, passages, stops: stops.length }));
    for (const finding of findings) terminal.print(json({ ...finding }));
    for (const diagnostic of diagnostics) terminal.print(diagnosticToJson(folder, diagnostic));
    return;
  }
  terminal.print(
    `kept ${counted(places.length, 'place')}, ${counted(passages, 'passage')}, ${counted(stops.length, 'stop')}`
  );
  for (const { kind, file, where, message } of findings) {
    terminal.print(cleanOutput(`${kind} ${located(file, where)} ${message}`));
  }
  for (const diagnostic of diagnostics) terminal.print(formatDiagnostic(folder, diagnostic));
}

function located(file: string, where: string): string {
  return where === '' ? `${file}:` : `${file}: ${where}:`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function json(value: Readonly<Record<string, string | number>>): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? cleanOutput(each) : each));
}
