import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleBriefing } from '../fakes/sample-briefing.ts';
import { contentsOf, everythingIn, failingDisk, temporaryBriefings, typeCommand } from './command-line.ts';

const root = temporaryBriefings();

function write(places: string | Uint8Array, slug = 'one'): string {
  mkdirSync(join(root.path, slug));
  const files = { ...sampleBriefing({ places: 2, passages: 1, citations: 1 }), 'places.geojson': places };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root.path, slug, name), text);
  return join(root.path, slug, 'places.geojson');
}

const point = (index: number, at: string): string =>
  `{"type":"Feature","id":"place-${index}","mine":1,"geometry":{"type":"Point","coordinates":${at}},"properties":{"name":"Place ${index}","kind":"city","certainty":"exact"}}`;
const collection = (...features: string[]): string =>
  `{"features":[\n${features.join(',\n')}],\n"type":"FeatureCollection"}`;

describe('check --fix', () => {
  it('mends the file, prints what it changed, then what is left', async () => {
    const path = write(collection(point(0, '[10.123456789, 50]'), point(1, '[11, 95.5]')));
    const { code, out } = await typeCommand(['check', 'one', '--fix']);
    expect(code).toBe(1);
    expect(out).toHaveLength(2);
    expect(out[0]).toBe(`${path}:2:85 fixed geojson-precision rounded 1 coordinate of “place-0”`);
    expect(out[1]).toContain(`${path}:3:89 error geojson-latitude`);
    expect(readFileSync(path, 'utf8')).toBe(collection(point(0, '[10.1234568, 50]'), point(1, '[11, 95.5]')));
    expect(everythingIn(root.path)).toHaveLength(3);
  });

  it('exchanges coordinates only when a person agrees, or with --yes', async () => {
    const swapped = collection(point(0, '[35.5, 139.7]'), point(1, '[11, 9]'));
    const path = write(swapped);
    expect((await typeCommand(['check', 'one', '--fix'])).code).toBe(1);
    const asked: string[] = [];
    const asker = (answer: boolean) => ({
      line: async () => null,
      agree: async (question: string) => asked.push(question) > 0 && answer
    });
    await typeCommand(['check', 'one', '--fix'], { asker: asker(false) });
    expect(readFileSync(path, 'utf8')).toBe(swapped);
    await typeCommand(['check', 'one', '--fix'], { asker: asker(true) });
    expect(asked).toEqual(
      Array(2).fill(`${path}:2: longitude and latitude of “place-0” look exchanged. Exchange them?`)
    );
    expect(readFileSync(path, 'utf8')).toContain('[139.7, 35.5]');
    writeFileSync(path, swapped);
    const { out } = await typeCommand(['check', 'one', '--fix', '--yes', '--json']);
    expect(out.map((line) => (JSON.parse(line) as { severity: string }).severity)).toEqual(['fixed']);
    expect(readFileSync(path, 'utf8')).toContain('[139.7, 35.5]');
  });

  it('keeps who may read the file', async () => {
    const path = write(collection(point(0, '[10.123456789, 50]'), point(1, '[11, 9]')));
    chmodSync(path, 0o640);
    await typeCommand(['check', 'one', '--fix']);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['ENOSPC', 0, 'the disk is full'],
    ['ENOSPC', 1, 'the disk is full'],
    ['EROFS', 0, 'the disk is read-only']
  ])('[F16d F16e] loses nothing with %s after %i steps', async (error, steps, words) => {
    write(collection(point(0, '[10.123456789, 50]'), point(1, '[11, 9]')));
    const before = contentsOf(root.path);
    const machine = { disk: failingDisk(error, steps) };
    const { code, said } = await typeCommand(['check', 'one', '--fix'], { machine });
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(contentsOf(root.path)).toEqual(before);
  });

  it.each([
    ['is UTF-16', Buffer.from(collection(point(0, '[10.123456789, 50]')), 'utf16le'), 'file-encoding'],
    ['holds bytes that are not UTF-8', Buffer.from('{"a": "\xe9", "b": 1}', 'latin1'), 'file-encoding'],
    ['holds a NUL character', collection(point(0, '[10.123456789, 50]')).replace('mine', 'm\0e'), 'file-nul'],
    ['is empty', '', 'json-syntax'],
    ['is larger than 25 MB', `{"a": "${'x'.repeat(26_100_000)}", "b": 1.123456789}`, 'file-too-large']
  ])('[F16a F16b F16c] points at a file that %s, and leaves it as it is', async (_, content, code) => {
    const path = write(content);
    const before = readFileSync(path);
    const typed = await typeCommand(['check', 'one', '--fix']);
    expect(typed.code).toBe(1);
    expect(typed.out[0]).toMatch(new RegExp(`places\\.geojson:\\d+:\\d+ error ${code} `));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('check on a terminal', () => {
  it('closes with a count', async () => {
    write(collection(point(0, '[10.123456789, 50]'), point(1, '[11, 95.5]')));
    const { out } = await typeCommand(['check', 'one'], { interactive: true });
    expect(out.at(-1)).toBe('\n1 error, 1 warning in 1 file');
  });

  it('counts nothing where nothing is wrong', async () => {
    write(collection(point(0, '[10, 50]'), point(1, '[11, 9]')));
    const { out } = await typeCommand(['check', 'one'], { interactive: true });
    expect(out).toEqual([`✓ ${root.path}/one: nothing to report`]);
  });
});

describe('check --watch', () => {
  /** Each wait is one step of the author's; behind the last, Ctrl-C. */
  function author(...steps: (() => void)[]) {
    const controller = new AbortController();
    return {
      untilStopped: () => controller.signal,
      wait: async () => {
        const step = steps.shift();
        if (step) step();
        else controller.abort();
      }
    };
  }

  it('checks again at each change, and ends with 0', async () => {
    const path = write(collection(point(0, '[10, 50]'), point(1, '[11, 95.5]')));
    const machine = author(
      () => {},
      () => writeFileSync(path, collection(point(0, '[10, 50]'), point(1, '[11, 195.5]'))),
      () => {},
      () => writeFileSync(path, collection(point(0, '[10, 50]'), point(1, '[11, 5]'))),
      () => writeFileSync(path, '{')
    );
    const { code, out } = await typeCommand(['check', 'one', '--watch'], { machine });
    expect(code).toBe(0);
    expect(out.map((line) => line.split(' error ')[1]?.split(' ')[0] ?? line)).toEqual([
      'geojson-latitude',
      '---',
      'geojson-latitude',
      '---',
      '---',
      'json-syntax'
    ]);
  });

  it('goes on where the folder is gone for a moment', async () => {
    const { code, said, out } = await typeCommand(['check', 'late', '--watch'], {
      machine: author(() => write('{', 'late'))
    });
    expect(code).toBe(0);
    expect(said).toContain('there is no briefing “late”');
    expect(out.join('\n')).toContain('json-syntax');
  });
});
