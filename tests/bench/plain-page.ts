import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles, type BenchSite } from './bench-site.ts';

/** Puts a briefing's page without its scripts into the site, as `plain/`: the same text, styles and pictures. */
export function addPlainPage(site: BenchSite, slug: string): void {
  const html = readFileSync(join(site.folder, slug, 'index.html'), 'utf8');
  mkdirSync(join(site.folder, 'plain'));
  writeFileSync(join(site.folder, 'plain', 'index.html'), withoutScripts(html));
  compressFiles(site.folder, 'plain', false);
}

/** Takes out what runs and what is loaded to run; structured data is text and stays. */
function withoutScripts(html: string): string {
  return html
    .replace(/<script(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link[^>]*rel="modulepreload"[^>]*>/g, '');
}
