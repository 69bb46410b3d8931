import { axeBesideText } from './axe-beside-text.ts';
import { openReader } from './open-reader.ts';
import { expect, test } from './site-test.ts';

test('gives the address of the place that is open and copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReader(page, 'kerman/places/beirut/');
  const share = page.getByRole('button', { name: 'Share' });
  await share.click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toContainText('Beirut');
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(/\/kerman\/places\/beirut\/$/);
  await dialog.getByRole('button', { name: 'Copy the address' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http.*\/kerman\/places\/beirut\/$/
  );
  await dialog.getByText('Embed it in a page').click();
  const code = dialog.getByRole('textbox', { name: 'Code to paste' });
  await expect(code).toHaveValue(/^<map-briefing src="http.*\/embed\/kerman\/" at="places\/beirut"/);
  await dialog.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Frame' });
  await expect(code).toHaveValue(/^<iframe src="http.*\?at=places\/beirut" [^\n]*<\/iframe>$/);
  await expect(dialog.getByRole('link', { name: /^Choose parts/ })).toHaveAttribute(
    'href',
    /\/kerman\/embed\/\?at=places\/beirut$/
  );
  const { violations } = await axeBesideText(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();
  await expect(page.locator('[data-place-card="beirut"]')).toBeVisible();
});

test('selects the address where it may not be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openReader(page);
  await page.locator('#two-blasts .voice-line').scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    location.hash = 'two-blasts';
  });
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(/\/kerman\/#two-blasts$/);
  await dialog.getByRole('button', { name: 'Copy the address' }).click();
  await expect(dialog).toContainText('Selected');
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? '')).toMatch(/#two-blasts$/);
});
