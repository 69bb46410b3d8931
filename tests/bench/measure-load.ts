import type { Browser, Page } from '@playwright/test';
import { slowLine, slowProcessor } from './slow-device.ts';

/** One load of a page with nothing in the cache, in milliseconds since its start. */
export interface Load {
  /** First Contentful Paint (Paint Timing). */
  readonly fcpMs: number;
  /** Largest Contentful Paint by the end of the load; NaN where nothing counted. */
  readonly lcpMs: number;
  /** The mark `dateline:map-ready`; NaN on a page without a map. */
  readonly readyMs: number;
  /** When the map's code was asked for; NaN where it was not. */
  readonly mapAskedMs: number;
  /** What the page's scripts hold after a collection, in MB, workers not counted; NaN on a slow device. */
  readonly heapMb: number;
}

/** How a page is loaded. */
export interface LoadOptions {
  readonly url: string;
  /** On a slow 4G line with a processor 4 times slower. */
  readonly isSlow: boolean;
  /** Whether the page has a map to wait for. */
  readonly hasMap: boolean;
}

/** The window of all measured pages. Their service worker is blocked: it fetches what it keeps once more, when all is idle. */
export const benchWindow = { width: 1280, height: 800 };

const timeoutMs = 120_000;

/** Loads a page in a new context and measures it once its map, if it has one, is ready. */
export async function measureLoad(browser: Browser, { url, isSlow, hasMap }: LoadOptions): Promise<Load> {
  const context = await browser.newContext({ viewport: benchWindow, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    if (isSlow) {
      await slowLine(page);
      await slowProcessor(page);
    }
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { largestPaint: entry.startTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(url, { timeout: timeoutMs });
    if (hasMap) await mapReady(page);
    // With the map there, all that is measured is there; but what a script holds is taken once all have run.
    if (!hasMap || !isSlow) await page.waitForLoadState('networkidle', { timeout: timeoutMs });
    // A paint is told of some time after it; a page without a map may have come this far before. Of a bare canvas none is.
    await page
      .waitForFunction(() => 'largestPaint' in window, undefined, { polling: 100, timeout: 1_500 })
      .catch(() => null);
    return { ...(await readTimes(page)), heapMb: isSlow ? Number.NaN : await heapOf(page) };
  } finally {
    await context.close();
  }
}

/** Waits for the mark `dateline:map-ready`. Throws after two minutes without it. */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('dateline:map-ready').length > 0, undefined, {
    polling: 100,
    timeout: timeoutMs
  });
}

async function readTimes(page: Page): Promise<Omit<Load, 'heapMb'>> {
  const [marks, scripts, lcpMs] = await page.evaluate(
    () =>
      [
        performance.getEntries().map(({ name, startTime }) => ({ name, startTime })),
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .map(({ name, startTime, decodedBodySize }) => ({ name, startTime, decodedBodySize }))
          .filter(({ name }) => name.endsWith('.js')),
        (window as { largestPaint?: number }).largestPaint ?? Number.NaN
      ] as const
  );
  const at = (name: string) => marks.find((mark) => mark.name === name)?.startTime ?? Number.NaN;
  // MapLibre is by far the largest of the scripts.
  const largest = scripts.sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0];
  const isMap = largest !== undefined && largest.decodedBodySize > 500_000;
  return {
    fcpMs: at('first-contentful-paint'),
    lcpMs,
    readyMs: at('dateline:map-ready'),
    mapAskedMs: isMap ? largest.startTime : Number.NaN
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
