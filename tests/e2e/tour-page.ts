import { expect, type Page } from '@playwright/test';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { builtBriefing } from './published-site.ts';

/** The tour of the published briefing, as its file tells it. */
export const { tour } = builtBriefing('kerman');

/** A text with single spaces. */
export const words = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');
/** What a stop says, counted from 1. */
export const narration = (stop: number): string => words(toPlainText(tour[stop - 1]?.narration ?? []));

export const player = (page: Page) => page.locator('[data-tour]');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a stop with the tour's player; without WebGL, as here, the tour is whole, and a busy machine not the matter. */
export async function openStop(page: Page, stop: number): Promise<void> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openStopWithMap(page, stop, 'failed');
}

/** The same with the live map. */
export async function openStopWithMap(
  page: Page,
  stop: number,
  map: 'ready' | 'failed' = 'ready'
): Promise<void> {
  await page.goto(`kerman/tour/${stop}/`);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', map, { timeout: 30_000 });
  await expect(button(page, 'Play tour')).toBeVisible();
}

/** Holds the page's time: from now on it passes only as the test says. */
export async function holdTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 1000));
}

/** The player, the address and the text are at a stop. */
export async function expectStop(page: Page, stop: number, playing = false): Promise<void> {
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

/** Chooses the imaginary voice of the page (`installBrowserVoice`) in the player's settings. */
export async function chooseVoice(page: Page): Promise<void> {
  await button(page, 'Voice and speed').click();
  await page.getByLabel('Voice', { exact: true }).selectOption({ label: 'Imaginary voice (en-GB)' });
}
