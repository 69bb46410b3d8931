import { test as base, expect } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { SiteFaults } from './site-faults.ts';

/** Playwright's own: a journey takes both from here. */
export { expect };

/** What each journey has beside Playwright's own. */
interface SiteFixtures {
  /** The faults of the test's own context. At the end of every test there are none but those that it expects. */
  siteFaults: SiteFaults;
  /**
   * Opens another context, watched in the same way, and closed when the test ends; in a browser of its own where that
   * is to be started with more flags.
   */
  openContext: (options?: BrowserContextOptions, flags?: readonly string[]) => Promise<BrowserContext>;
}

/** The test of a journey: it fails where a page breaks its policy, leaves an error uncaught or logs one. */
export const test = base.extend<SiteFixtures>({
  siteFaults: [
    async ({ context }, use) => {
      const faults = await SiteFaults.watch(context);
      await use(faults);
      expect(await faults.list(), 'faults of this journey').toEqual([]);
    },
    { auto: true }
  ],
  openContext: async ({ playwright, browser, baseURL, launchOptions }, use) => {
    const browsers: Browser[] = [];
    const watched: SiteFaults[] = [];
    await use(async (options, flags = []) => {
      let own = browser;
      if (flags.length > 0) {
        const args = [...(launchOptions.args ?? []), ...flags];
        own = await playwright.chromium.launch({ ...launchOptions, args });
        browsers.push(own);
      }
      const context = await own.newContext({ ...(baseURL !== undefined && { baseURL }), ...options });
      watched.push(await SiteFaults.watch(context));
      return context;
    });
    for (const faults of watched) {
      expect(await faults.list(), 'faults of another context of this journey').toEqual([]);
      await faults.context.close();
    }
    for (const own of browsers) await own.close();
  }
});
