import { cpus } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../e2e/find-chromium.ts';
import type { BenchRow, BenchSetting } from './bench-row.ts';
import { serveBenchSite, type BenchSite } from './bench-site.ts';

/** What a case measures with. The site and the browser are made when a case first asks for them. */
export interface Bench {
  /** Whether too few runs and too small cases are taken for figures that one could rely on. */
  readonly isQuick: boolean;
  /** How often a timing is taken: an odd number. */
  readonly runs: number;
  /** How many clicks are behind a percentile. */
  readonly clicks: number;
  site(): Promise<BenchSite>;
  browser(): Promise<Browser>;
  /** With what was measured so far. */
  setting(): BenchSetting;
  close(): Promise<void>;
}

/** One case of the bench: measures, and returns its rows. */
export type BenchCase = (bench: Bench) => BenchRow[] | Promise<BenchRow[]>;

const full = { runs: 9, clicks: 20 };
const quick = { runs: 3, clicks: 8 };

const browserArguments = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Opens a bench on the built site; `isQuick` takes too few runs for a figure that one could rely on. */
export function openBench(isQuick: boolean): Bench {
  let site: Promise<BenchSite> | null = null;
  let browser: Promise<Browser> | null = null;
  const core = cpus();
  const setting = [
    `Node ${process.version}, ${core.length} cores${isQuick ? '; a quick run, its timings are no evidence' : ''}`
  ];

  async function launch(): Promise<Browser> {
    const found = findChromium();
    if (found.kind === 'missing') throw new Error(found.message);
    const launched = await chromium.launch({ executablePath: found.path, args: browserArguments });
    setting.push(`Chromium ${launched.version()}, renderer ${await rendererOf(launched)}`);
    return launched;
  }

  return {
    isQuick,
    ...(isQuick ? quick : full),
    site: () => (site ??= serveBenchSite()),
    browser: () => (browser ??= launch()),
    setting: () => setting,
    close: async () => {
      await (await browser?.catch(() => null))?.close();
      await (await site?.catch(() => null))?.close();
    }
  };
}

async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none (no WebGL2)';
  });
  await page.close();
  return renderer;
}
