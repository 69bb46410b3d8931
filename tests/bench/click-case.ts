import type { Browser, Page } from '@playwright/test';
import { median, percentile, type BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { installProbe, measureClick, type Click } from './measure-click.ts';
import { benchWindow, mapReady } from './measure-load.ts';
import { slowProcessor } from './slow-device.ts';

/** P6: from a click on a place or on “Next stop” to its painted panel, on a processor 4 times slower. */
export const clickCase: BenchCase = async (bench) => {
  const { url } = await bench.site();
  const browser = await bench.browser();
  const places = await onSlowPage(browser, `${url}kerman/`, (page) => choosePlaces(page, bench.clicks));
  const stops = await onSlowPage(browser, `${url}kerman/tour/1/`, (page) => goOn(page, bench.clicks));
  return [
    row('choose a place in the text → the beginning of its card is painted (p95)', places),
    row('next stop → its panel is painted (p95)', stops)
  ];
};

async function onSlowPage(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<Click[]>
): Promise<Click[]> {
  const page = await browser.newPage({ viewport: benchWindow, serviceWorkers: 'block' });
  await page.goto(url);
  await mapReady(page);
  await slowProcessor(page);
  await installProbe(page);
  const times = await measure(page);
  await page.close();
  return times;
}

/** Follows mentions in the text from its beginning, back to the text after each. */
async function choosePlaces(page: Page, clicks: number): Promise<Click[]> {
  const mentions = page.locator('article a[data-place]');
  const count = await mentions.count();
  const clicked: Click[] = [];
  for (let index = 0; clicked.length < clicks; index += 1) {
    const mention = mentions.nth(index % count);
    const id = (await mention.getAttribute('data-place')) ?? '';
    clicked.push(await measureClick(page, mention, `[data-place-card="${id}"]`));
    await page.keyboard.press('Escape');
    await page.locator('[data-place-card]').waitFor({ state: 'detached' });
  }
  return clicked;
}

/** Walks the tour from its first stop to its end, or as far as is wanted. */
async function goOn(page: Page, clicks: number): Promise<Click[]> {
  const tour = page.locator('[data-tour]');
  const next = tour.getByRole('button', { name: 'Next stop', exact: true });
  const clicked: Click[] = [];
  for (let stop = 2; clicked.length < clicks; stop += 1) {
    if ((await next.getAttribute('aria-disabled')) === 'true') break;
    clicked.push(await measureClick(page, next, `[data-tour][data-stop="${stop}"]`));
  }
  return clicked;
}

function row(what: string, clicks: readonly Click[]): BenchRow {
  const times = clicks.map(({ paintedMs }) => paintedMs);
  const middle = (key: keyof Click) => `${Math.round(median(clicks.map((click) => click[key])))} ms`;
  return {
    id: 'P6',
    what,
    figure: percentile(times, 0.95),
    unit: 'ms',
    budget: 200,
    spread: [Math.min(...times), Math.max(...times)],
    runs: times.length,
    why: 'by one trace of eight places: the handlers, with the style and layout they ask for, took 50 to 220 ms, the frame 60 to 75 ms, and the software renderer 70 to 150 ms more until it was shown',
    remark: `medians: begun after ${middle('beganMs')}, handled after ${middle('handledMs')}, painted after ${middle('paintedMs')}`
  };
}
