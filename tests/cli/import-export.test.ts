import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/cli/export/exporters.ts';
import { importers } from '../../src/cli/import/importers.ts';
import { contentsOf, everythingIn, failingDisk, temporaryBriefings, typeCommand } from './command-line.ts';

const root = temporaryBriefings();

const story = (slides: readonly object[], more: object = {}): string =>
  JSON.stringify({ storymap: { language: 'en', slides, ...more } });
const slide = (headline: string, lat: number | string, lon: number): object => ({
  location: { lat, lon, zoom: 7 },
  text: { headline, text: `<p>${headline}, told by <b>someone</b>.</p>` }
});
const clean = story([slide('Aleppo', '36.2', 37.16), slide('Amman', 31.95, 35.93)]);
const lossy = story([
  slide('Aleppo', 36.2, 37.16),
  { ...slide('Amman', 31.95, 35.93), background: { url: 'https://example.org/a.jpg' } }
]);

/** A foreign file beside the briefings, where no command takes it for one. */
function foreign(name: string, content: string | Uint8Array): string {
  const folder = join(root.path, '.foreign');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const importStory = (path: string, ...more: string[]) =>
  typeCommand(['import', path, '--from', 'storymapjs', '--to', 'story', ...more]);
const briefingsIn = (): string[] => everythingIn(root.path).filter((name) => !name.startsWith('.foreign'));

describe('import', () => {
  it('makes a briefing, says what was kept and what check says, and check agrees', async () => {
    const { code, out } = await importStory(foreign('story.json', clean));
    expect(code).toBe(0);
    expect(out[0]).toBe('kept 2 places, 2 passages, 2 stops');
    expect(out.at(-1)).toContain(`Made ${root.path}/story/ with briefing.md, places.geojson`);
    const checked = await typeCommand(['check', 'story']);
    expect(checked.code).toBe(0);
    expect(checked.out).toEqual(out.filter((line) => line.startsWith(`${root.path}/story/`)));
    expect(readFileSync(join(root.path, 'story', 'briefing.md'), 'utf8')).toContain('told by **someone**');
  });

  it('says what was dropped, and strictly then writes nothing', async () => {
    const path = foreign('story.json', lossy);
    const { code, out } = await importStory(path, '--strict');
    expect(code).toBe(1);
    expect(out.some((line) => line.startsWith('dropped story.json: '))).toBe(true);
    expect(out.at(-1)).toContain('Nothing was written');
    expect(briefingsIn()).toEqual([]);
    expect((await importStory(path)).code).toBe(0);
  });

  it('prints one JSON object a line with --json', async () => {
    const { out } = await importStory(foreign('story.json', lossy), '--json');
    const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toEqual({ kind: 'kept', places: 2, passages: 2, stops: 2 });
    expect(lines.some(({ kind }) => kind === 'dropped')).toBe(true);
  });

  it.each([
    ['image-pixel story maps', story([], { map_type: 'zoomify', zoomify: { path: 'x' } }), 'refused'],
    ['what is not JSON', '{"storymap": ', 'refused'],
    ['an empty file', '', 'refused'],
    ['another format’s file', '[1, 2, 3]', 'refused'],
    [
      'bytes that are not UTF-8',
      Buffer.from('{"a":\n"\xe9"}', 'latin1'),
      'story.json:2:2 error file-encoding'
    ],
    ['UTF-16 without a mark', Buffer.from(clean, 'utf16le'), 'story.json:1:1 error file-encoding'],
    ['a NUL character', '{\n "a\0"}', 'story.json:2:4 error file-nul']
  ])('refuses %s with the reason, and writes nothing', async (_, content, part) => {
    const { code, out } = await importStory(foreign('story.json', content));
    expect(code).toBe(1);
    expect(out.join('\n')).toContain(part);
    expect(briefingsIn()).toEqual([]);
  });

  it.each([
    ['a byte order mark', `\ufeff${clean}`],
    ['UTF-16 with one', Buffer.from(`\ufeff${clean}`, 'utf16le')],
    ['carriage returns', JSON.stringify(JSON.parse(clean), null, 2).replaceAll('\n', '\r\n')]
  ])('[F16a] reads a file with %s', async (_, content) => {
    expect((await importStory(foreign('story.json', content))).out[0]).toContain('2 places');
  });

  it('reads a folder, but no links, no hidden files and none that are too large', async () => {
    const path = foreign('story.json', clean);
    const folder = join(root.path, '.foreign');
    symlinkSync('/etc/passwd', join(folder, 'passwd'));
    writeFileSync(join(folder, '.hidden'), '\0');
    expect((await importStory(folder)).out[0]).toContain('2 places');
    symlinkSync(path, join(folder, 'link.json'));
    expect(
      (await typeCommand(['import', join(folder, 'link.json'), '--from', 'storymapjs', '--to', 'b'])).code
    ).toBe(2);
    writeFileSync(join(folder, 'large.bin'), Buffer.alloc(25_000_001));
    const { code, said } = await typeCommand(['import', folder, '--from', 'storymapjs', '--to', 'b']);
    expect([code, said]).toEqual([2, 'large.bin is larger than 25 MB']);
  });

  it('refuses more than 1,000 files', async () => {
    for (let index = 0; index < 1_001; index += 1) foreign(`${index}.txt`, 'x');
    const { code, said } = await importStory(join(root.path, '.foreign'));
    expect(code).toBe(2);
    expect(said).toContain('more than 1000 files');
  });

  it.each([
    ['a format that is none', ['--from', 'arcgis', '--to', 'b'], 'storymapjs, mapbox-storytelling'],
    ['a slug of the site’s own', ['--from', 'storymapjs', '--to', 'schema'], 'the site uses itself'],
    ['a missing flag', ['--from', 'storymapjs'], '--to']
  ])('ends with 2 for %s', async (_, args, part) => {
    const { code, said } = await typeCommand(['import', foreign('story.json', clean), ...args]);
    expect(code).toBe(2);
    expect(said).toContain(part);
  });

  it('ends with 2 for a file that is not there', async () => {
    expect((await importStory(join(root.path, 'nothing.json'))).said).toContain('there is no file');
  });

  it.each([0, 1, 3])('[F16e] leaves nothing behind where the disk is full after %i steps', async (steps) => {
    const path = foreign('story.json', clean);
    const { code } = await typeCommand(['import', path, '--from', 'storymapjs', '--to', 'story'], {
      machine: { disk: failingDisk('ENOSPC', steps) }
    });
    expect(code).toBe(2);
    expect(briefingsIn()).toEqual([]);
  });

  it('prints nothing that a terminal obeys', async () => {
    const hostile = '\u001b[31mred\u001b]0;title\u0007 \u202eback';
    const path = foreign('story.json', story([slide(hostile, hostile, 35.93), slide('Amman', 31.95, 35.93)]));
    for (const more of [[], ['--json', '--to', 'other']]) {
      const { out } = await importStory(path, ...more);
      expect(out.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe('export', () => {
  const make = () => typeCommand(['new', 'river', '--title', 'River', '--lang', 'en', '--region', 'europe']);

  it.each([...exporters.keys()])('writes %s, and says what it cannot carry', async (format) => {
    await make();
    const out = join(root.path, '.out');
    mkdirSync(out);
    const typed = await typeCommand(['export', 'river', '--as', format, '--out', out]);
    expect(typed.code).toBe(0);
    const made = typed.out.flatMap((line) => /^Made (.*)$/.exec(line)?.[1] ?? []);
    expect(made.map((path) => path.slice(out.length + 1)).sort()).toEqual(everythingIn(out));
    expect(made.length).toBeGreaterThan(0);
    for (const path of made) expect(readFileSync(path, 'utf8')).not.toBe('');
  });

  it('gives back by import what the format carries', async () => {
    await make();
    await typeCommand(['export', 'river', '--as', 'geojson', '--out', root.path]);
    const path = join(root.path, 'river.geojson');
    const { code, out } = await typeCommand(['import', path, '--from', 'geojson', '--to', 'back']);
    expect([code, out[0]]).toEqual([0, 'kept 2 places, 2 passages, 1 stop']);
  });

  it('replaces a file only when told to, and whole', async () => {
    await make();
    const out = join(root.path, '.out');
    mkdirSync(out);
    writeFileSync(join(out, 'river.md'), 'mine');
    const args = ['export', 'river', '--as', 'markdown', '--out', out];
    expect((await typeCommand(args)).said).toContain('--force replaces it');
    const before = contentsOf(out);
    const full = await typeCommand([...args, '--force'], { machine: { disk: failingDisk('ENOSPC', 1) } });
    expect(full.code).toBe(2);
    expect(contentsOf(out)).toEqual(before);
    expect((await typeCommand([...args, '--force'])).code).toBe(0);
    expect(readFileSync(join(out, 'river.md'), 'utf8')).toContain('River');
  });

  it('says what is wrong where the briefing has errors', async () => {
    await make();
    writeFileSync(join(root.path, 'river', 'tour.md'), 'stray');
    const { code, out } = await typeCommand(['export', 'river', '--as', 'csv', '--out', root.path]);
    expect(code).toBe(1);
    expect(out[0]).toContain('tour-stray-text');
  });

  it('ends with 2 for a format that is none, and for a folder that is not there', async () => {
    await make();
    expect((await typeCommand(['export', 'river', '--as', 'docx'])).said).toContain('geojson, kml');
    expect((await typeCommand(['export', 'river', '--as', 'csv', '--out', '/nowhere/x'])).code).toBe(2);
  });
});

describe('the formats', () => {
  it('are those that the product promises', () => {
    const promised =
      'storymapjs mapbox-storytelling leaflet-storymaps umap kml geojson linked-places web-annotation';
    expect([...importers.keys()].join(' ')).toBe(promised);
    expect([...exporters.keys()].sort().join(' ')).toBe(
      'csv geojson kml linked-places markdown web-annotation'
    );
  });
});
