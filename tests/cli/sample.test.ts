import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/compile/compile.ts';
import { sampleFiles } from '../../src/cli/sample/sample-files.ts';
import { contentsOf, everythingIn, failingDisk, temporaryBriefings, typeCommand } from './command-line.ts';

const root = temporaryBriefings();
const ask = (...more: string[]) => ['sample', '--places', '120', '--passages', '30', ...more];

describe('sample', () => {
  it('makes a briefing of the size that passes check --strict', async () => {
    expect((await typeCommand(ask())).code).toBe(0);
    expect(await typeCommand(['check', 'sample', '--strict'])).toMatchObject({ code: 0, out: [] });
    const { features } = JSON.parse(readFileSync(join(root.path, 'sample/places.geojson'), 'utf8')) as {
      features: unknown[];
    };
    expect(features).toHaveLength(120);
  });

  it('makes the same from the same seed, and another from another', async () => {
    await typeCommand(ask('--to', 'one'));
    await typeCommand(ask('--to', 'two'));
    await typeCommand(ask('--to', 'three', '--seed', '2'));
    const text = (slug: string): string => readFileSync(join(root.path, slug, 'places.geojson'), 'utf8');
    expect(text('two')).toBe(text('one'));
    expect(text('three')).not.toBe(text('one'));
  });

  it.each([
    [1, 1],
    [3, 10],
    [1000, 7],
    [10_000, 2_000]
  ])('is without faults with %i places and %i passages', (places, passages) => {
    const files = Object.fromEntries(sampleFiles({ places, passages, seed: 1 }));
    const { briefing, diagnostics } = compile('sample', files);
    expect(diagnostics).toEqual([]);
    expect([briefing?.places.length, briefing?.passages.length]).toEqual([places, passages]);
    expect(briefing?.tour.length).toBe(Math.min(places, 40));
  });

  it.each([
    ['no number', ['sample', '--places', 'many', '--passages', '2'], '--places'],
    ['more places than a briefing holds', ['sample', '--places', '20001', '--passages', '2'], '20000'],
    ['no passages', ['sample', '--places', '5', '--passages', '0'], '--passages'],
    ['too long a text', ['sample', '--places', '5', '--passages', '100000'], 'larger than 5 MB'],
    ['a missing flag', ['sample', '--places', '5'], '--passages']
  ])('refuses %s and writes nothing', async (_, args, part) => {
    const { code, said } = await typeCommand(args);
    expect(code).toBe(2);
    expect(said).toContain(part);
    expect(everythingIn(root.path)).toEqual([]);
  });

  it('leaves nothing behind on a full disk', async () => {
    const before = contentsOf(root.path);
    const { code } = await typeCommand(ask(), { machine: { disk: failingDisk('ENOSPC', 2) } });
    expect(code).toBe(2);
    expect(contentsOf(root.path)).toEqual(before);
  });
});
