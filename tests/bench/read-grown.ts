import type { Browser, Locator, Page } from '@playwright/test';
import { installProbe, measureClick } from './measure-click.ts';
import { benchWindow, mapReady } from './measure-load.ts';
import { frameWhilePanning } from './pan-case.ts';

/** What a reader waits for on the page of a sample, in milliseconds. */
export interface ReadGrown {
  /** From the start of the load until the page's script is at work. */
  readonly liveMs: number;
  /** From the start of the load. */
  readonly mapMs: number;
  /** From a click until the list is painted. */
  readonly listMs: number;
  /** From a click until the field of the search is there, with its index. */
  readonly searchMs: number;
  /** From a word that is typed until what was found is painted. */
  readonly foundMs: number;
  /** The median frame. */
  readonly frameMs: number;
}

/** Loads the page of a sample with so many places, opens its list and its search, and drags its map. */
export async function readGrown(browser: Browser, url: string, places: number): Promise<ReadGrown> {
  const page = await browser.newPage({ viewport: benchWindow, serviceWorkers: 'block' });
  try {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        // Not by the attribute: where it is not there yet, the whole page would be searched at each change.
        if (document.querySelector('main')?.hasAttribute('data-live') !== true) return;
        performance.mark('live');
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-live'] });
    });
    await page.goto(url, { timeout: 120_000 });
    await mapReady(page);
    const liveMs = await markOf(page, 'live');
    const mapMs = await markOf(page, 'dateline:map-ready');
    const frameMs = await frameWhilePanning(page);
    await installProbe(page);
    const click = async (trigger: Locator, view: string): Promise<number> =>
      (await measureClick(page, trigger, `main[data-view="${view}"]`)).paintedMs;
    const listMs = await click(page.locator('[data-view-link="places"]').first(), 'places');
    const searchMs = await click(page.getByRole('button', { name: 'Search' }).first(), 'search');
    const foundMs = await findMs(page, `Place ${places - 1}`);
    return { liveMs, mapMs, listMs, searchMs, foundMs, frameMs };
  } finally {
    await page.close();
  }
}

async function markOf(page: Page, name: string): Promise<number> {
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, name);
}

/** Types words at once, and waits until the frame after the first find is painted. */
async function findMs(page: Page, words: string): Promise<number> {
  await page.getByRole('searchbox', { name: 'Search places' }).waitFor();
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('[data-panel="search"] input[type="search"]');
    if (field === null) throw new Error('The search has no field.');
    const started = performance.now();
    const found = new Promise<void>((painted) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.found a') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(painted));
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await found;
    return performance.now() - started;
  }, words);
}
