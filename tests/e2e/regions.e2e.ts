import type { Page } from '@playwright/test';
import { openReader } from './open-reader.ts';
import { expect, test } from './site-test.ts';

/** The regions that the briefing is about, each by the place that stands for it. */
const regions = [
  { id: 'kerman', name: 'Kerman' },
  { id: 'damascus', name: 'Damascus' },
  { id: 'beirut', name: 'Beirut' },
  { id: 'gaza-strip', name: 'Gaza Strip' },
  { id: 'istanbul-province', name: 'İstanbul Province' },
  { id: 'nagorno-karabakh', name: 'Nagorno-Karabakh' }
] as const;

const heading = (page: Page, id: string) => page.locator(`[data-place-card="${id}"] h2`);
const marker = (page: Page, id: string) => page.locator(`[data-marker="${id}"]`);

async function isOpen(page: Page, { id, name }: (typeof regions)[number]): Promise<void> {
  await expect(heading(page, id)).toContainText(name);
  await expect(heading(page, id)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/kerman/places/${id}/$`));
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
  await expect(page).toHaveURL(/\/kerman\/$/);
}

for (const { title, colorScheme, viewport } of [
  { title: 'on a desk, light', colorScheme: 'light', viewport: { width: 1100, height: 700 } },
  { title: 'on a phone, dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } }
] as const) {
  test.describe(title, () => {
    // Nothing here is about how the camera moves, and jumps save the frames.
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('the six regions open from the map, from the text and by the keyboard alone', async ({ page }) => {
      test.setTimeout(120_000);
      await openReader(page);
      await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 60_000 });
      for (const region of regions) {
        await test.step(`${region.name} from the map`, async () => {
          await page.getByRole('button', { name: 'Show the whole region' }).click();
          await openFromMap(page, region);
          await isOpen(page, region);
          await expect(marker(page, region.id)).toHaveAttribute('aria-current', 'true');
          await close(page);
        });
      }
      for (const region of regions) {
        await test.step(`${region.name} from the text`, async () => {
          const mention = page.locator(`article a[data-place="${region.id}"]`).first();
          await mention.click();
          await isOpen(page, region);
          await expect(mention).toHaveAttribute('data-current', '');
          await expect(marker(page, region.id)).toHaveAttribute('aria-current', 'true');
          await close(page);
          await expect(mention).toBeFocused();
        });
      }
      for (const region of regions) {
        await test.step(`${region.name} by the keyboard`, async () => {
          await page.keyboard.press('/');
          await expect(page.getByRole('searchbox', { name: 'Search places' })).toBeFocused();
          await page.keyboard.press('ControlOrMeta+a');
          await page.keyboard.type(region.name);
          await expect(page.locator('.found a').first()).toHaveText(region.name);
          await page.keyboard.press('Enter');
          await isOpen(page, region);
          await close(page);
        });
      }
      await page.goBack();
      await expect(heading(page, 'nagorno-karabakh')).toBeVisible();
    });
  });
}

/** Clicks the marker of a place, or where a heavier one has crowded it out its name in the list beside that. */
async function openFromMap(page: Page, { id, name }: (typeof regions)[number]): Promise<void> {
  const button = marker(page, id);
  await expect(button).toBeAttached();
  if ((await button.getAttribute('data-crowded')) === null) return button.click();
  for (const sign of await page.locator('.ui-marker-more').all()) {
    await sign.click();
    const entry = page.getByRole('listitem').getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
    if ((await entry.count()) > 0) return entry.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`${id} is in no group of the map.`);
}

test('the six regions open by their addresses, with a title of their own', async ({ page }) => {
  for (const region of regions) {
    await openReader(page, `kerman/places/${region.id}/`);
    await expect(heading(page, region.id)).toContainText(region.name);
    await expect(page).toHaveTitle(new RegExp(`^${region.name}`));
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the six regions open from the text and from the still map', async ({ page }) => {
    for (const region of regions) {
      await page.goto('kerman/');
      await page.locator(`article a[data-place="${region.id}"]`).first().click();
      await expect(page).toHaveURL(new RegExp(`/kerman/places/${region.id}/$`));
      await expect(heading(page, region.id)).toContainText(region.name);
      await page.goto('kerman/');
      await page.locator(`[data-map] svg a[data-place="${region.id}"]:visible`).first().click();
      await expect(page).toHaveURL(new RegExp(`/kerman/places/${region.id}/$`));
    }
  });
});

test.describe('without WebGL', () => {
  test('the six regions open from the still map, and no page is loaded for it', async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await openReader(page);
    await expect(page.locator('[data-map="failed"]')).toBeVisible();
    await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    for (const region of regions) {
      await page.locator(`[data-map] svg a[data-place="${region.id}"]:visible`).first().click();
      await isOpen(page, region);
      await close(page);
    }
    expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
  });
});
