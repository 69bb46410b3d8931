import type { Page } from '@playwright/test';
import { bringNear } from './bring-near.ts';
import { expect, test } from './site-test.ts';

async function openReader(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 45_000 });
}

const box = async (page: Page, selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  if (found === null) throw new Error(`${selector} is nowhere.`);
  return found;
};
const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage).length);

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Collects what moves without the reader's doing, from the first paint on: by how much together, and what. */
async function watchShifts(page: Page): Promise<() => Promise<{ score: number; moved: string[] }>> {
  await page.addInitScript(() => {
    const seen = { score: 0, moved: [] as string[] };
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        seen.score += entry.value;
        for (const { node } of entry.sources) {
          seen.moved.push(
            node instanceof Element ? `${node.localName}.${node.className}` : String(node?.textContent)
          );
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { shifts: { score: number; moved: string[] } }).shifts);
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 }
]) {
  test(`nothing moves while a page comes to life, ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    // The fonts are here already: what they move as they come depends on the fonts that a machine has.
    await page.goto('');
    await page.evaluate(() => document.fonts.ready);
    const shifted = await watchShifts(page);
    for (const path of ['kerman/', 'kerman/places/beirut/', 'kerman/tour/2/']) {
      await openReader(page, path);
      const { score, moved } = await shifted();
      expect(score, `${path}: ${moved.join(', ')}`).toBeLessThan(0.005);
    }
  });
}

test.describe('on a desk', () => {
  const line = (page: Page) => page.getByRole('separator', { name: 'Width of the text beside the map' });

  test('the line between text and map is moved by pointer and keys, remembered, and put back', async ({
    page
  }) => {
    await openReader(page, 'kerman/');
    const before = await box(page, 'article');
    expect(await stored(page)).toBe(0);
    const handle = await box(page, '.split');
    await page.mouse.move(handle.x + 12, 400);
    await page.mouse.down();
    await page.mouse.move(handle.x + 12 - 150, 400, { steps: 4 });
    await page.mouse.up();
    const dragged = await box(page, 'article');
    expect(dragged.width).toBeLessThan(before.width - 120);
    await expect
      .poll(async () => Math.abs((await box(page, '.ui-map canvas')).x - dragged.width - dragged.x))
      .toBeLessThan(3);
    expect(await stored(page)).toBe(1);
    await page.reload();
    await expect(line(page)).toBeVisible();
    expect((await box(page, 'article')).width).toBeCloseTo(dragged.width, 0);

    await line(page).focus();
    await page.keyboard.press('End');
    await expect(line(page)).toHaveAttribute('aria-valuenow', '64');
    await page.keyboard.press('ArrowRight');
    await expect(line(page)).toHaveAttribute('aria-valuenow', '64');
    await page.keyboard.press('ArrowLeft');
    await expect(line(page)).toHaveAttribute('aria-valuenow', '62');
    expect((await box(page, 'article')).width / 1280).toBeCloseTo(0.62, 2);
    await line(page).dblclick({ position: { x: 12, y: 300 } });
    expect((await box(page, 'article')).width).toBeCloseTo(before.width, 0);
    expect(await stored(page)).toBe(0);
  });

  test('the card keeps to the text’s column', async ({ page }) => {
    await openReader(page, 'kerman/places/beirut/');
    await line(page).focus();
    await page.keyboard.press('Home');
    await expect(line(page)).toHaveAttribute('aria-valuenow', '36');
    const card = await box(page, '[data-panel="card"]');
    const map = await box(page, '[data-map]');
    expect(card.x + card.width).toBeCloseTo(map.x, 0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const handle = (page: Page) => page.getByRole('button', { name: /^Text and map:/ });
  /** How much of the window the map takes from its upper edge. */
  const shown = async (page: Page) => {
    const map = await box(page, '[data-map]');
    return Math.round(map.y + map.height);
  };

  test('the text scrolls below a map that stays', async ({ page }) => {
    await openReader(page, 'kerman/');
    await bringNear(page.locator('#two-blasts'));
    const map = await box(page, '[data-map]');
    expect(map.y).toBe(0);
    expect((await box(page, '#two-blasts')).y).toBeGreaterThan(map.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('one button goes round the three heights, and the text stays where it is below', async ({ page }) => {
    await openReader(page, 'kerman/');
    await bringNear(page.locator('#two-blasts'));
    const text = (await box(page, '#two-blasts')).y;
    const half = await shown(page);
    await expect(handle(page)).toHaveAccessibleName('Text and map: half each');
    await handle(page).click();
    await expect(handle(page)).toHaveAccessibleName('Text and map: only text');
    await expect.poll(() => shown(page)).toBeLessThan(40);
    await handle(page).click();
    await expect(handle(page)).toHaveAccessibleName('Text and map: mostly map');
    await expect.poll(() => shown(page)).toBeGreaterThan(650);
    await expect.poll(async () => (await box(page, '#two-blasts')).y).toBeCloseTo(text, 0);
    await handle(page).click();
    await expect.poll(() => shown(page)).toBe(half);
    await handle(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => shown(page)).toBeLessThan(40);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => shown(page)).toBe(half);
  });

  test('the handle is dragged, and the sheet rests at the nearest height', async ({ page }) => {
    await openReader(page, 'kerman/');
    await bringNear(page.locator('#two-blasts'));
    const half = await shown(page);
    const drag = async (to: number) => {
      // Once it rests: it comes to its height in a short motion.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      const from = await box(page, '.sheet-handle');
      await page.mouse.move(195, from.y + from.height - 14);
      await page.mouse.down();
      await page.mouse.move(195, to, { steps: 12 });
      await expect.poll(async () => Math.abs((await shown(page)) - to)).toBeLessThan(40);
      // Held still: what counts is where it is let go.
      await page.waitForFunction(
        (since) => performance.now() - since > 150,
        await page.evaluate(() => performance.now())
      );
      await page.mouse.move(195, to);
      await page.mouse.up();
    };
    await drag(560);
    await expect(handle(page)).toHaveAccessibleName('Text and map: mostly map');
    await drag(420);
    await expect.poll(() => shown(page)).toBe(half);
    await drag(120);
    await expect(handle(page)).toHaveAccessibleName('Text and map: only text');
  });

  test('what gets the keyboard’s focus is uncovered', async ({ page }) => {
    await openReader(page, 'kerman/');
    await handle(page).click();
    await expect(handle(page)).toHaveAccessibleName('Text and map: only text');
    await page.getByRole('button', { name: 'Zoom in' }).focus();
    await expect(handle(page)).toHaveAccessibleName('Text and map: half each');
    await handle(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(handle(page)).toHaveAccessibleName('Text and map: mostly map');
    await page.locator('article a').first().focus();
    await expect(handle(page)).toHaveAccessibleName('Text and map: half each');
    const [link, map] = [await box(page, 'article a'), await shown(page)];
    expect(link.y).toBeGreaterThanOrEqual(map);
  });

  test('a card leaves half of the window to the map, and gives the text its whole window back', async ({
    page
  }) => {
    await openReader(page, 'kerman/');
    await bringNear(page.locator('#arouri-killed'));
    await handle(page).click();
    await page.locator('#arouri-killed a[data-place="beirut"]').first().tap();
    await expect(handle(page)).toHaveAccessibleName('Text and map: half each');
    await expect.poll(async () => (await box(page, '[data-map]')).y).toBe(0);
    const [map, card] = [await box(page, '[data-map]'), await box(page, '[data-panel="card"]')];
    await expect.poll(async () => (await box(page, '[data-panel="card"]')).y).toBeCloseTo(map.height, 0);
    expect(card.height).toBeGreaterThan(300);
    await page.getByRole('link', { name: 'Close', exact: true }).click();
    await expect(handle(page)).toHaveAccessibleName('Text and map: only text');
  });
});

test.describe('on a phone without scripts', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  test('the map is part of the page and goes away with it', async ({ page }) => {
    await page.goto('kerman/places/beirut/');
    await expect(page.locator('[data-place-card="beirut"]')).toBeInViewport();
    await page.goto('kerman/#two-blasts');
    await expect(page.locator('#two-blasts')).toBeInViewport();
    await expect(page.locator('[data-map]')).not.toBeInViewport();
    await expect(page.getByRole('button', { name: /^Text and map/ })).toHaveCount(0);
  });
});

test('where the window is low, as with a strong zoom, the map does not stay', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openReader(page, 'kerman/#two-blasts');
  await expect(page.locator('#two-blasts')).toBeInViewport();
  await expect(page.locator('[data-map]')).not.toBeInViewport();
});

test('on paper are the text, the still map, the numbered places and the sources', async ({ page }) => {
  await openReader(page, 'kerman/');
  await page.emulateMedia({ media: 'print' });
  for (const part of ['article', '.still-map', '#ui-places', '#ui-sources']) {
    await expect(page.locator(part).first()).toBeVisible();
  }
  for (const part of ['.ui-map', '.views', '.strip', '.split', '.sheet-handle']) {
    await expect(page.locator(part).first()).toBeHidden();
  }
  // Back on the screen nothing of the still map lies over the live one, not even while its first moment is played again.
  await page.emulateMedia({ media: 'screen' });
  const shown = () =>
    page.locator('.poster .still-sea').evaluateAll((all) =>
      all.map((each) => {
        const { visibility, animationName } = getComputedStyle(each);
        return `${visibility} ${animationName}`;
      })
    );
  expect(new Set(await shown())).toEqual(new Set(['hidden none']));
});
