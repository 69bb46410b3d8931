import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

async function openReader(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 45_000 });
}

/** Scrolls the text with the wheel until a passage begins just above the reading line, and waits for its mark. */
async function readTo(page: Page, id: string): Promise<void> {
  const passage = page.locator(`article [data-passage="${id}"]`);
  await page.mouse.move(40, 600);
  await expect
    .poll(async () => {
      const top = await passage.evaluate((element) => element.getBoundingClientRect().top);
      const line = await page.evaluate(() => innerHeight * 0.33);
      if (top > line - 40 && top < line) return 'there';
      await page.mouse.wheel(0, top - line + 20);
      return top;
    })
    .toBe('there');
  await expect(marked(page)).toHaveAttribute('data-passage', id);
}

const marked = (page: Page) => page.locator('[data-reading]');
const marker = (page: Page, id: string) => page.locator(`[data-marker="${id}"]`);

/** Where a marker is drawn, from the upper left corner of the map. */
async function onMap(page: Page, id: string): Promise<{ x: number; y: number; isInside: boolean }> {
  const map = await page.locator('[data-map]').boundingBox();
  const at = await marker(page, id).boundingBox();
  if (map === null || at === null) return { x: NaN, y: NaN, isInside: false };
  const [x, y] = [at.x + at.width / 2 - map.x, at.y + at.height / 2 - map.y];
  return { x, y, isInside: x > 0 && y > 0 && x < map.width && y < map.height };
}

test('what is read is marked, its places come into view, and nothing else happens', async ({ page }) => {
  await openReader(page, 'kerman/');
  await expect(marked(page)).toHaveCount(0);
  const apart = async () => (await onMap(page, 'damascus')).x - (await onMap(page, 'beirut')).x;
  const before = await apart();
  await readTo(page, 'arouri-killed');
  await expect(marked(page)).toHaveCount(1);
  await expect.poll(apart).toBeGreaterThan(before * 2);
  expect((await onMap(page, 'beirut')).isInside).toBe(true);
  expect((await onMap(page, 'kerman')).isInside).toBe(false);
  await readTo(page, 'two-blasts');
  await expect(marked(page)).toHaveCount(1);
  await expect.poll(async () => (await onMap(page, 'kerman')).isInside).toBe(true);
  await expect(page).toHaveURL(/\/kerman\/$/);
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
  await expect(page.getByRole('status')).toBeEmpty();
});

test('a map that the reader has taken stays where it is, until a place is opened', async ({ page }) => {
  await openReader(page, 'kerman/');
  const map = await page.locator('[data-map]').boundingBox();
  if (map === null) throw new Error('no map');
  // Empty sea: the drag begins on no marker and no button.
  await page.mouse.move(map.x + map.width - 120, map.y + map.height - 120);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width - 280, map.y + map.height - 220, { steps: 5 });
  await page.mouse.up();
  const settled = async () => {
    const before = await onMap(page, 'kerman');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    );
    const after = await onMap(page, 'kerman');
    return before.x === after.x && before.y === after.y;
  };
  await expect.poll(settled, { intervals: [300] }).toBe(true);
  const taken = await onMap(page, 'kerman');
  for (const id of ['arouri-killed', 'two-blasts', 'gaza-toll']) {
    await readTo(page, id);
    expect(await onMap(page, 'kerman')).toEqual(taken);
  }
  await page.locator('[data-reading] a[data-place]').first().click();
  await expect(page.locator('[data-place-card] h2')).toBeFocused();
  await expect.poll(async () => (await onMap(page, 'kerman')).x).not.toBe(taken.x);
});

test('a passage that a link leads to is the one that is read, although it lies above the reading line', async ({
  page
}) => {
  await openReader(page, 'kerman/places/damascus/');
  const link = page.locator('[data-place-card] [data-passage-link]').first();
  const id = (await link.getAttribute('data-passage-link')) ?? '';
  await link.click();
  await expect(marked(page)).toHaveAttribute('data-passage', id);
});

test('a reload and a return find the reader where the text was left', async ({ page }) => {
  await openReader(page, 'kerman/');
  const text = page.locator('article');
  for (let turn = 0; turn < 12; turn += 1) {
    await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    );
  }
  const place = () =>
    text.evaluate((article) => {
      const parts = [...article.querySelectorAll(':scope > [data-passage]')];
      const seen = parts.find((part) => part.getBoundingClientRect().top >= 0);
      return `${String(seen?.id)} ${Math.round((seen?.getBoundingClientRect().top ?? 0) / 10)}`;
    });
  // Kept once scrolling rests: on the way there another part may have been.
  const isKept = () =>
    page.evaluate(() => {
      const kept = (history.state as { place?: { part: string; top: number } } | null)?.place;
      const top = document.getElementById(kept?.part ?? '')?.getBoundingClientRect().top ?? NaN;
      return Math.abs(top - (kept?.top ?? NaN)) < 1;
    });
  await expect.poll(isKept).toBe(true);
  const left = await place();
  await page.reload();
  await expect.poll(place).toBe(left);
  await page.goto('./');
  await page.goBack();
  await expect.poll(place).toBe(left);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the map jumps to what is read', async ({ page }) => {
    await openReader(page, 'kerman/');
    const seen = await marker(page, 'kerman').evaluateHandle((button: HTMLElement) => {
      const transforms = new Set<string>();
      // The marker, and what carries it with the others.
      const moved = [button, button.parentElement ?? button];
      const standing = () => moved.map(({ style }) => style.transform).join(' ');
      const before = standing();
      const watch = new MutationObserver(() => {
        if (standing() !== before) transforms.add(standing());
      });
      for (const each of moved) watch.observe(each, { attributeFilter: ['style'] });
      return transforms;
    });
    await readTo(page, 'arouri-killed');
    await expect.poll(() => seen.evaluate((transforms) => transforms.size)).toBe(1);
  });
});
