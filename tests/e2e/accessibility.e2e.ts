import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = [
  '',
  'kerman/',
  'kerman/places/kerman/',
  'kerman/places/nagorno-karabakh/',
  'kerman/tour/1/',
  '404.html'
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 }
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });
      for (const path of pages) {
        test(`axe finds nothing on /${path}`, async ({ page }) => {
          await page.goto(path);
          if (path.startsWith('kerman')) {
            await expect(page.locator('[data-map]')).not.toHaveAttribute('data-map', /poster|loading/, {
              timeout: 30_000
            });
          }
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        });
      }
    });
  }
}

test('text reflows at 320 px without a sideways scroll bar', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
