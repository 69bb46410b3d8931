import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { BenchSite } from './bench-site.ts';

/** Puts a page into the site that opens and closes the map of a briefing when asked to; answers its address. */
export async function addMountsPage(site: BenchSite, slug: string): Promise<string> {
  const [archive = ''] = readdirSync(join(site.folder, 'basemap')).filter((name) =>
    name.endsWith('.pmtiles')
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'mounts'),
    base: './',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: join(site.folder, 'mounts'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000
    }
  });
  return `${site.url}mounts/?slug=${slug}&archive=${archive}`;
}
