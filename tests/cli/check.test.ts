import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleBriefing } from '../fakes/sample-briefing.ts';
import { run } from '../../src/cli/run.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'briefings-'));
  vi.stubEnv('GEODATA_DIR', root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function write(slug: string, changes: Record<string, string> = {}): void {
  mkdirSync(join(root, slug));
  const files = { ...sampleBriefing({ places: 2, passages: 1, citations: 1 }), ...changes };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, slug, name), text);
}

async function type(line: string, interactive = false) {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await run(line.split(' '), {
    print: (text) => out.push(text),
    complain: (text) => complaints.push(text),
    interactive,
    coloured: false
  });
  return { code, out, complaints };
}

const unused = JSON.stringify([
  { id: 'source-0', type: 'webpage', title: 'Source' },
  { id: 'unread', type: 'webpage', title: 'Unread' }
]);

describe('check', () => {
  it('is silent and ends with 0 where nothing is wrong', async () => {
    write('clean');
    expect(await type('check clean')).toEqual({ code: 0, out: [], complaints: [] });
  });

  it('prints one line for each problem and ends with 1', async () => {
    write('broken', { 'sources.json': '[\n{ "id": "source-0", "type": "webpge", "title": "A" }\n]' });
    const { code, out } = await type('check broken');
    expect(code).toBe(1);
    expect(out).toEqual([
      `${root}/broken/sources.json:2:29 error source-type found “webpge”, expected a type of CSL-JSON (did you mean “webpage”?)`
    ]);
  });

  it('fails on warnings only when strict', async () => {
    write('warned', { 'sources.json': unused });
    expect((await type('check warned')).code).toBe(0);
    const strict = await type('check warned --strict');
    expect(strict.code).toBe(1);
    expect(strict.out).toHaveLength(1);
  });

  it('prints JSON Lines with exactly the promised members', async () => {
    write('warned', { 'sources.json': unused });
    const { out } = await type('check warned --json');
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        file: `${root}/warned/sources.json`,
        line: 1,
        column: unused.indexOf('"unread"') + 1,
        severity: 'warning',
        code: 'unused-source',
        message: 'found “unread”, which nothing cites',
        hint: 'cite it, or take it out'
      }
    ]);
  });

  it('checks all briefings without a slug, and names a folder that is none', async () => {
    write('one');
    write('two', { 'sources.json': unused });
    mkdirSync(join(root, 'Not a slug'));
    mkdirSync(join(root, '.git'));
    const { code, out } = await type('check');
    expect(code).toBe(1);
    expect(out.map((line) => line.split(' error ')[1]?.split(' ')[0] ?? 'warning')).toEqual([
      'slug-shape',
      'warning'
    ]);
  });

  it('shows a person the line with the place underlined', async () => {
    write('broken', { 'sources.json': '[\n{ "id": "source-0", "type": "webpge", "title": "A" }\n]' });
    const { out } = await type('check broken', true);
    const lines = out.join('\n').split('\n');
    const frame = lines.findIndex((line) => line.trim().startsWith('^'));
    expect(lines[frame]?.trim()).toBe('^'.repeat('"webpge"'.length));
    expect(lines[frame - 1]?.slice(lines[frame]?.indexOf('^'))).toMatch(/^"webpge"/);
  });

  it.each([
    ['an unknown slug', 'check nothing'],
    ['a path', 'check ../etc'],
    ['a slug in capitals', 'check Kerman'],
    ['an unknown command', 'chek'],
    ['an unknown option', 'check --fast']
  ])('ends with 2 for %s and says why', async (_, line) => {
    const { code, out, complaints } = await type(line);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(complaints.join('')).not.toBe('');
  });

  it('refuses links, as folders and as files', async () => {
    write('real');
    symlinkSync(join(root, 'real'), join(root, 'linked'));
    expect((await type('check linked')).code).toBe(2);
    mkdirSync(join(root, 'half'));
    symlinkSync('/etc/passwd', join(root, 'half', 'briefing.md'));
    const { code, out } = await type('check half');
    expect([code, out]).toEqual([2, []]);
  });

  it('says which folder is missing', async () => {
    vi.stubEnv('GEODATA_DIR', join(root, 'nowhere'));
    expect((await type('check')).code).toBe(2);
  });

  it('prints nothing that a terminal obeys', async () => {
    const hostile = '\u001b[31mred\u001b]0;title\u0007 \u202eback\u009b2J';
    write('hostile', {
      'sources.json': JSON.stringify([{ id: hostile, type: hostile, title: hostile }]),
      'tour.md': `:::${hostile}{x}\n:::\n\n[x](javascript:${hostile})\n`
    });
    for (const interactive of [false, true]) {
      const { out } = await type('check hostile', interactive);
      expect(out.length).toBeGreaterThan(0);
      expect(out.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('helps on request', async () => {
    const { code, out } = await type('--help');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('check');
  });
});
