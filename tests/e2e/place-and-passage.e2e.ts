import type { Page } from '@playwright/test';
import { bringNear, topOf } from './bring-near.ts';
import { expect, test } from './site-test.ts';

async function openReader(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 45_000 });
}

const card = (page: Page, id: string) => page.locator(`[data-place-card="${id}"]`);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
/** A button of the map; a marker's name goes on to say the stop of its place, and how certain it is. */
const marker = (page: Page, name: string) =>
  page.locator('.ui-map').getByRole('button', { name: new RegExp(`^${name}(, stop |$)`) });

test('a place clicked on the map opens its card, its address and its title', async ({ page }) => {
  await openReader(page, 'kerman/');
  await marker(page, 'Tehran').click();
  await expect(card(page, 'tehran')).toBeVisible();
  await expect(heading(page, 'Tehran')).toBeFocused();
  await expect(page).toHaveURL(/\/kerman\/places\/tehran\/$/);
  await expect(page).toHaveTitle(/^Tehran – /);
  await expect(marker(page, 'Tehran')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('status')).toContainText('Tehran');
  expect(await page.evaluate(() => performance.getEntriesByName('dateline:map-ready').length)).toBe(1);
});

test('a mention moves the map to its place and opens the card over the text, which stays where it is', async ({
  page
}) => {
  await openReader(page, 'kerman/');
  const mention = page.locator('article a[data-place="damascus"]').first();
  const stood = await bringNear(mention);
  await mention.click();
  await expect(heading(page, 'Damascus')).toBeFocused();
  await expect(mention).toHaveAttribute('data-current', '');
  expect(await topOf(mention)).toBe(stood);
  const map = await page.locator('[data-map]').boundingBox();
  await expect
    .poll(async () => {
      const at = await marker(page, 'Damascus').boundingBox();
      if (map === null || at === null) return Infinity;
      return Math.abs(at.x + at.width / 2 - map.x - map.width / 2);
    })
    .toBeLessThan(40);
  await page.keyboard.press('Escape');
  await expect(card(page, 'damascus')).toHaveCount(0);
  await expect(mention).toBeFocused();
  await expect(page).toHaveURL(/\/kerman\/$/);
  expect(await topOf(mention)).toBe(stood);
});

test('back and forward lead from card to card, also after a reload in mid-history', async ({ page }) => {
  await openReader(page, 'kerman/');
  await page.locator('article a[data-place="damascus"]').first().click();
  await expect(card(page, 'damascus')).toBeVisible();
  await card(page, 'damascus').locator('a[data-place="beirut"]').first().click();
  await expect(card(page, 'beirut')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'damascus')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 45_000 });
  await expect(card(page, 'damascus')).toBeVisible();
  await page.goForward();
  await expect(card(page, 'beirut')).toBeVisible();
  await expect(page).toHaveURL(/\/places\/beirut\/$/);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
  await expect(page).toHaveURL(/\/kerman\/$/);
  await expect(page).not.toHaveTitle(/Damascus –|Beirut –/);
  await page.locator('article a[data-place="beirut"]').first().focus();
  await page.goForward();
  await expect(card(page, 'damascus').locator('h2')).toBeFocused();
  await card(page, 'damascus').locator('[data-passage-link]').first().click();
  await expect(page.locator('section.passage:focus')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'damascus').locator('h2')).toBeFocused();
});

test('the address of a place, opened directly, shows its card and its place on the map', async ({ page }) => {
  await openReader(page, 'kerman/places/nagorno-karabakh/');
  await expect(card(page, 'nagorno-karabakh')).toBeVisible();
  await expect(marker(page, 'Nagorno-Karabakh')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-place-card]')).toHaveCount(1);
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
  await expect(page).toHaveURL(/\/kerman\/$/);
});

test('from the card the passage is read in the text', async ({ page }) => {
  await openReader(page, 'kerman/places/damascus/');
  const link = card(page, 'damascus').locator('[data-passage-link]').first();
  const id = await link.getAttribute('data-passage-link');
  await link.click();
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
  await expect(page.locator(`[data-passage="${id}"]`)).toBeFocused();
  await expect(page.locator(`[data-passage="${id}"]`)).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`/kerman/#${id}$`));
});

