import type { Page } from '@playwright/test';

/** What a page has left on the reader's machine, by name; the cache of a service worker is not counted. */
export async function storedBy(
  page: Page
): Promise<{ readonly cookies: string[]; readonly stored: string[] }> {
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? '')
  ]);
  return { cookies, stored };
}
