import AxeBuilder from '@axe-core/playwright';
import { axeBesideText } from './axe-beside-text.ts';
import { bringNear, topOf } from './bring-near.ts';
import { openReader } from './open-reader.ts';
import { builtBriefing } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');

test('lays the places over the text, which keeps its place, and Esc leads back', async ({ page }) => {
  await openReader(page);
  const passage = page.locator('#two-blasts');
  const before = await bringNear(passage);
  const link = page.getByRole('navigation').getByRole('link', { name: 'Places', exact: true });
  await link.click();
  await expect(page.locator('#ui-places summary')).toBeFocused();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('article')).toHaveAttribute('inert', '');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await expect(page.locator('article')).not.toHaveAttribute('inert');
  expect(await topOf(passage)).toBe(before);
});

test('filters by a name in another script, on the list and on the map', async ({ page }) => {
  await openReader(page);
  await page.getByRole('link', { name: 'Places', exact: true }).first().click();
  const field = page.getByRole('searchbox', { name: 'Filter by name' });
  await field.fill('كرمان');
  const shown = page.locator('.place-list > li:visible');
  await expect(shown).toHaveText([/cemetery/, /Kerman/, /Kerman Province/]);
  await expect(page.locator('.found-as[lang="fa"]').first()).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('status')).toContainText(`3 of ${briefing.places.length} places`);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(briefing.places.length);
  await expect(field).toHaveValue('');
});

test('sorts by name and by kind, with the keyboard', async ({ page }) => {
  await openReader(page);
  await page.getByRole('link', { name: 'Places', exact: true }).first().click();
  await page.getByRole('radio', { name: 'As in the text' }).focus();
  await page.keyboard.press('ArrowRight');
  const names = page.locator('.place-list .mention');
  await expect(names.first()).toHaveText('Afghanistan');
  const sorted = await names.allTextContents();
  expect(sorted).toEqual([...sorted].sort(new Intl.Collator('en').compare));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.place-list > li').first()).toContainText('country');
});

test('leads from the list to the card and back to the same line of the list', async ({ page }) => {
  await openReader(page);
  await page.getByRole('link', { name: 'Places', exact: true }).first().click();
  const line = page.locator('[data-place-item="beirut"] a');
  await line.click();
  await expect(page.locator('[data-place-card="beirut"] h2')).toBeFocused();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Beirut' })).toHaveAttribute(
    'aria-current',
    'true'
  );
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'text');
});

test('prints every place, whatever is filtered', async ({ page }) => {
  await openReader(page);
  await page.getByRole('link', { name: 'Places', exact: true }).first().click();
  await page.getByRole('searchbox', { name: 'Filter by name' }).fill('qom');
  await expect(page.locator('.place-list > li:visible')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.place-list > li:visible')).toHaveCount(briefing.places.length);
  await expect(page.locator('.views')).toBeHidden();
});

test('shows each source with its passages, filtered by standing and by words', async ({ page }) => {
  await openReader(page);
  await page.locator('article a[href="#ui-source-xinhua-5jan"], article .citations a').first().click();
  await expect(page.locator('main')).toHaveAttribute('data-view', 'sources');
  await expect(page.locator('#ui-sources [data-source]:focus')).toHaveCount(1);
  const field = page.getByRole('searchbox', { name: 'Filter by title' });
  await field.fill('reuters');
  const shown = page.locator('.source-list > li:visible');
  expect(await shown.count()).toBeLessThan(briefing.sources.length);
  await expect(shown.first()).toContainText(/reuters/i);
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toHaveAttribute('data-view', 'text');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 }
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });
      test('axe finds nothing in any view', async ({ page }) => {
        test.slow();
        await openReader(page);
        const examined = async (axe: AxeBuilder, what: string): Promise<string[]> => {
          // Only what depends on colours is another in the dark.
          if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
          const { violations } = await axe.analyze();
          return violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]?.html ?? ''}`);
        };
        for (const view of ['places', 'timeline', 'voices', 'corrections', 'sources']) {
          await page.locator(`[data-view-link="${view}"]`).click();
          await expect(page.locator(`#ui-${view} summary`)).toBeFocused();
          const hasFilter = view === 'places' || view === 'sources';
          if (hasFilter) await expect(page.locator(`#ui-${view} .list-filter`)).toBeVisible();
          // What stands around once, and what each view brings.
          if (view === 'places') expect(await examined(axeBesideText(page), 'around')).toEqual([]);
          expect(await examined(new AxeBuilder({ page }).include(`#ui-${view}`), view)).toEqual([]);
        }
      });
    });
  }
}
