import type { Browser } from '@playwright/test';

/** What embedding cost a page, before anything in it was started. */
export interface Embedding {
  /** Bytes on the line from our site, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** The same bytes by the path of the file, without its options. */
  readonly bytesByFile: ReadonlyMap<string, number>;
  /** What each task of the page and its frames took beyond 50 ms, summed (Total Blocking Time, Long Tasks API). */
  readonly blockedMs: number;
  /** Sum of all layout shifts of the page itself. */
  readonly shift: number;
}

/** Loads a page of a publisher with nothing in the cache, scrolls through it, and waits until the line is idle. */
export async function measureEmbedding(
  browser: Browser,
  url: string,
  site: string,
  viewport: { readonly width: number; readonly height: number }
): Promise<Embedding> {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    const asked = new Map<string, string>();
    const bytesByFile = new Map<string, number>();
    let requests = 0;
    network.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const address = asked.get(requestId) ?? '';
      if (!address.startsWith(site)) return;
      const file = new URL(address).pathname;
      // What the browser has already costs nothing.
      if (encodedDataLength > 0) requests += 1;
      bytesByFile.set(file, (bytesByFile.get(file) ?? 0) + encodedDataLength);
    });
    await network.send('Network.enable');
    await page.addInitScript(() => {
      const seen = { blockedMs: 0, shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.blockedMs += Math.max(0, duration - 50);
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url, { waitUntil: 'load' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += viewport.height / 2) {
      await page.mouse.wheel(0, viewport.height / 2);
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    }
    await page.waitForLoadState('networkidle');
    const { blockedMs, shift } = await page.evaluate(
      () => (window as unknown as { seen: { blockedMs: number; shift: number } }).seen
    );
    const bytes = [...bytesByFile.values()].reduce((sum, each) => sum + each, 0);
    return { bytes, requests, bytesByFile, blockedMs, shift };
  } finally {
    await context.close();
  }
}
