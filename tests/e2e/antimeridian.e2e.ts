import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

// The camera jumps: a test does not wait for flights.
test.use({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });

const marker = (page: Page, name: string) =>
  page.locator('.ui-map').getByRole('button', { name: new RegExp(`^${name}, stop `) });

/** The markers of these places from left to right, those only that are within the map's edges. */
async function fromWestToEast(page: Page, names: readonly string[]): Promise<string[]> {
  const map = await page.locator('[data-map]').boundingBox();
  const boxes = await Promise.all(names.map((name) => marker(page, name).boundingBox()));
  const middles = boxes.map((box) => (box === null ? NaN : box.x + box.width / 2));
  return names
    .map((name, index) => ({ name, x: middles[index] as number }))
    .filter(({ x }) => map !== null && x >= map.x && x <= map.x + map.width)
    .sort((a, b) => a.x - b.x)
    .map(({ name }) => name);
}

test('the map goes on across the antimeridian: both sides of it are side by side at every stop', async ({
  page
}) => {
  await page.goto('date-line/tour/5/');
  await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 45_000 });
  const kiribati = ['Tarawa', 'Kanton', 'Kiritimati', 'Caroline Island'];
  await expect.poll(() => fromWestToEast(page, kiribati)).toEqual(kiribati);

  // From here to Alaska and back: the camera takes the near side, not the way round the globe.
  for (let stop = 4; stop >= 2; stop -= 1) {
    await page.getByRole('button', { name: 'Previous stop', exact: true }).click();
    await expect(page.locator(`[data-stop="${stop}"]`)).toBeVisible();
  }
  await expect.poll(() => fromWestToEast(page, ['Sitka'])).toEqual(['Sitka']);
  await page.locator('article, aside').getByRole('link', { name: 'Little Diomede' }).first().click();
  await expect(page).toHaveURL(/\/date-line\/places\/little-diomede\/$/);
  const diomedes = ['Big Diomede', 'Little Diomede'];
  await expect.poll(() => fromWestToEast(page, diomedes)).toEqual(diomedes);

  await page.goBack();
  for (let stop = 3; stop <= 7; stop += 1) {
    await page.getByRole('button', { name: 'Next stop', exact: true }).click();
    await expect(page.locator(`[data-stop="${stop}"]`)).toBeVisible();
  }
  const south = ['Sydney', 'Auckland', 'Samoa'];
  await expect.poll(() => fromWestToEast(page, south)).toEqual(south);
});
