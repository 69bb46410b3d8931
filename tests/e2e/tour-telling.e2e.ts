import { installBrowserVoice, type BrowserVoiceManner } from '../fakes/browser-voice.ts';
import { expect, test } from './site-test.ts';
import { button, holdTime, narration, openStop, player, tour, words } from './tour-page.ts';

// The camera jumps: a test does not wait for flights.
test.use({ reducedMotion: 'reduce' });

test('tells the whole tour by itself with a voice, each sentence once and in order, as its captions', async ({
  page
}) => {
  test.setTimeout(240_000);
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await openStop(page, 1);
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
  const entries = await page.evaluate(() => history.length);
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
  // Who only listens goes back to what was there before the tour.
  await expect(page).toHaveURL(/\/kerman\/tour\/14\/$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
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
  await openStop(page, 4);
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

  // On a phone the caption says what is not in view, and nothing twice.
  await expect(caption).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const text = player(page).locator('.narration a[data-place="damascus"]').first();
  await text.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await expect(caption).toBeHidden();
  await player(page)
    .locator('.neighbours')
    .evaluate((end) => end.scrollIntoView({ block: 'start' }));
  await expect(caption).toBeVisible();
});

test('is one narrator across tabs', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await openStop(page, 1);
  await button(first, 'Play tour').click();
  await expect(player(first)).toHaveAttribute('data-playing', 'true');
  await button(second, 'Play tour').click();
  await expect(player(second)).toHaveAttribute('data-playing', 'true');
  await expect(player(first)).toHaveAttribute('data-playing', 'false');
});
