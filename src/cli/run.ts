import { Command, CommanderError } from 'commander';
import { BriefingFolderError } from '#lib/server/read-briefing-folder.ts';
import { check, type CheckOptions } from './check.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { narration, type NarrationOptions } from './narration.ts';
import type { Terminal } from './terminal.ts';

/** 0: clean. 1: problems in a briefing. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command as a person types it, without the program's own name. The one place that catches. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('briefing')
    .description('Makes and checks briefings.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd().split('\n').map(cleanOutput).join('\n'))
    });
  program
    .command('check')
    .description('find what is wrong with briefings; without a slug, with all of them')
    .argument('[slug...]', 'folders below geodata/briefings, or below GEODATA_DIR')
    .option('--json', 'print JSON Lines')
    .option('--strict', 'fail on warnings too')
    .action((slugs: string[], options: CheckOptions) => {
      code = check(slugs, options, terminal);
    });
  program
    .command('narration')
    .description(
      'print what a tour says, sentence by sentence, to be read out or given to a tool that speaks'
    )
    .argument('<slug>', 'a folder below geodata/briefings, or below GEODATA_DIR')
    .option('--json', 'print JSON Lines')
    .action((slug: string, options: NarrationOptions) => {
      code = narration(slug, options, terminal);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof BriefingFolderError) {
      terminal.complain(cleanOutput(error.message));
      return 2;
    }
    // A fault of the program is no problem of a briefing: it must not look like one to a script.
    terminal.complain(`This is a fault of the program, not of a briefing. ${trace(error)}`);
    return 2;
  }
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
