import { join } from 'node:path';
import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { checkSlug } from '#lib/compile/rules/slug.ts';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { diagnosticToJson, formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { briefingsRoot, listBriefings } from '#lib/server/read-briefing-folder.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { isSlug } from '#lib/text/slug.ts';
import type { Machine } from '../machine.ts';
import type { Terminal } from '../terminal.ts';
import { fixFolder } from './fix-folder.ts';
import { formatForTerminal, formatSummary } from './format-for-terminal.ts';

export interface CheckOptions {
  /** JSON Lines instead of lines of text. */
  readonly json?: boolean;
  /** Warnings fail too. */
  readonly strict?: boolean;
  /** Mend what is mechanical before checking. */
  readonly fix?: boolean;
  /** Exchange longitude and latitude that look exchanged, without asking. */
  readonly yes?: boolean;
}

/** What is wrong with one briefing, and the files that it was found in. */
export interface Checked {
  readonly files: BriefingFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the briefings of these slugs, or all; prints what is wrong. 0 where nothing fails, else 1. */
export async function check(
  slugs: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  machine: Machine
): Promise<0 | 1> {
  const root = briefingsRoot();
  const chosen = slugs.length > 0 ? [...new Set(slugs)] : listBriefings(root);
  const all: { readonly folder: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  for (const slug of chosen) {
    if (options.fix && (slugs.length > 0 || isSlug(slug))) {
      await fixFolder(root, slug, options, terminal, machine);
    }
    const { files, diagnostics } = slugs.length > 0 ? checkBriefing(root, slug) : checkFolder(root, slug);
    const folder = wayTo(join(root, slug));
    all.push({ folder, diagnostics });
    if (options.json)
      diagnostics.forEach((diagnostic) => terminal.print(diagnosticToJson(folder, diagnostic)));
    else if (terminal.interactive) {
      terminal.print(formatForTerminal(folder, files, diagnostics, terminal.coloured).trimEnd());
    } else diagnostics.forEach((diagnostic) => terminal.print(formatDiagnostic(folder, diagnostic)));
  }
  if (terminal.interactive && !options.json && all.some(({ diagnostics }) => diagnostics.length > 0)) {
    terminal.print(`\n${formatSummary(all, terminal.coloured)}`);
  }
  const fails = ({ severity }: Diagnostic): boolean => severity === 'error' || options.strict === true;
  return all.some(({ diagnostics }) => diagnostics.some(fails)) ? 1 : 0;
}

/** Checks a folder of any name: one that is no slug cannot be asked for, but it can be there. */
export function checkFolder(root: string, name: string): Checked {
  return isSlug(name) ? checkBriefing(root, name) : { files: {}, diagnostics: checkSlug(name) };
}

function checkBriefing(root: string, slug: string): Checked {
  const { files, diagnostics } = compileFolder(root, slug);
  return { files, diagnostics };
}
