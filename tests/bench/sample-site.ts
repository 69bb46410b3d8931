import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sampleBriefing } from '../fakes/sample-briefing.ts';
import type { BenchSite } from './bench-site.ts';

const server = resolve(import.meta.dirname, '../../.svelte-kit/output/server');
const limitMs = 120_000;

/** Whether a sample's page is its own, or, where rendering it took too long, the page of the empty sample. */
export type SamplePage = 'own' | 'empty';

/**
 * Puts two samples of the whole world into the site: `none/` without places and `many/` with so many. Both are
 * rendered by the built site's own server, and use its scripts.
 */
export function addSamples(site: BenchSite, places: number): SamplePage {
  const briefings = mkdtempSync(join(tmpdir(), 'dateline-samples-'));
  writeSample(briefings, 'none', 0);
  writeSample(briefings, 'many', places);
  const files = (slug: string) => [`${slug}/briefing.json`, `${slug}/places.geojson`];
  const rest = render(site, briefings, ['none/', ...files('none'), ...files('many')]);
  if (rest !== null) throw new Error(`The samples could not be rendered: ${rest}`);
  const failure = render(site, briefings, ['many/']);
  if (failure !== null) console.error(`The page of ${places} places is left empty: ${failure}`);
  rmSync(briefings, { recursive: true });
  const page = join(site.folder, 'many/index.html');
  if (existsSync(page)) return 'own';
  copyFileSync(join(site.folder, 'none/index.html'), page);
  return 'empty';
}

function writeSample(folder: string, slug: string, places: number): void {
  const files = sampleBriefing({ places, passages: 50, citations: 50 });
  mkdirSync(join(folder, slug));
  for (const [name, text] of Object.entries(files)) {
    const inView = text.replace('\nlang: en\n', '\nlang: en\nview: [-170, -70, 170, 70]\n');
    writeFileSync(join(folder, slug, name), inView);
  }
}

/** Null, or why it did not come to an end. */
function render(site: BenchSite, briefings: string, paths: readonly string[]): string | null {
  const script = join(import.meta.dirname, 'render-sample.ts');
  const { status, stderr, error } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, server, site.folder, ...paths],
    { env: { ...process.env, GEODATA_DIR: briefings }, encoding: 'utf8', timeout: limitMs }
  );
  if (error !== undefined) return error.message;
  return status === 0 ? null : stderr;
}
