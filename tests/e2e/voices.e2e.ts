import { openReader } from './open-reader.ts';
import { builtBriefing } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');
const own = briefing.passages.filter(({ voice }) => voice === 'iranian-sources');

test('shows only what one voice says, walks through it, and shows all again', async ({ page }) => {
  await openReader(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Voices' }).click();
  await page.getByRole('button', { name: 'Show only this voice Iranian sources' }).click();
  await expect(page.getByRole('status')).toContainText('Only what is said by Iranian sources');
  await expect(page.locator('article [data-passage]:not([data-quiet])')).toHaveCount(own.length);
  await expect(page.locator('article [data-passage][data-quiet]').first()).not.toBeEmpty();
  await page.getByRole('button', { name: 'Next passage' }).click();
  await expect(page.locator(`[data-passage="${own[0]?.id}"]`)).toBeInViewport();
  await expect(page.locator('.showing')).toContainText(`Passage 1 of ${own.length}`);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('[data-quiet]')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('Everything is shown again.');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('keeps quieted text as readable as text has to be', async ({ page }) => {
  await openReader(page);
  await page.locator('[data-view-link="voices"]').click();
  await page.getByRole('button', { name: 'Show only this voice Iranian sources' }).click();
  await page.keyboard.press('Escape');
  const { default: AxeBuilder } = await import('@axe-core/playwright');
  const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('lists what is corrected and contested and leads to each note', async ({ page }) => {
  await openReader(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Corrections' }).click();
  const count = briefing.notes.filter(({ kind }) => kind === 'corrects' || kind === 'contests').length;
  const lines = page.locator('.correction-list > li');
  await expect(lines).toHaveCount(count);
  const line = lines.nth(2).locator('a').first();
  await line.click();
  await expect(page.locator('.note:focus')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('lists voices and corrections, and offers nothing that needs scripts', async ({ page }) => {
    await page.goto('kerman/');
    await expect(page.locator('.voice-list')).toContainText('Iranian sources');
    await expect(page.locator('.correction-list > li').first()).toBeVisible();
    await expect(page.locator('.view-tools')).toBeHidden();
    await page.getByRole('navigation').getByRole('link', { name: 'Voices' }).click();
    await expect(page.locator('#ui-voices')).toBeInViewport();
  });
});
