import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { everythingIn, temporaryBriefings, typeCommand } from '../cli/command-line.ts';
import { everywhere, hostileFiles } from './hostile-files.ts';
import { obeyed } from './obeyed.ts';
import { invisible, refused, words } from './payloads.ts';

const root = temporaryBriefings();

function write(slug: string, text: string): void {
  mkdirSync(join(root.path, slug));
  for (const [name, file] of Object.entries(hostileFiles(everywhere(text)))) {
    writeFileSync(join(root.path, slug, name), file ?? '');
  }
}

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

  it('says of a hostile copy of a source where quotations stand in it, and obeys none of it', async () => {
    write('copy', 'plain');
    const copy = join(root.path, '.copy.txt');
    for (const [index, { name, text }] of [...refused, ...words].entries()) {
      const paragraph = `The plain words of this copy go on until they are a paragraph: ${text} and its end.`;
      writeFileSync(copy, `${paragraph}\n\n${paragraph} ${index}\n`);
      for (const more of [[], ['--json']]) {
        const { out, complaints } = await typeCommand(['attach', 'copy', copy, '--source', 'first', ...more]);
        expect(out.length + complaints.length, name).toBeGreaterThan(0);
        for (const line of [...out, ...complaints]) expect(line, name).not.toMatch(obeyed);
      }
    }
    const asked = await typeCommand(['attach', 'copy', `${copy}\u001b[31m\u202e`, '--source', '\u001b]0;x']);
    expect(asked.code).toBe(2);
    for (const line of asked.complaints) expect(line).not.toMatch(obeyed);
  });

  it('says what it keeps of a foreign file with hostile words, and writes a briefing that check reads', async () => {
    const foreign = join(root.path, '.foreign');
    mkdirSync(foreign);
    for (const [index, { name, text }] of [...refused, ...words].entries()) {
      const marked = `${text} zforeign`;
      const path = join(foreign, 'map.geojson');
      const properties = { name: marked, [marked]: marked, description: marked, title: marked };
      const geometry = { type: 'Point', coordinates: [35 + index / 10, 33] };
      const features = [{ type: 'Feature', id: marked, properties, geometry }];
      writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', name: marked, features }));
      const slug = `foreign-${index}`;
      for (const more of [
        ['--json', '--to', `${slug}-json`],
        ['--to', slug]
      ]) {
        const { out, complaints } = await typeCommand(['import', path, '--from', 'geojson', ...more]);
        expect(out.length, name).toBeGreaterThan(0);
        for (const line of [...out, ...complaints]) expect(line, name).not.toMatch(obeyed);
      }
      const checked = await typeCommand(['check', slug, '--json']);
      const errors = checked.out.filter((line) => line.includes('"severity":"error"'));
      expect(errors, name).toEqual([]);
    }
    expect(everythingIn(root.path).filter((name) => !/^(?:\.foreign|foreign-\d+)/.test(name))).toEqual([]);
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
