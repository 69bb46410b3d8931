import type { Page } from '@playwright/test';
import { en } from '#lib/words/en.ts';
import { enLiveMap as words } from '#lib/words/en-live-map.ts';
import { builtFile } from '../published-site.ts';
import { expect, test } from '../site-test.ts';
import { button, expectStop } from '../tour-page.ts';
import { briefing, expectFocusKept, expectPanelWorks, expectWhole, watch } from './oracle.ts';

test.use({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce', serviceWorkers: 'block' });

const data = '**/kerman/briefing.json';
/** What the browser says of data that is not of the page's edition, before it is asked for without that demand. */
const otherEdition = /kerman\/(?:briefing\.json|places\.geojson).*integrity/;
const map = (page: Page) => page.locator('[data-map]');
const card = (page: Page, id: string) => page.locator(`[data-place-card="${id}"]`);

test('[F5a F5b F5c F7a] data that cannot be used leaves the text, says why, and is asked for again by hand', async ({
  page,
  siteFaults
}) => {
  siteFaults.expect(/status of 404 .*\/kerman\/briefing\.json/, 'it is missing');
  siteFaults.expect(otherEdition, 'it is not what the page was made with');
  const long = {
    ...briefing,
    places: briefing.places.map((place) => ({ ...place, name: 'x'.repeat(200_000) }))
  };
  const answers: readonly [body: string, status: number][] = [
    ['', 404],
    ['{"version": 1, "pla', 200],
    [JSON.stringify({ ...briefing, places: 'all of them' }), 200],
    [JSON.stringify(long), 200],
    [JSON.stringify({ ...briefing, version: 2 }), 200]
  ];
  let index = 0;
  await page.route(data, (route) => {
    const [body, status] = answers[index] ?? [JSON.stringify(briefing), 200];
    return route.fulfill({ body, status, contentType: 'application/json' });
  });
  const faults = watch(page);
  await page.goto('kerman/places/beirut/');
  // Missing and broken, one after the other, each time asked for by hand.
  for (; index < 4; index += 1) {
    await expect(map(page)).toHaveAttribute('data-map', 'failed');
    await expectWhole(page, faults, { sentence: words.dataFailed, remedy: words.retry });
    await expect(page.locator('main')).not.toHaveAttribute('data-live');
    if (index === 3) break;
    const answered = page.waitForResponse(data);
    await page.getByRole('button', { name: words.retry }).focus();
    index += 1;
    await page.keyboard.press('Enter');
    index -= 1;
    await answered;
    await expectFocusKept(page);
  }
  index = 4;
  await page.getByRole('button', { name: words.retry }).click();
  const newer = { sentence: words.newerVersion(2, 1), remedy: words.reloadPage };
  expect(newer.sentence).toMatch(/version 2.*version 1/);
  await expect(page.getByRole('button', { name: words.reloadPage })).toBeVisible();
  await expectWhole(page, faults, newer);
  // Its links lead to pages, as where there are no scripts.
  const next = 'tehran';
  await page.locator(`.still-map a[data-place="${next}"]`).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/kerman/places/${next}/$`));
  await expect(card(page, next)).toBeVisible();
  await expect(page.getByRole('button', { name: words.reloadPage })).toBeVisible();
  index = 5;
  await page.getByRole('button', { name: words.reloadPage }).click();
  await expect(page.locator('main')).toHaveAttribute('data-live');
  await expect(card(page, next)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/kerman/places/${next}/$`));
});

test('[F6b F7b F8d F8e] places off the globe are listed without a location, and everything else is there', async ({
  page,
  siteFaults
}) => {
  siteFaults.expect(otherEdition, 'it is not what the page was made with');
  const off: Readonly<Record<string, unknown>> = {
    damascus: [36.3, 95],
    tehran: [540, 35.7],
    beirut: ['35.5', '33.9'],
    ankara: [null, null]
  };
  const [, second] = briefing.tour;
  expect(second?.places.length).toBeGreaterThan(0);
  const hostile = {
    ...briefing,
    places: briefing.places.map((place) => (place.id in off ? { ...place, point: off[place.id] } : place)),
    tour: briefing.tour.map((stop) => (stop.id === second?.id ? { ...stop, places: [], camera: null } : stop))
  };
  const shapes = JSON.parse(builtFile('kerman/places.geojson')) as { features: { id: string }[] };
  const areas = briefing.places.filter(({ geometry }) => geometry === 'area').map(({ id }) => id);
  const deep = `${'['.repeat(20_000)}46,39${']'.repeat(20_000)}`;
  const bad: Readonly<Record<string, string>> = {
    [areas[0] ?? '']: `{"type":"Polygon","coordinates":${deep}}`,
    [areas[1] ?? '']: '{"type":"Polygon","coordinates":[[[46,95],[47,95],[47,96],[46,95]]]}',
    [areas[2] ?? '']: '{"type":"MultiPolygon","coordinates":[[[[540,39],[541,39],[541,40],[540,39]]]]}',
    [areas[3] ?? '']: '{"type":"Polygon","coordinates":"all of it"}'
  };
  expect(areas.length).toBeGreaterThan(4);
  const features = shapes.features.map((feature) => {
    const geometry = bad[feature.id];
    return geometry === undefined
      ? JSON.stringify(feature)
      : `{"type":"Feature","id":"${feature.id}","properties":{},"geometry":${geometry}}`;
  });
  await page.route(data, (route) =>
    route.fulfill({ json: hostile, headers: { 'content-type': 'application/json' } })
  );
  await page.route('**/kerman/places.geojson', (route) =>
    route.fulfill({
      body: `{"type":"FeatureCollection","features":[${features.join(',')}]}`,
      contentType: 'application/geo+json'
    })
  );
  const faults = watch(page);
  await page.goto('kerman/');
  await expect(map(page)).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
  await expectWhole(page, faults, null);
  await expectPanelWorks(page);
  for (const id of ['damascus', 'tehran', 'beirut']) {
    await page.locator(`#ui-text a[data-place="${id}"]`).first().click();
    await expect(card(page, id)).toContainText(en.card.notOnMap);
    await expect(page.locator(`.ui-markers [data-marker="${id}"]`)).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  for (const id of ['kerman', ...Object.keys(bad)]) {
    await expect(page.locator(`.ui-markers [data-marker="${id}"]`)).toBeAttached();
  }
  // A stop without a place is told as any other.
  await page.getByRole('link', { name: 'Take the tour' }).click();
  await button(page, 'Next stop').click();
  await expectStop(page, 2);
  await button(page, 'Next stop').click();
  await expectStop(page, 3);
  await expectWhole(page, faults, null);
});

test('[F8c] a passage that is not there is said, and taken out of the address', async ({ page }) => {
  const faults = watch(page);
  await page.goto('kerman/#no-such-passage');
  const notice = page.getByRole('status');
  await expect(notice).toHaveText(en.status.noSuchPassage);
  // In view, and nothing lies over it.
  const isOnTop = notice.evaluate((region) => {
    const { x, y, width, height } = region.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === region;
  });
  expect(await isOnTop).toBe(true);
  await expect(page).toHaveURL(/\/kerman\/$/);
  // A passage that is there is the next valid one, and the notice goes.
  await page.evaluate((id) => (location.hash = id), briefing.passages[3]?.id ?? '');
  await expect(notice).toBeEmpty();
  await page.evaluate(() => (location.hash = 'nor-this-one'));
  await expect(notice).toHaveText(en.status.noSuchPassage);
  await expect(page).toHaveURL(/\/kerman\/$/);
  expect(faults).toEqual([]);
});
