import type { Page } from '@playwright/test';
import type { BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { benchWindow, mapReady } from './measure-load.ts';
import { countContexts, measureMemory, type Holdings } from './measure-memory.ts';
import { addMountsPage } from './mounts-page.ts';

const times = 50;
/**
 * What is made once and kept, such as caches and compiled code, is made by then. After six the heap still grew by an eighth
 * in fifty more, after twenty by a twentieth.
 */
const warmUps = 20;

/** P10: what the page holds after 50 tours, and after 50 maps that were opened and closed. */
export const memoryCase: BenchCase = async (bench) => {
  const site = await bench.site();
  const browser = await bench.browser();
  // The camera jumps: what a page holds does not depend on how it got there.
  const page = await browser.newPage({
    viewport: benchWindow,
    reducedMotion: 'reduce',
    serviceWorkers: 'block'
  });
  await countContexts(page);
  await page.goto(`${site.url}kerman/`);
  await mapReady(page);
  const tours = await compare(page, () => takeTour(page));
  await page.goto(await addMountsPage(site, 'kerman'));
  await page.waitForFunction(() => 'mountMap' in window);
  const mounts = await compare(page, () =>
    page.evaluate(() => (window as unknown as { mountMap(): Promise<void> }).mountMap())
  );
  await page.close();
  return [
    ...rows(`${times} tours, opened, walked and closed`, tours),
    ...rows(`${times} maps, opened and closed`, mounts)
  ];
};

type Compared = readonly [before: Holdings, after: Holdings];

async function compare(page: Page, act: () => Promise<void>): Promise<Compared> {
  for (let time = 0; time < warmUps; time += 1) await act();
  const before = await measureMemory(page);
  for (let time = 0; time < times; time += 1) await act();
  return [before, await measureMemory(page)];
}

/** Opens the tour from the text, tells a little of it, goes on to its end and closes it. */
async function takeTour(page: Page): Promise<void> {
  const tour = page.locator('[data-tour]');
  const press = (selector: string) => page.locator(selector).first().dispatchEvent('click');
  await press('a[href$="tour/1/"]');
  await press('.tour-play');
  for (let stop = 1; ; stop += 1) {
    const next = tour.getByRole('button', { name: 'Next stop', exact: true });
    await page.locator(`[data-tour][data-stop="${stop}"]`).waitFor();
    if ((await next.getAttribute('aria-disabled')) === 'true') break;
    await next.dispatchEvent('click');
  }
  await press('.tour-play');
  await press('.tour-end');
  await tour.waitFor({ state: 'detached' });
}

function rows(what: string, [before, after]: Compared): BenchRow[] {
  const ratio = after.heapMb / before.heapMb;
  const heap = `${before.heapMb.toFixed(1)} MB before, ${after.heapMb.toFixed(1)} MB after`;
  return [
    once(`${what}: heap after ÷ before`, ratio, '×', 1.1, heap),
    ...(['nodes', 'listeners', 'workers', 'contexts', 'fonts'] as const).map((kind) =>
      once(
        `${what}: more ${kind} than before`,
        Math.max(0, after[kind] - before[kind]),
        '',
        kind === 'nodes' ? Math.round(before.nodes * 0.1) : 0,
        `${before[kind]} before, ${after[kind]} after`
      )
    )
  ];
}

function once(what: string, figure: number, unit: string, budget: number, remark: string): BenchRow {
  return { id: 'P10', what, figure, unit, budget, spread: [figure, figure], runs: 1, remark };
}
