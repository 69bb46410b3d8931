import { installBrowserVoice, type BrowserVoiceManner } from '../fakes/browser-voice.ts';
import { expect, test } from './site-test.ts';
import { button, chooseVoice, expectStop, holdTime, openStop, player, tour } from './tour-page.ts';

// The camera jumps: a test does not wait for flights.
test.use({ reducedMotion: 'reduce' });

test('[F12a] falls silent at once on a hidden tab, on leaving and on the next stop', async ({ page }) => {
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await openStop(page, 2);
  await chooseVoice(page);
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

for (const [manner, row] of [
  ['silent', 'F11c'],
  ['never-ends', 'F11c'],
  ['refused', 'F11d']
] as const) {
  test(`[${row}] goes on in captions with a voice that is ${manner}`, async ({ page }) => {
    await page.addInitScript(installBrowserVoice, manner as BrowserVoiceManner);
    await openStop(page, 13);
    await chooseVoice(page);
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

test('[F11b] offers captions alone where the browser has no voice, and a voice that comes late', async ({
  page
}) => {
  await page.addInitScript(installBrowserVoice, 'late-voices' as BrowserVoiceManner);
  await openStop(page, 1);
  await button(page, 'Voice and speed').click();
  await expect(page.getByText('This browser has no voice')).toBeVisible();
  await page.evaluate(() => window.learnVoices());
  await expect(page.getByText('This browser has no voice')).toBeHidden();
  await expect(page.getByRole('option', { name: 'Imaginary voice (en-GB)' })).toBeAttached();
});

test('[F12c] is at the last stop that was asked for when the key is mashed', async ({ page }) => {
  await page.addInitScript(installBrowserVoice, 'speaks' as BrowserVoiceManner);
  await openStop(page, 1);
  await chooseVoice(page);
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
