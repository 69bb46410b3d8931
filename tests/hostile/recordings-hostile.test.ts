import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { temporaryBriefings, typeCommand } from '../cli/command-line.ts';
import { everywhere, hostileFiles } from './hostile-files.ts';
import { obeyed } from './obeyed.ts';
import { addresses, invisible, refused, words } from './payloads.ts';

const root = temporaryBriefings();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cue = (text: string): string => `WEBVTT\n\n00:00.000 --> 00:02.000\n${text}\n`;

/** A briefing with plain words, whose stop names a recording and captions, and those two files. */
function write(slug: string, { audio = 'talk.mp3', captions = 'talk.vtt', said = '', vtt = '' }): void {
  const attribute = (text: string): string =>
    `"${text
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll(/[\r\n]/g, ' ')}"`;
  const files = hostileFiles((field) =>
    field === 'narration' && said !== '' ? said : everywhere('plain')(field)
  );
  const tour = files['tour.md']?.replace('#stop', () => {
    return `#stop audio=${attribute(audio)} captions=${attribute(captions)}`;
  });
  mkdirSync(join(root.path, slug));
  for (const [name, text] of Object.entries({ ...files, 'tour.md': tour })) {
    writeFileSync(join(root.path, slug, name), text ?? '');
  }
  writeFileSync(join(root.path, slug, 'talk.mp3'), 'sound');
  writeFileSync(join(root.path, slug, 'talk.vtt'), vtt);
}

const compiledIn = (slug: string) => compileFolder(root.path, slug);

describe.each(['audio', 'captions'] as const)(
  '[F9 H-%s] the name of a file in the attribute',
  (attribute) => {
    it('is a name in the briefing’s own folder, or refused with its place, and leads nowhere', () => {
      const paths = [
        '/etc/passwd',
        '../talk',
        './talk',
        'a/../../talk',
        '.hidden',
        '-rf',
        'C:\\talk',
        'talk?x'
      ];
      const ending = attribute === 'audio' ? '.mp3' : '.vtt';
      const names = [...words, ...refused, ...invisible, ...addresses].map(({ text }) => text);
      for (const [index, name] of [...names, ...paths].entries()) {
        // By its letters alone this would be a name like any other.
        if (/^[\w]+$/.test(name)) continue;
        const slug = `name-${index}`;
        write(slug, { [attribute]: `${name}${ending}` });
        const { diagnostics, recordings, briefing } = compiledIn(slug);
        const told = diagnostics.filter(({ severity, at }) => severity === 'error' && at.file === 'tour.md');
        expect(told.map(({ code }) => code).join(' '), name).toMatch(
          /recording-path|file-control|file-nul|file-encoding/
        );
        for (const { at } of told) expect(at.line, name).toBeGreaterThan(0);
        const held = recordings.map((each) => each[attribute]?.value ?? '');
        expect(held.join(), name).not.toContain(name);
        expect(JSON.stringify(briefing?.tour.map(({ audio }) => audio))).not.toContain(JSON.stringify(name));
      }
    });
  }
);

describe('[F9 H-cues] the words of captions', () => {
  it('are those of the narration, whatever they are, and stand in no page', () => {
    for (const [index, { name, text }] of words.entries()) {
      const slug = `captions-${index}`;
      const plain = 'Two bombs went off.';
      write(slug, { said: `${plain} ${text}` });
      const said = toPlainText(compiledIn(slug).briefing?.tour[0]?.narration ?? []);
      expect(said, name).toContain(text);
      // Cut in two, and with the marks that WebVTT has.
      const vtt = `${cue(`<c.loud><b>${plain}</b></c>`)}\n00:02.000 --> 00:04.000\n${escaped(said.slice(plain.length + 1))}\n`;
      writeFileSync(join(root.path, slug, 'talk.vtt'), vtt);
      const { briefing, diagnostics } = compiledIn(slug);
      expect(
        diagnostics.filter(({ code }) => code.startsWith('captions')),
        name
      ).toEqual([]);
      expect(briefing?.tour[0]?.audio, name).toEqual({
        src: 'recordings/talk.mp3',
        captions: 'recordings/talk.vtt',
        lang: 'en'
      });
      expect(readFileSync(join(root.path, slug, 'talk.vtt'), 'utf8')).toBe(vtt);
    }
  });

  it('are an error with their place where they are others, and no terminal obeys them', async () => {
    for (const [index, { name, text }] of [...refused, ...words].entries()) {
      const slug = `other-${index}`;
      write(slug, { said: 'Two bombs went off.', vtt: cue(`Two bombs ${text}`) });
      const { diagnostics, briefing } = compiledIn(slug);
      const told = diagnostics.filter(({ at }) => at.file === 'talk.vtt');
      expect(told.length, name).toBeGreaterThan(0);
      for (const { severity, at } of told) {
        expect(severity, name).toBe('error');
        expect(at.line, name).toBeGreaterThan(0);
      }
      expect(JSON.stringify(briefing?.tour), name).not.toContain(`Two bombs ${text}`);
    }
    for (const more of [[], ['--json']]) {
      const { code, out, complaints } = await typeCommand(['check', ...more]);
      expect(code).toBe(1);
      expect(out.filter((line) => line.includes('talk.vtt')).length).toBeGreaterThan(words.length);
      for (const line of [...out, ...complaints]) expect(line).not.toMatch(obeyed);
    }
  });
});
