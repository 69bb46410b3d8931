import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBriefing, publishedBriefings, readShelf, UnpublishableBriefing } from '#lib/server/shelf.ts';

const kerman = join(import.meta.dirname, '../../geodata/briefings/kerman');
const given = process.env['GEODATA_DIR'];
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shelf-'));
  cpSync(kerman, join(root, 'kerman'), { recursive: true });
  process.env['GEODATA_DIR'] = root;
});

afterEach(() => {
  rmSync(root, { recursive: true });
  if (given === undefined) delete process.env['GEODATA_DIR'];
  else process.env['GEODATA_DIR'] = given;
});

/** Rewrites the text of the briefing, at a later time. */
function rewrite(change: (text: string) => string): void {
  const file = join(root, 'kerman/briefing.md');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  utimesSync(file, 2_000_000_000, 2_000_000_000);
}

describe('readShelf', () => {
  it('compiles a briefing once', () => {
    expect(readShelf()[0]?.briefing).toBe(readShelf()[0]?.briefing);
  });

  it('compiles it again when a file has changed', () => {
    const before = findBriefing('kerman')?.briefing;
    rewrite((text) => text.replace(/^title: .*$/m, 'title: Another title'));
    expect(before?.title).not.toBe('Another title');
    expect(findBriefing('kerman')?.briefing.title).toBe('Another title');
  });

  it('refuses a briefing with errors and says where they are', () => {
    rewrite((text) => text.replace('place:kerman)', 'place:atlantis)'));
    expect(() => readShelf()).toThrow(UnpublishableBriefing);
    expect(() => readShelf()).toThrow(/kerman\/briefing\.md:\d+:\d+ error [a-z-]+ .*atlantis/);
  });

  it('keeps a draft off the shelf but not from its readers', () => {
    rewrite((text) => text.replace(/^title: /m, 'draft: true\ntitle: '));
    expect(publishedBriefings()).toEqual([]);
    expect(findBriefing('kerman')?.briefing.draft).toBe(true);
  });

  it('finds no briefing of an unknown slug', () => {
    expect(findBriefing('atlantis')).toBeNull();
  });
});
