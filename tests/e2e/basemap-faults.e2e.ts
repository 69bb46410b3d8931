import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { enLiveMap as words } from '#lib/words/en-live-map.ts';
import { openReader } from './open-reader.ts';
import { builtBriefing, builtFiles } from './published-site.ts';
import { expect, test } from './site-test.ts';

const file = builtFiles('.pmtiles')[0] ?? '';
const archive = readFileSync(join(resolve(import.meta.dirname, '../../build'), file));
const [passage] = builtBriefing('kerman').passages;

/** The header and root directory are whole, and what comes after them is not. */
const cut = archive.subarray(0, 20_000);
const damaged = Buffer.concat([cut, Buffer.alloc(archive.length - cut.length, 7)]);

// A service worker may keep what these tests break.
test.use({ viewport: { width: 700, height: 600 }, serviceWorkers: 'block' });

/** Answers as a static host that serves ranges (RFC 9110 §14). */
async function serve(route: Route, bytes: Buffer): Promise<void> {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '') ?? [];
  const [from, to] = [Number(first), Math.min(Number(last) + 1, bytes.length)];
  if (from >= bytes.length) await route.fulfill({ status: 416 });
  else await route.fulfill({ status: 206, body: bytes.subarray(from, to) });
}

const faults: readonly [name: string, answer: (route: Route) => Promise<void>, logged?: RegExp][] = [
  ['[F4a] is missing', (route) => route.fulfill({ status: 404 }), /status of 404 .*\.pmtiles/],
  ['[F4d] is answered by 500', (route) => route.fulfill({ status: 500 }), /status of 500 .*\.pmtiles/],
  ['[F4b] is cut short', (route) => serve(route, cut), /status of 416 .*\.pmtiles/],
  ['is damaged', (route) => serve(route, damaged)]
];

/** The text is there, and the map shows its places. */
async function expectUnharmed(page: Page): Promise<void> {
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready');
  await expect(page.locator(`article [id="${passage?.id}"]`)).toContainText(/\w{3,}/);
  await expect(page.locator('.ui-markers button:visible').first()).toBeVisible();
  await expect(page.locator('.ui-map canvas')).toBeVisible();
}

for (const [name, answer, logged] of faults) {
  test(`a basemap that ${name} leaves the places on plain ground, says so once, and comes back`, async ({
    page,
    siteFaults
  }) => {
    if (logged !== undefined) siteFaults.expect(logged, 'so the host answers');
    let requests = 0;
    let isMended = false;
    await page.clock.install();
    await page.route('**/*.pmtiles', (route) => {
      requests += 1;
      return isMended ? serve(route, archive) : answer(route);
    });
    await openReader(page);
    const note = page.locator('.ui-map-note');
    await expect(note).toContainText(words.plainGround);
    await expect(note).toHaveCount(1);
    await expectUnharmed(page);
    await page.locator('.ui-markers button:visible').first().press('Enter');
    await expect(page.locator('[data-place-card] h2')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-place-card]')).toHaveCount(0);

    // Asked to, it tries at once, and says so again when that fails too.
    const before = requests;
    await note.getByRole('button', { name: words.tryNow }).click();
    await expect(page.locator('.ui-map canvas')).toBeFocused();
    await expect.poll(() => requests).toBeGreaterThan(before);
    await expect(note).toContainText(words.plainGround);

    // By itself it tries again and again, however long it takes.
    isMended = true;
    await expect(async () => {
      await page.clock.fastForward(60_000);
      await expect(note).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
    await expectUnharmed(page);
    // With the ground there, nothing is asked for any more.
    const done = requests;
    await page.clock.fastForward(400_000);
    await expect(note).toHaveCount(0);
    expect(requests).toBe(done);
  });
}

test('[F4c] a host that ignores ranges gives the whole basemap once, and the ground is drawn', async ({
  page
}) => {
  let requests = 0;
  await page.route('**/*.pmtiles', (route) => {
    requests += 1;
    return route.fulfill({ status: 200, body: archive });
  });
  await openReader(page);
  await expectUnharmed(page);
  await page.getByRole('button', { name: words.zoomIn }).click();
  await expect(page.locator('.ui-map-note')).toHaveCount(0);
  expect(requests).toBe(1);
});

test('[F4e] a basemap that is slow to come keeps nobody waiting', async ({ page }) => {
  const held: (() => void)[] = [];
  let isHolding = true;
  await page.clock.install();
  await page.route('**/*.pmtiles', async (route) => {
    if (isHolding) await new Promise<void>((resume) => held.push(resume));
    await serve(route, archive);
  });
  await openReader(page);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const section = page.locator('[data-map]');
  await expect(section).toHaveAttribute('data-map', 'loading');
  await expect(page.locator('.ui-map')).toBeAttached();
  await page.clock.fastForward(5_000);
  const note = page.locator('.ui-map-note');
  await expect(note).toHaveText(words.lateGround);
  await expectUnharmed(page);
  await page.locator('article a[data-place]').first().click();
  await expect(page.locator('[data-place-card]')).toBeVisible();
  isHolding = false;
  for (const resume of held) resume();
  await expect(note).toHaveCount(0);
});