test('the keyboard alone reaches every marker by one Tab stop, opens a card and comes back', async ({
  page
}) => {
  await openReader(page, 'kerman/');
  const markers = page.getByRole('group', { name: 'Places on the map' }).getByRole('button');
  const count = await markers.count();
  expect(count).toBeGreaterThan(50);
  expect(await markers.evaluateAll((all) => all.filter((one) => one.tabIndex === 0).length)).toBe(1);
  const stop = markers.first();
  const inMap = () => page.evaluate(() => document.activeElement?.closest('#ui-map') != null);
  let presses = 0;
  for (; presses < 12 && !(await inMap()); presses += 1) await page.keyboard.press('Tab');
  await expect(stop).toBeFocused();
  await page.keyboard.press('Tab');
  const tools = page.getByRole('toolbar', { name: 'Map controls' });
  await expect(tools.getByRole('button', { name: 'Zoom in' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(tools.getByRole('button', { name: 'Arrows to move the map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(tools.getByRole('button', { name: 'Move up' })).toBeFocused();
  for (presses += 1; presses < 12 && (await inMap()); presses += 1) await page.keyboard.press('Tab');
  expect(await inMap()).toBe(false);
  await stop.focus();
  await page.keyboard.press('End');
  await expect(markers.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(stop).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(markers.nth(1)).toBeFocused();
  const name = (await markers.nth(1).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const open = page.locator('[data-place-card] h2');
  await expect(open).toBeFocused();
  expect(name).toContain(await open.innerText());
  await page.keyboard.press('Escape');
  await expect(markers.nth(1)).toBeFocused();
});

test('places too close to have a target of their own are in the list beside the heavier one', async ({
  page
}) => {
  await openReader(page, 'kerman/');
  await page.getByRole('button', { name: /more near Damascus$/ }).click();
  await page.getByRole('listitem').getByRole('button', { name: 'Sayyida Zaynab', exact: true }).click();
  await expect(card(page, 'sayyida-zaynab')).toBeVisible();
  await expect(heading(page, 'Sayyida Zaynab')).toBeFocused();
  await expect(page.locator('.ui-marker-list')).toHaveCount(0);
});

test('a click with a modifier key is left to the browser', async ({ page, context }) => {
  await openReader(page, 'kerman/');
  const opened = context.waitForEvent('page');
  await page
    .locator('article a[data-place="damascus"]')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  expect((await opened).url()).toMatch(/\/kerman\/places\/damascus\/$/);
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
});

test('a rested mention shows at its marker, and a rested marker in the text', async ({ page }) => {
  await openReader(page, 'kerman/');
  const mention = page.locator('article a[data-place="tehran"]').first();
  await mention.hover();
  await expect(marker(page, 'Tehran')).toHaveAttribute('data-rested', '');
  await marker(page, 'Tehran').hover();
  await expect(mention).toHaveAttribute('data-rested', '');
  await marker(page, 'Zoom in').hover();
  await expect(mention).not.toHaveAttribute('data-rested', '');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the camera jumps', async ({ page }) => {
    await openReader(page, 'kerman/');
    const seen = await page.locator('[data-marker="kerman"]').evaluateHandle((button: HTMLElement) => {
      const transforms = new Set<string>();
      const before = button.style.transform;
      new MutationObserver(() => {
        if (button.style.transform !== before) transforms.add(button.style.transform);
      }).observe(button, { attributeFilter: ['style'] });
      return transforms;
    });
    await page.locator('article a[data-place="kerman"]').first().click();
    await expect(heading(page, 'Kerman')).toBeFocused();
    await expect.poll(() => seen.evaluate((transforms) => transforms.size)).toBe(1);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the card lies below the map and both are in view', async ({ page }) => {
    await openReader(page, 'kerman/');
    await page.locator('article a[data-place="beirut"]').first().tap();
    await expect(heading(page, 'Beirut')).toBeInViewport();
    await expect(page.locator('[data-map]')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
