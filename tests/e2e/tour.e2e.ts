import { expect, test, type Page } from '@playwright/test';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { installBrowserVoice, type BrowserVoiceManner } from '../fakes/browser-voice.ts';
import { builtBriefing } from './published-site.ts';

const briefing = builtBriefing('kerman');
const { tour } = briefing;
const words = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');
const narration = (stop: number): string => words(toPlainText(tour[stop - 1]?.narration ?? []));

const player = (page: Page) => page.locator('[data-tour]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a stop with the tour's player; without WebGL, as here, the tour is whole, and a busy machine not the matter. */
async function open(page: Page, stop: number): Promise<void> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openWithMap(page, stop, 'failed');
}

async function openWithMap(page: Page, stop: number, map: 'ready' | 'failed' = 'ready'): Promise<void> {
  await page.goto(`kerman/tour/${stop}/`);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', map, { timeout: 30_000 });
  await expect(button(page, 'Play tour')).toBeVisible();
}

/** Holds the page's time: from now on it passes only as the test says. */
async function holdTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 1000));
}

async function expectStop(page: Page, stop: number, playing = false): Promise<void> {
  await expect(player(page)).toHaveAttribute('data-stop', String(stop));
  await expect(player(page)).toHaveAttribute('data-playing', String(playing));
  await expect(page).toHaveURL(new RegExp(`/kerman/tour/${stop}/$`));
  await expect(player(page).getByRole('heading', { level: 2 }).first()).toHaveText(
    tour[stop - 1]?.title ?? ''
  );
  expect(words((await player(page).locator('.narration').textContent()) ?? '').replaceAll(' ', '')).toBe(
    narration(stop).replaceAll(' ', '')
  );
}

// The camera jumps: a test does not wait for flights.
test.use({ reducedMotion: 'reduce' });

test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
});

test('walks all stops by the button, forth and back, silent, with one announcement a stop', async ({
  page
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await openWithMap(page, 1);
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
  await open(page, 1);
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
  for (const index of tour.keys()) {
    await open(page, index + 1);
    await expectStop(page, index + 1);
  }
  await open(page, 3);
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

test('tells the whole tour by itself with a voice, each sentence once and in order, as its captions', async ({
  page
}) => {
  test.setTimeout(240_000);
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await open(page, 1);
  await page.evaluate(() => {
    const seen = new Map<string, string>();
    Object.assign(window, { captions: seen });
    new MutationObserver(() => {
      const caption = document.querySelector<HTMLElement>('.tour-caption');
      if (caption !== null) seen.set(caption.dataset['sentence'] ?? '', caption.textContent.trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await button(page, 'Voice and speed').click();
  const voices = page.getByLabel('Voice', { exact: true });
  await expect(voices.locator('optgroup')).toHaveCount(2);
  await expect(voices.getByRole('option', { name: /Persian/ })).toHaveCount(0);
  await voices.selectOption({ label: 'Imaginary voice (en-GB)' });
  await page.getByLabel('Speed').selectOption('2');
  await holdTime(page);
  await button(page, 'Play tour').click();
  const visited: string[] = [];
  for (let step = 0; step < 1200; step += 1) {
    await page.clock.runFor(1000);
    const stop = (await player(page).getAttribute('data-stop')) ?? '';
    if (visited.at(-1) !== stop) visited.push(stop);
    if ((await player(page).getAttribute('data-playing')) === 'false') break;
  }
  expect(visited).toEqual(tour.map((_, index) => String(index + 1)));
  await expect(page.getByText('The tour ends here.')).toBeVisible();
  const log = await page.evaluate(() => window.voiceLog);
  expect(log.overlaps).toBe(0);
  expect(words(log.spoken.join(' '))).toBe(words(tour.map((_, index) => narration(index + 1)).join(' ')));
  const captions = await page.evaluate(() => [
    ...(window as unknown as { captions: Map<string, string> }).captions
  ]);
  expect(words(captions.map(([, text]) => text).join(' '))).toBe(words(log.spoken.join(' ')));
  // Screen readers are not spoken over.
  await expect(page.getByRole('status')).toHaveText('');
});

test('plays in captions at the reader’s speed, marks the sentence in the text and lights places', async ({
  page
}) => {
  await open(page, 4);
  await holdTime(page);
  await button(page, 'Play tour').click();
  const caption = page.locator('.tour-caption');
  await page.clock.runFor(1000);
  await expect(caption).toHaveText(/^According to the author/);
  const marked = () =>
    page.evaluate(() => {
      const highlight = CSS.highlights.get('ui-told');
      return highlight === undefined
        ? ''
        : [...highlight].map((range) => (range as Range).toString()).join('');
    });
  expect(words(await marked())).toBe(words((await caption.textContent()) ?? ''));
  const named = caption.locator('[data-told]');
  for (let step = 0; step < 100 && (await named.count()) === 0; step += 1) await page.clock.runFor(200);
  await expect(caption).toHaveText('His first example is General Razi Mousavi, killed in Damascus.');
  expect(await marked()).toBe('His first example is General Razi Mousavi, killed in Damascus.');
  await expect(named).toHaveText('Damascus');
  await expect(player(page).locator('.narration a[data-place="damascus"]')).toHaveAttribute(
    'data-rested',
    ''
  );
  await button(page, 'Pause tour').click();
  expect(await page.locator('.narration a[data-rested]').count()).toBe(0);
});

test('pauses when the reader takes over, and returns to the stop with one button', async ({ page }) => {
  await openWithMap(page, 4);
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
  await button(page, 'Return to the stop').click();
  await expectStop(page, 4);
  await button(page, 'End tour').click();
  await expect(player(page)).toHaveCount(0);
  await expect(button(page, 'Return to the stop')).toBeHidden();
  await expect(page).toHaveURL(/\/kerman\/$/);
});

test('falls silent at once on a hidden tab, on leaving and on the next stop', async ({ page }) => {
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await open(page, 2);
  await button(page, 'Voice and speed').click();
  await page.getByLabel('Voice', { exact: true }).selectOption({ label: 'Imaginary voice (en-GB)' });
  const isHeard = () => page.evaluate(() => window.voiceLog.speaking);
  await button(page, 'Play tour').click();
  await expect.poll(isHeard).toBe(true);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await isHeard()).toBe(false);
  await expectStop(page, 2);
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false, configurable: true }));
  await button(page, 'Play tour').click();
  await expect.poll(isHeard).toBe(true);
  const afterNext = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Next stop"]')?.click();
    return window.voiceLog.speaking;
  });
  expect(afterNext).toBe(false);
  await expect.poll(isHeard).toBe(true);
  const afterLeaving = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    return window.voiceLog.speaking;
  });
  expect(afterLeaving).toBe(false);
});

