import { Command, CommanderError } from 'commander';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { BriefingFolderError } from '#lib/server/read-briefing-folder.ts';
import { WritingError } from '#lib/server/write-whole.ts';
import { attach, type AttachOptions } from './attach/attach.ts';
import { check, type CheckOptions } from './check/check.ts';
import { checkSite } from './check/check-site.ts';
import { watchCheck } from './check/watch-check.ts';
import { exportBriefing, type ExportOptions } from './export/export-briefing.ts';
import { exporters } from './export/exporters.ts';
import { importBriefing, type ImportOptions } from './import/import-briefing.ts';
import { importers } from './import/importers.ts';
import { thisMachine, type Machine } from './machine.ts';
import { narration, type NarrationOptions } from './narration.ts';
import { newBriefing, type NewOptions } from './new/new-briefing.ts';
import { sample, type SampleOptions } from './sample/sample.ts';
import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** 0: clean. 1: problems in a briefing. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command as a person types it, without the program's own name. The one place that catches. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  machine: Machine = thisMachine
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const end = async (command: ExitCode | Promise<ExitCode>): Promise<void> => {
    code = await command;
  };
  const program = new Command('briefing')
    .description('Makes and checks briefings.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => complain(text.trimEnd(), terminal)
    });
  const aSlug = 'a folder below geodata/briefings, or below GEODATA_DIR';
  program
    .command('new')
    .description('make a briefing with a small worked example; asks for what is not said')
    .argument('<slug>', 'the name of its folder, and its address: 1 to 64 of a-z, 0-9 and hyphens')
    .option('--title <title>', 'what it is called')
    .option('--lang <tag>', 'the language of its text, a BCP 47 tag')
    .option('--region <region>', 'what the map shows first: west,south,east,north in degrees, or a name')
    .option('--voice <name>', 'who makes the claims of the text')
    .option('--editor <name>', 'who answers for the briefing')
    .option('--licence <licence>', 'how its text may be used')
    .option('--corrections <address>', 'where a reader reports a mistake')
    .option('--edition <day>', 'the day of its first state; today without it')
    .action((slug: string, options: NewOptions) => end(newBriefing(slug, options, terminal, machine)));
  program
    .command('check')
    .description('find what is wrong with briefings; without a slug, with all of them')
    .argument('[slug...]', 'folders below geodata/briefings, or below GEODATA_DIR')
    .option('--json', 'print JSON Lines')
    .option('--strict', 'fail on warnings too')
    .option('--fix', 'mend what is mechanical in places.geojson: winding, decimals, bbox')
    .option('--yes', 'with --fix: exchange longitude and latitude that look exchanged, without asking')
    .option('--watch', 'check again at each change, until Ctrl-C')
    .option('--url <site>', 'check how a built site is served instead; visits that site only')
    .action(
      (slugs: string[], { watch, url, ...options }: CheckOptions & { watch?: boolean; url?: string }) => {
        if (url === undefined) return end((watch ? watchCheck : check)(slugs, options, terminal, machine));
        if (slugs.length > 0) throw new WrongUse('--url checks a whole site: leave out the slugs');
        return end(checkSite(url, options, terminal, machine));
      }
    );
  program
    .command('attach')
    .description('look for each quotation of a source in a copy of it, and say where it stands')
    .argument('<slug>', aSlug)
    .argument('<file>', 'the copy: text, Markdown or a saved web page; it is only read')
    .option('--source <id>', 'the source that it is a copy of; without it, what the briefing is about')
    .option('--json', 'print JSON Lines')
    .action((slug: string, file: string, options: AttachOptions) =>
      end(attach(slug, file, options, terminal))
    );
  program
    .command('narration')
    .description(
      'print what a tour says, sentence by sentence, to be read out or given to a tool that speaks'
    )
    .argument('<slug>', aSlug)
    .option('--json', 'print JSON Lines')
    .action((slug: string, options: NarrationOptions) => end(narration(slug, options, terminal)));
  program
    .command('import')
    .description('make a briefing of a foreign file, which is read as data and never run')
    .argument('<path>', 'a file or a folder')
    .requiredOption('--from <format>', [...importers.keys()].join(', '))
    .requiredOption('--to <slug>', 'the name of the new folder')
    .option('--strict', 'write nothing where something is dropped, or the result has errors')
    .option('--json', 'print JSON Lines')
    .action((path: string, options: ImportOptions) => end(importBriefing(path, options, terminal, machine)));
  program
    .command('export')
    .description('write a briefing in a foreign format')
    .argument('<slug>', aSlug)
    .requiredOption('--as <format>', [...exporters.keys()].join(', '))
    .option('--out <folder>', 'where to; a folder that is there')
    .option('--force', 'replace files that are there')
    .action((slug: string, options: ExportOptions) => end(exportBriefing(slug, options, terminal, machine)));
  program
    .command('sample')
    .description('make a briefing of any size for load tests; nothing in it is about the world')
    .requiredOption('--places <n>', 'how many places')
    .requiredOption('--passages <n>', 'how many passages')
    .option('--to <slug>', 'the name of its folder', 'sample')
    .option('--seed <n>', 'another number, another briefing', '1')
    .action((options: SampleOptions) => end(sample(options, terminal, machine)));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof BriefingFolderError || error instanceof WritingError || error instanceof WrongUse) {
      complain(error.message, terminal);
      return 2;
    }
    // A fault of the program is no problem of a briefing: it must not look like one to a script.
    terminal.complain(`This is a fault of the program, not of a briefing. ${trace(error)}`);
    return 2;
  }
}

function complain(text: string, terminal: Terminal): void {
  terminal.complain(text.split('\n').map(cleanOutput).join('\n'));
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
