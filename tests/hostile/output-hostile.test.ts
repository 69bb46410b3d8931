import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { everythingIn, temporaryBriefings, typeCommand } from '../cli/command-line.ts';
import { everywhere, hostileFiles } from './hostile-files.ts';
import { invisible, refused, words } from './payloads.ts';

const root = temporaryBriefings();

function write(slug: string, text: string): void {
  mkdirSync(join(root.path, slug));
  for (const [name, file] of Object.entries(hostileFiles(everywhere(text)))) {
    writeFileSync(join(root.path, slug, name), file ?? '');
  }
}

/** What a terminal would obey, or would show in another order. */
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const withoutTabs = (line: string): string => line.replaceAll('\t', ' ');

describe('[F9] what a command prints', () => {
  it('holds nothing that a terminal obeys, whatever a file holds that is refused', async () => {
    for (const [index, { text }] of refused.entries()) write(`refused-${index}`, text);
    const told = [
      await typeCommand(['check']),
      await typeCommand(['check'], { interactive: true }),
      await typeCommand(['check', '--json']),
      await typeCommand(['narration', 'refused-4']),
      await typeCommand(['export', 'refused-4', '--as', 'kml'])
    ];
    for (const { code, out, complaints } of told) {
      expect(code).toBe(1);
      expect(out.length + complaints.length).toBeGreaterThan(0);
      for (const line of [...out, ...complaints]) expect(withoutTabs(line)).not.toMatch(obeyed);
    }
  });

  it('says the words of a briefing that may be published, and exports them where it was told to', async () => {
    const chosen = words.filter(({ name }) => /script|terminal|folder|shell|replacement|percent/.test(name));
    expect(chosen.length).toBeGreaterThan(4);
    for (const [index, { text }] of chosen.entries()) {
      const slug = `words-${index}`;
      write(slug, text);
      const narrated = await typeCommand(['narration', slug]);
      expect(narrated.code).toBe(0);
      expect(narrated.out.join(' ').replace(/\s*\n?[\w-]+\t/g, ' ')).toContain('znarration');
      const out = join(root.path, `out-${index}`);
      mkdirSync(out);
      const exported = await typeCommand(['export', slug, '--as', 'csv', '--out', out]);
      expect(exported.code).toBe(0);
      for (const name of everythingIn(out)) expect(name).toMatch(new RegExp(`^${slug}-[a-z]+\\.csv$`));
      for (const line of [...narrated.out, ...exported.out]) expect(withoutTabs(line)).not.toMatch(obeyed);
    }
  });

  it('names no folder outside its own, whatever it is called', async () => {
    for (const slug of [
      '../x',
      '/etc',
      '__proto__/x',
      'a\u001b[31m',
      '..',
      'a\u202eb',
      '%2e%2e',
      'a b',
      ''
    ]) {
      for (const command of [
        ['check', slug],
        ['narration', slug],
        ['export', slug, '--as', 'csv'],
        ['new', slug, '--title', 'a', '--lang', 'en', '--region', 'caucasus']
      ]) {
        const { code, out, complaints } = await typeCommand(command);
        expect(code, JSON.stringify(command)).not.toBe(0);
        for (const line of [...out, ...complaints]) expect(withoutTabs(line)).not.toMatch(obeyed);
      }
    }
    expect(everythingIn(root.path)).toEqual([]);
  });
});

describe('cleanOutput', () => {
  it('leaves words and takes what is obeyed', () => {
    for (const { text } of words) expect(cleanOutput(text)).toBe(text);
    for (const { name, text } of refused) {
      if (/half|character/.test(name)) continue;
      expect(cleanOutput(text), name).not.toMatch(obeyed);
    }
    for (const { text } of invisible) expect(cleanOutput(text)).not.toMatch(obeyed);
  });
});
