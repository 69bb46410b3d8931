import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, runnerImport, type Plugin } from 'vite';
import type { bareMap } from './bare/bare-map.ts';
import { compressFiles, type BenchSite } from './bench-site.ts';

/** Where the reader's map lies in its window, in CSS pixels. */
export interface MapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const source = join(import.meta.dirname, 'bare');
const packages = resolve(import.meta.dirname, '../../node_modules');

/**
 * Puts the bare page into the site, as `bare/`: MapLibre of the same version with the style, data, camera,
 * size and archive of the map of a briefing's page, and no framework. Bundled as the reader is.
 */
export async function addBarePage(site: BenchSite, slug: string, box: MapBox): Promise<void> {
  const folder = join(site.folder, 'bare');
  const [archive = ''] = readdirSync(join(site.folder, 'basemap')).filter((name) =>
    name.endsWith('.pmtiles')
  );
  const fonts = fontFiles(`${site.url}bare/fonts/`);
  const { module } = await runnerImport<{ bareMap: typeof bareMap }>(join(source, 'bare-map.ts'), {
    configFile: false,
    logLevel: 'warn',
    plugins: [fonts.plugin]
  });
  const read = (name: string) => JSON.parse(readFileSync(join(site.folder, slug, name), 'utf8'));
  const { style, camera } = module.bareMap(
    read('briefing.json'),
    read('places.geojson'),
    `${site.url}basemap/${archive}`,
    box
  );
  const { x, y, width, height } = box;
  const css = `position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    base: './',
    plugins: [
      {
        name: 'bare-page',
        transformIndexHtml: (html) =>
          html.replace('%style%', css).replace('%camera%', JSON.stringify(camera).replaceAll('"', '&quot;'))
      }
    ],
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 }
  });
  writeFileSync(join(folder, 'style.json'), JSON.stringify(style));
  mkdirSync(join(folder, 'fonts'));
  for (const file of fonts.files) cpSync(join(packages, file), join(folder, 'fonts', basename(file)));
  compressFiles(site.folder, 'bare', true);
}

/** Gives imported font files the address they get on the bare page, and remembers them. */
function fontFiles(address: string): { readonly plugin: Plugin; readonly files: Set<string> } {
  const files = new Set<string>();
  const mark = '\0font:';
  return {
    files,
    plugin: {
      name: 'font-files',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('.woff2?url') ? mark + id.replace('?url', '') : null),
      load: (id) => {
        if (!id.startsWith(mark)) return null;
        const file = id.slice(mark.length);
        files.add(file);
        return `export default ${JSON.stringify(address + basename(file))}`;
      }
    }
  };
}
