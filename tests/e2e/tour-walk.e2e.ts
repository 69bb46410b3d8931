import { installBrowserVoice, type BrowserVoiceManner } from '../fakes/browser-voice.ts';
import { expect, test } from './site-test.ts';
import { button, expectStop, openStop, openStopWithMap, player, tour } from './tour-page.ts';

// The camera jumps: a test does not wait for flights.
test.use({ reducedMotion: 'reduce' });

test('walks all stops by the button, forth and back, silent, with one announcement a stop', async ({
  page
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await openStopWithMap(page, 1);
  await expectStop(page, 1);
  await expect(button(page, 'Previous stop')).toHaveAttribute('aria-disabled', 'true');
  for (let stop = 2; stop <= tour.length; stop += 1) {
    await button(page, 'Next stop').click();
    await expectStop(page, stop);
    await expect(page.getByRole('status')).toHaveText(
      `Stop ${stop} of ${tour.length}: ${tour[stop - 1]?.title}`
    );
    await expect(button(page, 'Next stop')).toBeFocused();
  }
  await expect(button(page, 'Next stop')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Next stop').press('Enter');
  await expectStop(page, tour.length);
  await button(page, 'Previous stop').click();
  await expectStop(page, tour.length - 1);
  expect(await page.evaluate(() => window.voiceLog.spoken)).toEqual([]);
});

test('walks all stops by the keyboard, only while the tour has its focus', async ({ page }) => {
  await openStop(page, 1);
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await expectStop(page, 1);
  await page.locator('#ui-stop').focus();
  for (let stop = 2; stop <= tour.length; stop += 1) {
    await page.keyboard.press(stop % 2 === 0 ? 'ArrowRight' : 'j');
    await expectStop(page, stop);
  }
  await page.keyboard.press('ArrowLeft');
  await expectStop(page, tour.length - 1);
  await page.keyboard.press('k');
  await expectStop(page, tour.length - 2);
  await page.keyboard.press(' ');
  await expect(player(page)).toHaveAttribute('data-playing', 'true');
  await page.keyboard.press('Escape');
  await expectStop(page, tour.length - 2);
  await page.keyboard.press('?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(shortcuts).toBeHidden();
  await expectStop(page, tour.length - 2);
});

test('walks all stops by their addresses, back and forth in the history', async ({ page }) => {
  test.setTimeout(180_000);
  await openStop(page, 1);
  for (const index of tour.keys()) {
    // The map is not the matter, and not waited for.
    await page.goto(`kerman/tour/${index + 1}/`, { waitUntil: 'domcontentloaded' });
    await expectStop(page, index + 1);
  }
  await openStop(page, 3);
  await button(page, 'Next stop').click();
  await button(page, 'Next stop').click();
  await expectStop(page, 5);
  await page.goBack();
  await expectStop(page, 4);
  await page.goBack();
  await expectStop(page, 3);
  await page.goForward();
  await expectStop(page, 4);
});

test('goes to a stop from its list, and from the opening of the briefing', async ({ page }) => {
  await page.goto('kerman/');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 30_000 });
  await page.getByRole('link', { name: 'Take the tour' }).click();
  await expectStop(page, 1);
  await button(page, 'Stops').click();
  await player(page)
    .getByRole('button', { name: tour[8]?.title ?? '' })
    .click();
  await expectStop(page, 9);
});

test('pauses when the reader takes over, and returns to the stop with one button', async ({ page }) => {
  await openStopWithMap(page, 4);
  await button(page, 'Play tour').click();
  await player(page).locator('.narration a[data-place]').first().click();
  await expect(page.locator('[data-place-card]')).toBeVisible();
  await button(page, 'Return to the stop').click();
  await expectStop(page, 4);
  await expect(page.locator('#ui-stop')).toBeFocused();
  await expect(button(page, 'Return to the stop')).toBeHidden();
  await button(page, 'Play tour').click();
  const map = await page.locator('[data-map]').boundingBox();
  if (map === null) throw new Error('The map has no box.');
  const [x, y] = [map.x + map.width * 0.2, map.y + map.height * 0.15];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(player(page)).toHaveAttribute('data-playing', 'false');
  await expect(button(page, 'Return to the stop')).toBeVisible();
  await expect(button(page, 'Follow the text')).toBeHidden();
  await button(page, 'Return to the stop').click();
  await expectStop(page, 4);
  await button(page, 'End tour').click();
  await expect(player(page)).toHaveCount(0);
  await expect(button(page, 'Return to the stop')).toBeHidden();
  await expect(page).toHaveURL(/\/kerman\/$/);
});

test('keeps the tour’s code out of a page whose tour was not opened', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''));
  });
  await page.goto('kerman/');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 30_000 });
  expect(scripts.some((script) => script.includes('tour-caption'))).toBe(false);
  await page.getByRole('link', { name: 'Take the tour' }).click();
  await expect(button(page, 'Play tour')).toBeVisible();
  await expect.poll(() => scripts.some((script) => script.includes('tour-caption'))).toBe(true);
});
