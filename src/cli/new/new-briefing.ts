import { join } from 'node:path';
import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { compile } from '#lib/compile/compile.ts';
import { reservedSlugs } from '#lib/compile/rules/slug.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { briefingsRoot } from '#lib/server/read-briefing-folder.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { isThere, writeFolder } from '#lib/server/write-whole.ts';
import { isSlug, toSlug } from '#lib/text/slug.ts';
import type { Asker } from '../asker.ts';
import type { Machine } from '../machine.ts';
import type { Terminal } from '../terminal.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { WrongUse } from '../wrong-use.ts';
import { readRegion } from './named-regions.ts';
import { workedExample, type NewBriefing } from './worked-example.ts';

/** What a person may say beforehand; the rest is asked, or has a default. */
export interface NewOptions {
  readonly title?: string;
  readonly lang?: string;
  /** `west,south,east,north` in degrees, or a name of `namedRegions`. */
  readonly region?: string;
  readonly voice?: string;
  readonly editor?: string;
  readonly licence?: string;
  readonly corrections?: string;
  readonly edition?: string;
}

/** Makes a briefing's folder with a worked example that passes `check --strict`. Throws WrongUse and WritingError. */
export async function newBriefing(
  slug: string,
  options: NewOptions,
  terminal: Terminal,
  machine: Machine
): Promise<0> {
  const folder = newFolder(slug);
  const isSaid = missingIn(options).length === 0;
  const answered = terminal.asker && !isSaid ? await ask(options, terminal.asker) : options;
  const files = workedExample(readOptions(answered, machine));
  const shown = cleanOutput(wayTo(folder));
  // Of a rare script the example has no word: then the author is warned by `check`, as of any name to be written.
  const faults = compile(slug, Object.fromEntries(files) as BriefingFiles).diagnostics.filter(
    ({ severity }) => severity === 'error'
  );
  if (faults.length > 0) {
    throw new WrongUse(
      [
        'nothing was written: with these answers the briefing would not pass check:',
        ...faults.map((fault) => formatDiagnostic(shown, fault))
      ].join('\n')
    );
  }
  await uninterrupted(() => writeFolder(folder, files, machine.disk));
  terminal.print(
    [
      `Made ${shown}/ with ${[...files.keys()].join(', ')}.`,
      'All that is written there is an example to replace. Next:',
      '  npm run dev                      shows the briefing while you write, at the address that it prints',
      `                                   followed by ${slug}/`,
      `  npm run briefing -- check ${slug}`,
      '                                   says what is wrong, line by line; --watch says it again at each change',
      '  geodata/README.md                is the format, field by field'
    ].join('\n')
  );
  return 0;
}

/** The way to a folder that can be made. Throws WrongUse where the slug is none, or is taken. */
export function newFolder(slug: string): string {
  if (!isSlug(slug)) {
    throw new WrongUse(
      `“${slug}” is not a slug: 1 to 64 of a-z, 0-9 and hyphens; ${toSlug(slug)} would be one`
    );
  }
  if (reservedSlugs.has(slug)) {
    throw new WrongUse(`“${slug}” is an address that the site uses itself; choose another name`);
  }
  const root = briefingsRoot();
  if (!isThere(root)) throw new WrongUse(`there is no folder ${wayTo(root)} to make a briefing in`);
  const folder = join(root, slug);
  if (isThere(folder)) {
    throw new WrongUse(`${wayTo(folder)} is there already; choose another slug, or edit what is there`);
  }
  return folder;
}

const titleFault = (title: string): string | undefined =>
  title === '' ? 'a briefing has a title' : undefined;
const langFault = (lang: string): string | undefined => {
  try {
    if (lang !== '' && Intl.getCanonicalLocales(lang).length > 0) return undefined;
  } catch {
    // Said below.
  }
  return `found “${lang}”, expected a BCP 47 tag such as en, fa or az-Latn`;
};
const regionFault = (region: string): string | undefined => {
  const answer = readRegion(region);
  return answer.kind === 'fault' ? answer.fault : undefined;
};

const questions = [
  { name: 'title', question: 'What is the briefing called?', fault: titleFault },
  { name: 'lang', question: 'In which language, as a BCP 47 tag?', example: 'en', fault: langFault },
  {
    name: 'region',
    question: 'Which region: a name, or west,south,east,north in degrees?',
    example: 'middle-east',
    fault: regionFault
  },
  {
    name: 'voice',
    question: 'Who makes the claims of the text?',
    example: 'The author of the article',
    fault: (voice: string) => (voice === '' ? 'a claim has a voice' : undefined)
  }
] as const;

async function ask(options: NewOptions, asker: Asker): Promise<NewOptions> {
  const answers: { -readonly [K in keyof NewOptions]: NewOptions[K] } = { ...options };
  for (const { name, question, ...rest } of questions) {
    if (answers[name] !== undefined) continue;
    const answer = await asker.line(question, rest);
    if (answer === null) throw new WrongUse('given up; nothing was written');
    answers[name] = answer;
  }
  return answers;
}

/** What has no default. */
function missingIn(options: NewOptions): string[] {
  return (['title', 'lang', 'region'] as const).filter((name) => options[name] === undefined);
}

function readOptions(options: NewOptions, machine: Machine): NewBriefing {
  const { title, lang, region } = options;
  if (title === undefined || lang === undefined || region === undefined) {
    throw new WrongUse(
      `nobody can be asked here; say ${missingIn(options)
        .map((name) => `--${name}`)
        .join(', ')} as well`
    );
  }
  const bounds = readRegion(region);
  const faults = [
    ['title', titleFault(title.trim())],
    ['lang', langFault(lang)],
    ['region', bounds.kind === 'fault' ? bounds.fault : undefined]
  ].flatMap(([name, fault]) => (fault === undefined ? [] : [`--${name}: ${fault}`]));
  if (faults.length > 0 || bounds.kind === 'fault') throw new WrongUse(faults.join('\n'));
  return {
    title: title.trim(),
    lang,
    region: bounds.bounds,
    voice: options.voice ?? 'The author of the example',
    editor: options.editor ?? 'The editor',
    licence: options.licence ?? 'CC-BY-4.0',
    corrections: options.corrections ?? 'https://example.org/corrections',
    edition: options.edition ?? machine.today()
  };
}
