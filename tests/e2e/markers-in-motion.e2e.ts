import type { Page } from '@playwright/test';
import { openReader } from './open-reader.ts';
import { expect, test } from './site-test.ts';

test.use({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

type Middles = Readonly<Record<string, readonly [x: number, y: number]>>;

/** The middles of all markers, in view or not, by id. */
const middles = (page: Page): Promise<Middles> =>
  page.locator('.ui-markers [data-marker]').evaluateAll((markers) =>
    Object.fromEntries(
      markers.map((marker) => {
        const box = marker.getBoundingClientRect();
        return [marker.getAttribute('data-marker') ?? '', [box.x + box.width / 2, box.y + box.height / 2]];
      })
    )
  );

/** How far the markers have moved, each by x and y. */
const moved = (from: Middles, to: Middles): number[][] =>
  Object.entries(from).map(([id, [x, y]]) => [(to[id]?.[0] ?? NaN) - x, (to[id]?.[1] ?? NaN) - y]);

test('markers go with the map while it is dragged, and stay on it when it is zoomed', async ({ page }) => {
  await openReader(page);
  const map = page.locator('[data-map]');
  await expect(map).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
  const box = await map.boundingBox();
  if (box === null) throw new Error('The map has no box.');
  const [x, y] = [box.x + 40, box.y + 120];
  const before = await middles(page);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 4 });
  // While the button is still down: each has gone as far as the pointer, those out of view too.
  const isCarried = async () =>
    moved(before, await middles(page)).every(
      ([across = NaN, down = NaN]) => Math.abs(across - 60) < 1.5 && Math.abs(down - 30) < 1.5
    );
  await expect.poll(isCarried).toBe(true);
  await page.mouse.up();
  expect(Object.keys(before).length).toBeGreaterThan(20);

  const dragged = await middles(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const [one, other] = ['kerman', 'beirut'];
  const apart = (at: Middles) => (at[one]?.[0] ?? NaN) - (at[other]?.[0] ?? NaN);
  await expect.poll(async () => apart(await middles(page)) / apart(dragged)).toBeCloseTo(2, 1);
  // A marker is where its place is drawn: with all markers out of the way a press there finds the place.
  const [left = NaN, top = NaN] = (await middles(page))['damascus'] ?? [];
  expect(left > box.x && left < box.x + box.width && top > box.y && top < box.y + box.height).toBe(true);
  await page
    .locator('.ui-markers')
    .evaluateAll((all) => all.forEach((each) => (each as HTMLElement).style.setProperty('display', 'none')));
  await page.mouse.click(left, top);
  await expect(page.locator('[data-place-card]')).toHaveAttribute('data-place-card', 'damascus');
});
