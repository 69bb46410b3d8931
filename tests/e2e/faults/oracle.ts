import { expect, type Page } from '@playwright/test';
import { builtBriefing } from '../published-site.ts';

/** The briefing whose pages are put in trouble. */
export const briefing = builtBriefing('kerman');
const [firstPassage] = briefing.passages;

/** Watches for what no page may do, whatever is wrong: an error that nobody caught, a policy that was broken. */
export function watch(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  return faults;
}

/** What the reader is told in the map's place: the sentence, and the button that does something about it. */
export interface Told {
  readonly sentence: string;
  readonly remedy?: string;
}

/**
 * What holds in every trouble: the page is not blank, its text is there with its words, a map can be seen, still or
 * live; the trouble is told in one sentence, or in none where `told` is null; no error was left to the browser.
 */
export async function expectWhole(page: Page, faults: readonly string[], told: Told | null): Promise<void> {
  const text = page.locator('#ui-text');
  await expect(text.locator(`[id="${firstPassage?.id}"]`)).toContainText(/(\S+\s+){10}/u);
  expect(
    // What is far from the window counts as well: it is laid out when it comes near.
    await text.evaluate((article) => {
      const parts = [...article.children].filter((part) => part.checkVisibility());
      return parts.flatMap((part) => part.textContent.split(/\s+/u)).length;
    })
  ).toBeGreaterThan(1_000);
  await expect(page.locator('.still-map:visible, .ui-map canvas:visible').first()).toBeVisible();
  const note = page.locator('.ui-map-note');
  if (told === null) {
    await expect(note).toHaveCount(0);
  } else {
    await expect(note).toHaveCount(1);
    await expect(note).toContainText(told.sentence);
    await expect(note.getByRole('button')).toHaveText(told.remedy === undefined ? [] : [told.remedy]);
  }
  expect(faults).toEqual([]);
}

/** The keyboard is somewhere: it was not dropped to the page as a whole. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName ?? 'body')).not.toBe('body');
}

/** A place is chosen in the text, its card opens, and Esc leads back to the link: all without waiting for a map. */
export async function expectPanelWorks(page: Page, id = 'damascus'): Promise<void> {
  const link = page.locator(`#ui-text a[data-place="${id}"]`).first();
  await link.click();
  await expect(page.locator(`[data-place-card="${id}"] h2`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-place-card]')).toHaveCount(0);
  await expect(link).toBeFocused();
}
