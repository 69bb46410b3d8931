import { join } from 'node:path';
import { compile } from '#lib/compile/compile.ts';
import { narrateStop } from '#lib/narration/narrate-stop.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { diagnosticToJson, formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { wayTo } from '#lib/server/way-to.ts';
import type { Terminal } from './terminal.ts';

export interface NarrationOptions {
  /** JSON Lines, one sentence each, instead of text. */
  readonly json?: boolean;
}

/**
 * Prints what the tour of a briefing says, sentence by sentence with its id, for a reader at a microphone or
 * for any tool that speaks. 0 where the briefing can be told, else 1 with what is wrong.
 */
export function narration(slug: string, options: NarrationOptions, terminal: Terminal): 0 | 1 {
  const root = briefingsRoot();
  const { briefing, diagnostics } = compile(slug, readBriefingFolder(root, slug));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (briefing === null || errors.length > 0) {
    const folder = wayTo(join(root, slug));
    for (const error of errors) {
      terminal.print(options.json ? diagnosticToJson(folder, error) : formatDiagnostic(folder, error));
    }
    return 1;
  }
  for (let number = 1; number <= briefing.tour.length; number += 1) {
    const told = narrateStop(briefing, number);
    if (told === null) continue;
    const { id: stop, title, lang, sentences, durationMs } = told;
    if (!options.json) {
      const seconds = Math.round(durationMs / 1000);
      if (number > 1) terminal.print('');
      terminal.print(cleanOutput(`# ${number} ${stop}: ${title} (about ${seconds} s)`));
    }
    for (const { id, text, durationMs: ms } of sentences) {
      terminal.print(
        options.json
          ? JSON.stringify({ stop, number, id, lang, text: cleanOutput(text), durationMs: ms })
          : `${id}\t${cleanOutput(text)}`
      );
    }
  }
  return 0;
}
