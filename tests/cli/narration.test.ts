import { describe, expect, it, vi } from 'vitest';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { compile } from '#lib/compile/compile.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { run } from '../../src/cli/run.ts';

async function type(line: string) {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await run(line.split(' '), {
    print: (text) => out.push(text),
    complain: (text) => complaints.push(text),
    interactive: false,
    coloured: false
  });
  return { code, out, complaints };
}

const words = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');

describe('narration', () => {
  it('prints all that the tour of Kerman says, with an id before each sentence', async () => {
    const { code, out } = await type('narration kerman');
    expect(code).toBe(0);
    const { briefing } = compile('kerman', readBriefingFolder(briefingsRoot(), 'kerman'));
    const said = out.flatMap((line) => line.split('\t')[1] ?? []).join(' ');
    const written = briefing?.tour.map(({ narration }) => toPlainText(narration)).join(' ') ?? '';
    expect(words(said)).toBe(words(written));
    expect(out[0]).toMatch(/^# 1 road-to-the-grave: The road to the grave \(about \d+ s\)$/);
    expect(out[1]).toMatch(/^road-to-the-grave-s1\tKerman,/);
    expect(out.filter((line) => line.startsWith('# '))).toHaveLength(14);
  });

  it('prints one JSON object a sentence with --json', async () => {
    const { out } = await type('narration kerman --json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      stop: 'road-to-the-grave',
      number: 1,
      id: 'road-to-the-grave-s1',
      lang: 'en'
    });
  });

  it('ends with 1 and says what is wrong where the briefing has errors', async () => {
    vi.stubEnv('GEODATA_DIR', 'tests/golden');
    const { code, out } = await type('narration missing-files');
    vi.unstubAllEnvs();
    expect(code).toBe(1);
    expect(out[0]).toContain('missing-files/');
  });

  it('ends with 2 for a briefing that is not there', async () => {
    expect((await type('narration atlantis')).code).toBe(2);
  });
});
