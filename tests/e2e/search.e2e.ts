import { axeBesideText } from './axe-beside-text.ts';
import { openReader } from './open-reader.ts';
import { expect, test } from './site-test.ts';

test('opens with /, forgives typing, and leads by Enter to the place', async ({ page }) => {
  await openReader(page);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Search places' });
  await expect(field).toBeFocused();
  await page.keyboard.type('kreman');
  await expect(page.locator('.found a').first()).toHaveText('Kerman');
  await expect(page.locator('.found a mark').first()).toHaveText('Kerman');
  await expect(page.getByRole('status')).toContainText('found');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-place-card="kerman"] h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'search');
  await expect(field).toHaveValue('kreman');
});

test('is operated by arrows alone, through all groups and back to the field', async ({ page }) => {
  await openReader(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search places' })).toBeFocused();
  await page.keyboard.type('blinken');
  await expect(page.locator('.found a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.found a').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('.found > a').last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox', { name: 'Search places' })).toBeFocused();
  await expect(page.getByRole('status')).toContainText('found');
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'text');
  await expect(page.getByRole('status')).toBeEmpty();
});

test('finds places in their own script and notes by their words', async ({ page }) => {
  await openReader(page);
  await page.getByRole('button', { name: 'Search' }).click();
  const field = page.getByRole('searchbox', { name: 'Search places' });
  await field.fill('בירות');
  await expect(page.locator('.found a').first()).toHaveText('Beirut');
  await expect(page.locator('.found .found-as[lang="he"] mark').first()).toHaveText('ביירות');
  await field.fill('slip for Lebanon');
  const note = page.locator('[data-found="note"] .found a').first();
  await note.click();
  await expect(page.locator('main')).toHaveAttribute('data-view', 'text');
  await expect(page.locator('.note:focus')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(note).toBeFocused();
});

test('takes / as a letter while a field has the keyboard', async ({ page }) => {
  await openReader(page);
  await page.getByRole('link', { name: 'Places', exact: true }).first().click();
  const field = page.getByRole('searchbox', { name: 'Filter by name' });
  await field.focus();
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'places');
});

test('axe finds nothing in the search, and it says when nothing is found', async ({ page }) => {
  await openReader(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search places' })).toBeFocused();
  await page.keyboard.type('syria');
  await expect(page.locator('.found a').first()).toBeVisible();
  const { violations } = await axeBesideText(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Search places' }).fill('xyzzyx');
  await expect(page.locator('#ui-search-hint')).toHaveText('Nothing was found.');
});
