import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const pages = [
  '',
  'kerman/',
  'kerman/places/kerman/',
  'kerman/places/nagorno-karabakh/',
  'kerman/tour/1/',
  'embed/kerman/',
  '404.html'
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, a line for each rule; of some rules only, where they are named. */
async function faults(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (!path.startsWith('kerman')) return;
  await expect(page.locator('[data-map]')).not.toHaveAttribute('data-map', /poster|loading/, {
    timeout: 30_000
  });
}

for (const path of pages) {
  test(`[A13] axe finds nothing on /${path}, nor in the dark a contrast too weak`, async ({ page }) => {
    test.slow();
    await open(page, path);
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, 'color-contrast')).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  // What differs from a wide window: the size of targets, what lies over what, and what scrolls.
  for (const path of ['kerman/places/kerman/', 'kerman/tour/1/']) {
    test(`[A13] axe finds nothing else on /${path}`, async ({ page }) => {
      test.slow();
      await open(page, path);
      const rules = ['target-size', 'scrollable-region-focusable', 'color-contrast', 'aria-hidden-focus'];
      expect(await faults(page, ...rules)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(page, 'color-contrast')).toEqual([]);
    });
  }
});

test('[A13] axe finds nothing where there is no interactive map', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, 'kerman/places/kerman/');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'failed');
  expect(await faults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faults(page, 'color-contrast')).toEqual([]);
});
