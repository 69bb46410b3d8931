import { join } from 'node:path';
import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { isSlug } from '#lib/text/slug.ts';
import { checkSlug } from '#lib/compile/rules/slug.ts';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { diagnosticToJson, formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { briefingsRoot, listBriefings } from '#lib/server/read-briefing-folder.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { formatForTerminal } from './format-for-terminal.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  /** JSON Lines instead of lines of text. */
  readonly json?: boolean;
  /** Warnings fail too. */
  readonly strict?: boolean;
}

/** What is wrong with one briefing, and the files that it was found in. */
export interface Checked {
  readonly files: BriefingFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the briefings of these slugs, or all; prints what is wrong. 0 where nothing fails, else 1. */
export function check(slugs: readonly string[], options: CheckOptions, terminal: Terminal): 0 | 1 {
  const root = briefingsRoot();
  const chosen = slugs.length > 0 ? [...new Set(slugs)] : listBriefings(root);
  let failed = false;
  for (const slug of chosen) {
    const { files, diagnostics } = slugs.length > 0 ? checkBriefing(root, slug) : checkFolder(root, slug);
    failed ||= diagnostics.some(({ severity }) => severity === 'error' || options.strict === true);
    const folder = wayTo(join(root, slug));
    if (options.json)
      diagnostics.forEach((diagnostic) => terminal.print(diagnosticToJson(folder, diagnostic)));
    else if (terminal.interactive) {
      terminal.print(formatForTerminal(folder, files, diagnostics, terminal.coloured).trimEnd());
    } else diagnostics.forEach((diagnostic) => terminal.print(formatDiagnostic(folder, diagnostic)));
  }
  return failed ? 1 : 0;
}

/** Checks a folder of any name: one that is no slug cannot be asked for, but it can be there. */
export function checkFolder(root: string, name: string): Checked {
  return isSlug(name) ? checkBriefing(root, name) : { files: {}, diagnostics: checkSlug(name) };
}

function checkBriefing(root: string, slug: string): Checked {
  const { files, diagnostics } = compileFolder(root, slug);
  return { files, diagnostics };
}
