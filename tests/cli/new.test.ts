import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { compile } from '#lib/compile/compile.ts';
import { readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { namedRegions } from '../../src/cli/new/named-regions.ts';
import { workedExample } from '../../src/cli/new/worked-example.ts';
import { contentsOf, everythingIn, failingDisk, temporaryBriefings, typeCommand } from './command-line.ts';

const root = temporaryBriefings();
const flags = ['--title', 'Rivers: a "first" try', '--lang', 'en', '--region', '24,11,64,43'];
const told = {
  title: 'There',
  voice: 'Someone',
  editor: 'The editor',
  licence: 'CC-BY-4.0',
  corrections: 'mailto:desk@example.org',
  edition: '2026-11-22'
};
const fourFiles = ['briefing.md', 'places.geojson', 'sources.json', 'tour.md'];

describe('new', () => {
  it('writes four files that pass check --strict, and says what to do next', async () => {
    const { code, out } = await typeCommand(['new', 'rivers', ...flags]);
    expect(code).toBe(0);
    expect(everythingIn(root.path)).toEqual(fourFiles.map((name) => `rivers/${name}`));
    expect(await typeCommand(['check', 'rivers', '--strict'])).toMatchObject({ code: 0, out: [] });
    expect(out.join('\n')).toContain('npm run briefing -- check rivers');
    expect(out.join('\n')).toContain('npm run dev');
  });

  it('shows one of each thing that a briefing is made of', async () => {
    await typeCommand(['new', 'rivers', ...flags, '--voice', 'A. Writer']);
    const { briefing } = compile('rivers', readBriefingFolder(root.path, 'rivers'));
    expect(briefing).toMatchObject({
      title: 'Rivers: a "first" try',
      edition: '2026-11-22',
      view: [24, 11, 64, 43],
      draft: true,
      voices: [{ name: 'A. Writer' }, { name: 'The editor' }]
    });
    const first = briefing?.passages[0];
    expect(first?.when?.edtf).toBe('2026-11-22');
    expect(first?.citations[0]?.quotation?.exact).toBe('an example quotation');
    const counts = [briefing?.notes, briefing?.events, briefing?.flows, briefing?.tour, briefing?.sources];
    expect(counts.map((list) => (list?.length ?? 0) > 0)).toEqual([true, true, true, true, true]);
  });

  it('passes check in each named region, and in languages of other scripts', () => {
    const languages = ['fa', 'ru', 'he', 'zh', 'hy', 'ka', 'az-Latn', 'am'].map(
      (lang) => [lang, [-10, -10, 20, 20]] as const
    );
    const regions = [...namedRegions.values()].map((region) => ['en', region] as const);
    for (const [lang, region] of [...languages, ...regions]) {
      const files = workedExample({ ...told, lang, region });
      expect(compile('there', Object.fromEntries(files) as BriefingFiles).diagnostics).toEqual([]);
    }
  });

  it('asks a person for what the flags do not say, and for a better answer where one is wrong', async () => {
    const asked: string[] = [];
    const faults: (string | undefined)[] = [];
    const answers = ['fa', 'Caucasus', 'Someone'];
    const { code } = await typeCommand(['new', 'asked', '--title', 'Asked'], {
      asker: {
        line: async (question, { fault }) => {
          asked.push(question);
          faults.push(fault?.(''));
          const answer = answers.shift() ?? '';
          expect(fault?.(answer)).toBeUndefined();
          return answer;
        },
        agree: async () => false
      }
    });
    expect(code).toBe(0);
    expect(asked).toHaveLength(3);
    expect(faults.every((fault) => fault !== undefined)).toBe(true);
    expect(readFileSync(join(root.path, 'asked/briefing.md'), 'utf8')).toContain('lang: "fa"');
  });

  it('asks nothing where all that has no default is said', async () => {
    const asker = { line: async () => null, agree: async () => false };
    expect((await typeCommand(['new', 'rivers', ...flags], { asker })).code).toBe(0);
  });

  it('writes nothing where the person gives up', async () => {
    const asker = { line: async () => null, agree: async () => false };
    const { code, said } = await typeCommand(['new', 'asked'], { asker });
    expect([code, said]).toEqual([2, 'given up; nothing was written']);
    expect(everythingIn(root.path)).toEqual([]);
  });

  it.each([
    ['names each flag that is missing', ['new', 'x', '--lang', 'en'], '--title, --region'],
    ['refuses a slug in capitals and offers one', ['new', 'Middle East', ...flags], 'middle-east'],
    ['refuses a path', ['new', '../x', ...flags], 'not a slug'],
    ['refuses an address of the site’s own', ['new', 'embed', ...flags], 'the site uses itself'],
    ['refuses what is no language', ['new', 'x', ...flags, '--lang', 'e'], '--lang'],
    ['refuses a region that is upside down', ['new', 'x', ...flags, '--region', '0,10,5,1'], '--region'],
    ['suggests a region', ['new', 'x', ...flags, '--region', 'Pacifc'], 'did you mean pacific?'],
    ['refuses a day that is none', ['new', 'x', ...flags, '--edition', 'soon'], 'would not pass check'],
    ['refuses hidden characters', ['new', 'x', ...flags, '--title', 'a\u202eb'], 'would not pass check'],
    ['refuses an address that is none', ['new', 'x', ...flags, '--corrections', 'javascript:0'], 'check']
  ])('%s, and writes nothing', async (_, args, part) => {
    const { code, said } = await typeCommand(args);
    expect(code).toBe(2);
    expect(said).toContain(part);
    expect(everythingIn(root.path)).toEqual([]);
  });

  it('leaves what is there as it is', async () => {
    mkdirSync(join(root.path, 'full'));
    writeFileSync(join(root.path, 'full', 'notes.txt'), 'mine');
    mkdirSync(join(root.path, 'empty'));
    symlinkSync('/nowhere', join(root.path, 'link'));
    for (const slug of ['full', 'empty', 'link']) {
      const { code, said } = await typeCommand(['new', slug, ...flags]);
      expect(code).toBe(2);
      expect(said).toContain('is there already');
    }
    expect(readFileSync(join(root.path, 'full', 'notes.txt'), 'utf8')).toBe('mine');
  });

  it.each([0, 1, 2, 4, 5])(
    '[F16e] leaves nothing behind where the disk is full after %i steps',
    async (steps) => {
      const before = contentsOf(root.path);
      const machine = { disk: failingDisk('ENOSPC', steps) };
      const { code, said } = await typeCommand(['new', 'rivers', ...flags], { machine });
      expect(code).toBe(2);
      expect(said).toContain('the disk is full (ENOSPC); nothing was written');
      expect(contentsOf(root.path)).toEqual(before);
    }
  );

  it('[F16d] says so where the disk is read-only', async () => {
    const machine = { disk: failingDisk('EROFS', 0) };
    const { code, said } = await typeCommand(['new', 'rivers', ...flags], { machine });
    expect(code).toBe(2);
    expect(said).toContain('the disk is read-only (EROFS)');
  });
});
