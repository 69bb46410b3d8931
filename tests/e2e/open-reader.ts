import { expect, type Page } from '@playwright/test';

/** Opens a page of the reader and waits until it is alive; answers the messages of its Content-Security-Policy. */
export async function openReader(page: Page, path = 'kerman/'): Promise<string[]> {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  await page.goto(path);
  await expect(page.locator('main[data-live]')).toBeAttached();
  return violations;
}
