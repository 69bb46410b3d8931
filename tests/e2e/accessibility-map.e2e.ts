import type { Locator, Page } from '@playwright/test';
import { contrastOfArcs } from './contrast-of-arcs.ts';
import { openReader } from './open-reader.ts';
import { builtBriefing } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');
const located = new Set(briefing.places.flatMap(({ id, point }) => (point === null ? [] : [id])));

test.use({ viewport: { width: 1000, height: 640 }, reducedMotion: 'reduce' });

async function openWithMap(page: Page, path = 'kerman/'): Promise<void> {
  await openReader(page, path);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
}

/** The ids that elements carry, in the order of the page. */
const idsOf = (elements: Locator, attribute: string): Promise<string[]> =>
  elements.evaluateAll(
    (found, name) =>
      found.filter((each) => each.checkVisibility()).map((each) => each.getAttribute(name) ?? ''),
    attribute
  );

test('[A2] map and list show one state: order, filter by name and by voice, selection', async ({ page }) => {
  test.slow();
  await openWithMap(page);
  const onMap = () => idsOf(page.locator('.ui-markers button[data-marker]'), 'data-marker');
  const inList = () => idsOf(page.locator('.place-list > li'), 'data-place-item');
  const sorted = (ids: readonly string[]): string[] => [...ids].sort();
  const toured = briefing.tour.flatMap(({ places }) => places).filter((id) => located.has(id));
  const read = briefing.places.map(({ id }) => id);
  const markers = await onMap();
  expect(markers).toEqual([...new Set([...toured, ...read.filter((id) => located.has(id))])]);

  await page.locator('[data-view-link="places"]').click();
  const field = page.getByRole('searchbox', { name: 'Filter by name' });
  await expect(field).toBeVisible();
  expect(await inList()).toEqual(read);
  await field.fill('kerman');
  await expect.poll(async () => (await inList()).length).toBeLessThan(10);
  const found = (await inList()).filter((id) => located.has(id));
  expect(found).toContain('kerman');
  await expect.poll(onMap).toEqual(markers.filter((id) => found.includes(id)));
  await expect(page.locator('.ui-markers button[tabindex="0"]')).toHaveCount(1);
  await field.fill('no such place');
  await expect.poll(onMap).toEqual([]);
  expect(await inList()).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect.poll(onMap).toEqual(markers);
  expect(await inList()).toEqual(read);

  // What one voice says leaves the same places in both.
  await page.locator('[data-view-link="voices"]').click();
  await page.getByRole('button', { name: 'Show only this voice Iranian sources' }).click();
  await page.locator('[data-view-link="places"]').click();
  await expect.poll(async () => (await onMap()).length).toBeLessThan(markers.length);
  const said = await inList();
  expect(said.length).toBeGreaterThan(1);
  expect(sorted(await onMap())).toEqual(sorted(said.filter((id) => located.has(id))));
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect.poll(onMap).toEqual(markers);

  // Selecting in one selects in the other, and in the text.
  const chosen = async () => ({
    map: await idsOf(page.locator('.ui-markers button[aria-current]'), 'data-marker'),
    list: await page
      .locator('.place-list [aria-current]')
      .evaluateAll((links) => links.map((link) => link.closest('li')?.getAttribute('data-place-item')))
  });
  await page.locator('[data-place-item="beirut"] a').click();
  await expect.poll(chosen).toEqual({ map: ['beirut'], list: ['beirut'] });
  await page.locator('.ui-markers button[data-marker="kerman"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(chosen).toEqual({ map: ['kerman'], list: ['kerman'] });
  await expect(page.locator('article a.mention[data-place="kerman"][data-current]').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect.poll(chosen).toEqual({ map: [], list: [] });
});

test.describe('where a line has its full width', () => {
  test.use({ deviceScaleFactor: 2, viewport: { width: 1200, height: 700 } });

  test('[A10] arcs stand out from the ground below them, at rest and in focus, light and dark', async ({
    page
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await openWithMap(page);
    const drawn = briefing.flows.filter(({ from, to }) => located.has(from) && located.has(to));
    expect(drawn.length).toBeGreaterThan(3);
    const weakest = async (flows: readonly string[], least: number, part = 4): Promise<string[]> => {
      const seen = (await contrastOfArcs(page, briefing, flows)).filter(({ contrasts }) => {
        return contrasts.length >= least;
      });
      expect(seen.length).toBeGreaterThanOrEqual(Math.min(flows.length, 10));
      // Names and signs lie over some of its points.
      return seen.flatMap(({ flow, contrasts }) => {
        const usual = contrasts[Math.floor(contrasts.length / part)] ?? 0;
        return usual < 3 ? [`${flow}: ${usual.toFixed(2)}`] : [];
      });
    };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await expect
        .poll(
          () =>
            weakest(
              drawn.map(({ id }) => id),
              15
            ),
          { message: `at rest, ${colorScheme}`, timeout: 50_000 }
        )
        .toEqual([]);
    }
    // In focus its own words lie on it, too.
    const link = page.locator('article a[data-flow]').first();
    const pair = await link.getAttribute('data-flow');
    const stated = drawn.filter(({ from, to }) => `${from}/${to}` === pair).map(({ id }) => id);
    expect(stated.length).toBeGreaterThan(0);
    await link.evaluate((each: HTMLElement) => each.click());
    await expect
      .poll(() => weakest(stated, 3, 2), { message: 'in focus, dark', timeout: 50_000 })
      .toEqual([]);
  });
});
