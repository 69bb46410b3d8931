import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  BriefingFolderError,
  briefingsRoot,
  listBriefings,
  readBriefingFolder
} from '#lib/server/read-briefing-folder.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'briefings-'));
  mkdirSync(join(root, 'two'));
  mkdirSync(join(root, 'one'));
  mkdirSync(join(root, '.hidden'));
  writeFileSync(join(root, 'README.md'), 'not a briefing');
  writeFileSync(join(root, 'one', 'briefing.md'), '\uFEFFtext\r\n');
  writeFileSync(join(root, 'one', 'sources.json'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  writeFileSync(join(root, 'one', 'notes.txt'), 'ignored');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a folder of briefings', () => {
  it('lists its folders by name', () => expect(listBriefings(root)).toEqual(['one', 'two']));

  it('gives the files of the format as they are, and no others', () => {
    const files = readBriefingFolder(root, 'one');
    expect(Object.keys(files)).toEqual(['briefing.md', 'sources.json']);
    expect(files['briefing.md']).toBe('\uFEFFtext\r\n');
    expect(files['sources.json']).toContain('\uFFFD');
    expect(readBriefingFolder(root, 'two')).toEqual({});
  });

  it.each(['..', '.', '', 'one/..', '/etc', 'One', 'one\0', 'a'.repeat(65)])(
    'refuses the slug %j',
    (slug) => {
      expect(() => readBriefingFolder(root, slug)).toThrow(BriefingFolderError);
    }
  );

  it('is where GEODATA_DIR says, else in the project', () => {
    vi.stubEnv('GEODATA_DIR', root);
    expect(briefingsRoot()).toBe(root);
    vi.stubEnv('GEODATA_DIR', '');
    expect(isAbsolute(briefingsRoot())).toBe(true);
    expect(briefingsRoot()).toMatch(/geodata.briefings$/);
    vi.unstubAllEnvs();
  });
});
