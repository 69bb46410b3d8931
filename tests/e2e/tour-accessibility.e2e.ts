import type { Page } from '@playwright/test';
import { installBrowserVoice, type BrowserVoiceManner } from '../fakes/browser-voice.ts';
import { axeBesideText } from './axe-beside-text.ts';
import { expect, test } from './site-test.ts';
import { button, chooseVoice, holdTime, openStop, player } from './tour-page.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });

/** What axe finds in the player as it stands, in light and in dark. */
async function faults(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = axeBesideText(page);
    // Only what depends on colours is another in the dark.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    const { violations } = await axe.analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${state}, ${colorScheme}: ${id}: ${nodes[0]?.html ?? ''}`)
    );
  }
  return found;
}

test('axe finds nothing in the player, standing, opened, playing, in trouble, with its shortcuts, away and at its end', async ({
  page
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(installBrowserVoice, 'refused' as BrowserVoiceManner);
  await openStop(page, 14);
  await button(page, 'Stops').click();
  const found = await faults(page, 'list of stops');
  await chooseVoice(page);
  found.push(...(await faults(page, 'settings')));
  await player(page).press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  found.push(...(await faults(page, 'shortcuts')));
  await page.keyboard.press('Escape');
  await button(page, 'Play tour').click();
  await expect(page.getByText('This browser does not let the voice speak.')).toBeVisible();
  await expect(page.locator('.tour-caption')).not.toBeEmpty();
  found.push(...(await faults(page, 'playing, in trouble')));
  await button(page, 'Pause tour').click();
  await holdTime(page);
  await page.getByLabel('Speed').selectOption('2');
  await button(page, 'Play tour').click();
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(page.getByText('The tour ends here.')).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 60_000 });
  await page.clock.resume();
  found.push(...(await faults(page, 'at its end')));
  await player(page).locator('.narration a[data-place]').first().click();
  await expect(button(page, 'Return to the stop')).toBeVisible();
  found.push(...(await faults(page, 'away')));
  expect(found).toEqual([]);
});
