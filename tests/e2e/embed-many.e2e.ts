import type { FrameLocator, Page } from '@playwright/test';
import { mostMaps } from '#lib/embed/map-claims.ts';
import { openHost, type Host } from './open-host.ts';
import { expect, test } from './site-test.ts';

let host: Host;

test.use({ viewport: { width: 380, height: 600 } });
test.beforeAll(async ({ baseURL }) => {
  host = await openHost(baseURL ?? '');
});
test.afterAll(() => host.close());

/** Bytes that came over the wire, by file of our site, or by the part of it that was asked for. */
async function countBytes(page: Page, site: string): Promise<ReadonlyMap<string, number[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const files = new Map<string, string>();
  const bytes = new Map<string, number[]>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    files.set(
      requestId,
      `${request.url} ${request.headers['Range'] ?? request.headers['range'] ?? ''}`.trim()
    );
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = files.get(requestId);
    if (url?.startsWith(site) === true) bytes.set(url, [...(bytes.get(url) ?? []), encodedDataLength]);
  });
  return bytes;
}

/** How many maps are alive in all frames of the page. */
async function liveMaps(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.locator('canvas.maplibregl-canvas').count())
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Where a place stands in a frame, once its map has come to rest. */
async function restingPlace(frame: FrameLocator): Promise<{ readonly x: number; readonly y: number }> {
  const marker = frame.getByRole('button', { name: /^Kerman, stop/ });
  let last = { x: NaN, y: NaN };
  await expect(async () => {
    const now = await marker.evaluate((each) => {
      const { x, y } = each.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y) };
    });
    const isStill = now.x === last.x && now.y === last.y;
    last = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [400] });
  return last;
}

test('[F15 P9a P9b] twenty embeds on a page share their files, let go of maps that nobody sees, and come back as they were', async ({
  page,
  baseURL
}) => {
  test.slow();
  const bytes = await countBytes(page, baseURL ?? '');
  const lost: string[] = [];
  page.on('console', (message) => {
    if (/WebGL|Context lost/i.test(message.text()) && !/ReadPixels/.test(message.text()))
      lost.push(message.text());
  });
  await page.goto(host.page('many'));
  const at = (number: number) => page.frameLocator(`iframe[title="Map ${number}"]`);
  await expect(at(20).locator('main')).toHaveAttribute('data-embed', 'facade');
  for (const [url, sizes] of bytes) {
    const ratio = sizes.reduce((sum, size) => sum + size, 0) / Math.max(...sizes);
    expect(ratio, url).toBeLessThanOrEqual(1.3);
  }

  const first = at(1);
  await expect(first.locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });
  await first.getByRole('button', { name: 'Places' }).click();
  await first.locator('.embed-list a[data-place="kerman"]').click();
  await expect(first.locator('[data-place-card="kerman"]')).toBeVisible();
  await restingPlace(first);
  await first.getByRole('button', { name: 'Zoom out' }).click();
  const before = await restingPlace(first);

  for (const number of [8, 14, 20]) {
    await page.locator(`iframe[title="Map ${number}"]`).scrollIntoViewIfNeeded();
    await expect(at(number).locator('main')).toHaveAttribute('data-embed', 'started');
    await expect(at(number).locator('[data-map="loading"], [data-map="ready"]')).toBeAttached();
    expect(await liveMaps(page)).toBeLessThanOrEqual(mostMaps);
  }
  await expect(at(20).locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });

  await expect(first.locator('[data-map="poster"] canvas.embed-picture')).toBeAttached();
  await page.locator('iframe[title="Map 1"]').scrollIntoViewIfNeeded();
  await expect(first.locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });
  expect(await restingPlace(first)).toEqual(before);
  await expect(first.locator('[data-place-card="kerman"]')).toBeVisible();
  await expect(first.locator('.ui-map-note')).toHaveCount(0);
  expect(lost).toEqual([]);
});
