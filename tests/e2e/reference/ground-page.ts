import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { builtFiles } from '../published-site.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png'
};

/**
 * A page that draws the ground and nothing else, for tests: bundled into a folder that goes when they end,
 * and answered as if the site had it, so that it shares the site's archive. Its window has `ground`.
 */
export class GroundPage {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async build(): Promise<GroundPage> {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-ground-'));
    await build({
      configFile: false,
      logLevel: 'warn',
      root: join(import.meta.dirname, 'page'),
      base: './',
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, minify: false }
    });
    return new GroundPage(folder);
  }

  /** Opens the page; pictures of this folder are at `pictures/<name>.png` beside it. */
  async open(page: Page): Promise<void> {
    await page.route('**/ground/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const name = pathname.slice(pathname.indexOf('/ground/') + '/ground/'.length) || 'index.html';
      const file = name.startsWith('pictures/')
        ? join(import.meta.dirname, name.slice('pictures/'.length))
        : join(this.#folder, name);
      await route.fulfill({ body: readFileSync(file), contentType: kinds[extname(file)] ?? 'text/plain' });
    });
    const [archive = ''] = builtFiles('.pmtiles');
    await page.goto(`ground/?archive=../${archive}`);
    await page.waitForFunction(() => 'ground' in window);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
