import { openReader } from './open-reader.ts';
import { builtBriefing } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('tells all events, before, during and after the article', async ({ page }) => {
    await page.goto('kerman/');
    await expect(page.locator('[data-panel="timeline"] [data-event]')).toHaveCount(briefing.events.length);
    await expect(page.locator('.period')).toHaveText([
      'Before January 2024',
      'January 2024, until the article appeared',
      'After the article appeared, 21 January 2024'
    ]);
  });
});

test('leads from an event to its passage and by Esc back to the event', async ({ page }) => {
  await openReader(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Timeline' }).click();
  const event = page.locator('#ui-timeline .event-title').filter({ hasText: 'Two explosions in Kerman' });
  await event.click();
  await expect(page.locator('main')).toHaveAttribute('data-view', 'text');
  await expect(page).toHaveURL(/#two-blasts$/);
  await expect(page.locator('[data-passage="two-blasts"]')).toBeFocused();
  await expect(page.locator('[data-passage="two-blasts"]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'timeline');
  await expect(event).toBeFocused();
});

test('has a strip below the map: one Tab stop, arrows along the events, Enter follows one', async ({
  page
}) => {
  await openReader(page);
  const marks = page.locator('#ui-strip button');
  await expect(marks.first()).toBeVisible();
  await expect(page.locator('#ui-strip button[tabindex="0"]')).toHaveCount(1);
  await marks.first().focus();
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await expect(page.locator('.strip-told')).toContainText(briefing.events.at(-1)?.title ?? '');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName(/US drone strike kills Soleimani/);
  await page.keyboard.press('Enter');
  await expect(
    page.locator('[data-passage="soleimani-2020"], article [data-passage][data-current]').first()
  ).toBeInViewport();
  await expect(marks.nth(1)).toHaveAttribute('aria-current', 'true');
  const boxes = await marks.evaluateAll((all) =>
    all.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect)
  );
  for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

test('has no strip where there is no room for it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReader(page);
  await page.locator('[data-view-link="timeline"]').click();
  await expect(page.locator('#ui-timeline summary')).toBeFocused();
  await expect(page.locator('#ui-strip')).toBeHidden();
});