for (const manner of ['silent', 'never-ends', 'refused'] as const) {
  test(`goes on in captions with a voice that is ${manner}`, async ({ page }) => {
    await page.addInitScript(installBrowserVoice, manner as BrowserVoiceManner);
    await open(page, 13);
    await button(page, 'Voice and speed').click();
    await page.getByLabel('Voice', { exact: true }).selectOption({ label: 'Imaginary voice (en-GB)' });
    await holdTime(page);
    await button(page, 'Play tour').click();
    await expect(async () => {
      await page.clock.runFor(5000);
      expect(await player(page).getAttribute('data-stop')).toBe('14');
    }).toPass({ timeout: 50_000 });
    await expect(page.getByText(/The captions go on/)).toBeVisible();
    expect(await page.evaluate(() => window.voiceLog.overlaps)).toBe(0);
  });
}

test('offers captions alone where the browser has no voice, and a voice that comes late', async ({
  page
}) => {
  await page.addInitScript(installBrowserVoice, 'late-voices' as BrowserVoiceManner);
  await open(page, 1);
  await button(page, 'Voice and speed').click();
  await expect(page.getByText('This browser has no voice')).toBeVisible();
  await page.evaluate(() => window.learnVoices());
  await expect(page.getByText('This browser has no voice')).toBeHidden();
  await expect(page.getByRole('option', { name: 'Imaginary voice (en-GB)' })).toBeAttached();
});

test('is one narrator across tabs', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await open(page, 1);
  await button(first, 'Play tour').click();
  await expect(player(first)).toHaveAttribute('data-playing', 'true');
  await button(second, 'Play tour').click();
  await expect(player(second)).toHaveAttribute('data-playing', 'true');
  await expect(player(first)).toHaveAttribute('data-playing', 'false');
});

test('is at the last stop that was asked for when the key is mashed', async ({ page }) => {
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await open(page, 1);
  await button(page, 'Voice and speed').click();
  await page.getByLabel('Voice', { exact: true }).selectOption({ label: 'Imaginary voice (en-GB)' });
  await button(page, 'Play tour').click();
  await page.evaluate(() => {
    const press = (name: string): void => document.querySelector<HTMLElement>(name)?.click();
    for (let time = 0; time < 50; time += 1) press('[aria-label="Next stop"]');
    press('[aria-label="Previous stop"]');
    for (let time = 0; time < 9; time += 1) press('.tour-play');
  });
  await expectStop(page, tour.length - 1);
  expect(await page.evaluate(() => window.voiceLog)).toMatchObject({ overlaps: 0, speaking: false });
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
