import { expect, type Page } from '@playwright/test';

/** Opens a page of the reader and waits until it is alive. */
export async function openReader(page: Page, path = 'kerman/'): Promise<void> {
  await page.goto(path);
  await expect(page.locator('main[data-live]')).toBeAttached();
}
