import type { Page } from '@playwright/test';
import { enLiveMap as words } from '#lib/words/en-live-map.ts';
import { builtFile, builtFiles } from '../published-site.ts';
import { expect, test } from '../site-test.ts';
import { expectFocusKept, expectPanelWorks, expectWhole, watch } from './oracle.ts';

test.use({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce', serviceWorkers: 'block' });

/** The file with MapLibre in it. */
const mapScript =
  builtFiles('.js').find((file) => /\/chunks\//.test(file) && builtFile(file).includes('maplibregl-')) ?? '';
const mapCode = `**/${mapScript.split('/').at(-1)}`;
const codeGone = new RegExp(`status of 404 .*${mapScript.split('/').at(-1)}`);
const worker = '**/workers/maplibre-gl-worker*';
const failed = { sentence: words.failed, remedy: words.retry };

const map = (page: Page) => page.locator('[data-map]');
const isReady = (page: Page) => expect(map(page)).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });

async function tryAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.retry }).focus();
  await page.keyboard.press('Enter');
  await expectFocusKept(page);
}

test('[F3a] map code that is missing or blocked leaves the still map, and is asked for again by hand', async ({
  page,
  siteFaults
}) => {
  siteFaults.expect(codeGone, 'it is missing');
  siteFaults.expect(/ERR_BLOCKED_BY_CLIENT/, 'it is blocked');
  let answer: 'missing' | 'blocked' | 'there' = 'missing';
  let documents = 0;
  page.on('request', (request) => (documents += request.isNavigationRequest() ? 1 : 0));
  await page.route(mapCode, (route) => {
    if (answer === 'missing') return route.fulfill({ status: 404 });
    return answer === 'blocked' ? route.abort('blockedbyclient') : route.continue();
  });
  const faults = watch(page);
  await page.goto('kerman/places/beirut/');
  await expect(map(page)).toHaveAttribute('data-map', 'failed');
  await expectWhole(page, faults, failed);
  answer = 'blocked';
  await tryAgain(page);
  await expect(map(page)).toHaveAttribute('data-map', 'failed');
  await expectWhole(page, faults, failed);
  await page.keyboard.press('Escape');
  await expectPanelWorks(page);
  // The site is the same as before: nothing is loaded anew behind the reader's back.
  expect(documents).toBe(1);
  answer = 'there';
  await tryAgain(page);
  await isReady(page);
  await expectWhole(page, faults, null);
});

test('[F3b] a worker that is missing leaves the still map, and is asked for again by hand', async ({
  page
}) => {
  let isMissing = true;
  await page.route(worker, (route) => (isMissing ? route.fulfill({ status: 404 }) : route.continue()));
  const faults = watch(page);
  await page.goto('kerman/');
  await expect(map(page)).toHaveAttribute('data-map', 'failed');
  await expectWhole(page, faults, failed);
  await expectPanelWorks(page);
  isMissing = false;
  await tryAgain(page);
  await isReady(page);
  await expectWhole(page, faults, null);
});

test('[F3c] map code that is slow to come keeps nobody waiting', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.clock.install();
  await page.route(mapCode, async (route) => {
    await new Promise<void>((resume) => held.push(resume));
    await route.continue();
  });
  const faults = watch(page);
  await page.goto('kerman/', { waitUntil: 'domcontentloaded' });
  await expect(map(page)).toHaveAttribute('data-map', 'loading');
  await expectPanelWorks(page);
  await expectWhole(page, faults, null);
  await page.clock.fastForward(10_000);
  await expectWhole(page, faults, { sentence: words.slow });
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const resume of held) resume();
  await isReady(page);
  await expectWhole(page, faults, null);
});

test('[F3d] a page whose code is gone since it was published anew is loaded anew once, at the same place', async ({
  page,
  siteFaults
}) => {
  siteFaults.expect(codeGone, 'it is gone');
  const place = 'kerman/places/beirut/';
  const html = builtFile(`${place}index.html`);
  const [, script = ''] = /<script type="module" src="[^"]*\/([^"/]+\.js)"/.exec(html) ?? [];
  const old = html.replaceAll(script, `${script}?before`);
  expect(old).not.toBe(html);
  let asked = 0;
  /** Which of the requests for the page get the page of before. */
  let isOld = (_request: number) => false;
  let isCodeGone = () => false;
  await page.route(`**/${place}`, (route) => {
    asked += 1;
    return isOld(asked) ? route.fulfill({ body: old, contentType: 'text/html' }) : route.continue();
  });
  await page.route(mapCode, (route) => (isCodeGone() ? route.fulfill({ status: 404 }) : route.continue()));
  const faults = watch(page);

  isOld = (request) => request === 1;
  isCodeGone = () => asked < 3;
  await page.goto(place);
  await isReady(page);
  // The page of before, the question whether there is another, the page of now.
  expect(asked).toBe(3);
  await expect(page).toHaveURL(new RegExp(`/${place}$`));
  await expect(page.locator('[data-place-card="beirut"]')).toBeVisible();
  await expectWhole(page, faults, null);

  // Where the page of before comes again, as from a cache that is late, that is all.
  asked = 0;
  isOld = (request) => request !== 2;
  isCodeGone = () => true;
  await page.goto('404.html');
  await page.goto(place);
  await expect.poll(() => asked).toBe(3);
  await expect(map(page)).toHaveAttribute('data-map', 'failed');
  await expectWhole(page, faults, failed);
  await tryAgain(page);
  await expect(map(page)).toHaveAttribute('data-map', 'failed');
  expect(asked).toBe(3);
  await expect(page.locator('[data-place-card="beirut"]')).toBeVisible();
});
