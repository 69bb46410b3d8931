import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sampleBriefing, type SampleSize } from '../fakes/sample-briefing.ts';
import type { BenchSite } from './bench-site.ts';

const server = resolve(import.meta.dirname, '../../.svelte-kit/output/server');
const limitMs = 120_000;

/**
 * Puts a sample of the whole world into the site, rendered by the built site's own server and with its scripts; answers
 * how many milliseconds each path took, by path. `more` are paths beside its page and its data. Throws where rendering takes longer than two minutes.
 */
export function addSample(
  site: BenchSite,
  slug: string,
  size: SampleSize,
  more: readonly string[] = []
): ReadonlyMap<string, number> {
  const briefings = mkdtempSync(join(tmpdir(), 'dateline-samples-'));
  try {
    writeSample(join(briefings, slug), size, 'view: [-170, -70, 170, 70]');
    const paths = ['briefing.json', 'places.geojson', '', ...more].map((path) => `${slug}/${path}`);
    const script = join(import.meta.dirname, 'render-sample.ts');
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, server, site.folder, ...paths],
      { env: { ...process.env, GEODATA_DIR: briefings }, encoding: 'utf8', timeout: limitMs }
    );
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`The sample ${slug} could not be rendered: ${stderr}`);
    return new Map(Object.entries(JSON.parse(stdout) as Record<string, number>));
  } finally {
    rmSync(briefings, { recursive: true });
  }
}

/** Writes the files of a sample briefing into a new folder, with one more line of front matter where it is given. */
export function writeSample(folder: string, size: SampleSize, line = ''): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(sampleBriefing(size))) {
    const own = line === '' ? text : text.replace('\nlang: en\n', `\nlang: en\n${line}\n`);
    writeFileSync(join(folder, name), own);
  }
}
