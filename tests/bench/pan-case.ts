import type { Browser, Page } from '@playwright/test';
import { median, toRatioRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { benchWindow, mapReady } from './measure-load.ts';
import { addSample } from './sample-site.ts';

const places = 10_000;
const panMs = 2_000;

/** P7: how long a frame takes while the map is dragged, with 10,000 places and with none. */
export const panCase: BenchCase = async (bench) => {
  const site = await bench.site();
  const browser = await bench.browser();
  const text = { passages: 50, citations: 50 };
  addSample(site, 'none', { places: 0, ...text });
  addSample(site, 'many', { places, ...text });
  const many = await openPage(browser, `${site.url}many/`);
  const none = await openPage(browser, `${site.url}none/`);
  const manyMs: number[] = [];
  const noneMs: number[] = [];
  for (let run = 0; run < bench.runs; run += 1) {
    // They share the machine: one is only measured once the other draws no more.
    manyMs.push(await frameWhilePanning(many));
    await rest(many);
    noneMs.push(await frameWhilePanning(none));
    await rest(none);
  }
  await many.close();
  await none.close();
  const what = `frame while panning, ${places.toLocaleString('en')} places ÷ none`;
  const why =
    'seen by leaving them undrawn: of the 50 ms that a frame takes longer, some 25 draw the ten thousand marks, under 10 move the buttons over them, and names and the page’s own work are the rest';
  return [toRatioRow({ id: 'P7', what, budget: 2, why }, 'ms', manyMs, noneMs)];
};

/** Opens a page of a sample and waits for its map. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: benchWindow, serviceWorkers: 'block' });
  await page.goto(url, { timeout: 120_000 });
  await mapReady(page);
  return page;
}

/** Waits until a page draws ten frames in a row without effort, at most ten seconds. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const start = performance.now();
    let last = start;
    for (let easy = 0; easy < 10 && last - start < 10_000;) {
      const now = await new Promise<number>(requestAnimationFrame);
      easy = now - last < 25 ? easy + 1 : 0;
      last = now;
    }
  });
}

/**
 * Drags the map to and fro; the median time between its frames, in milliseconds.
 *
 * @throws where no spot of the map is free to be seized, or where the map has not drawn most frames: a drag that begins on a
 *   button moves nothing, and measures a page at rest.
 */
export async function frameWhilePanning(page: Page): Promise<number> {
  await page.bringToFront();
  const { x, y, reach } = await page.locator('.ui-map').evaluate(freeSpot);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate(timeFrames, panMs);
  let isPanning = true;
  void frames.finally(() => (isPanning = false));
  for (let step = 0; isPanning; step += 1) await page.mouse.move(x + reach * Math.sin(step / 12), y);
  await page.mouse.up();
  const { times, drawn } = await frames;
  if (drawn < 0.7 * times.length) {
    throw new Error(`The map was dragged for ${times.length} frames and drew ${drawn}.`);
  }
  return median(times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

/** Where nothing lies over the map's canvas, near its middle, and how far it can be dragged from there. */
function freeSpot(map: Element): { x: number; y: number; reach: number } {
  const box = map.getBoundingClientRect();
  const x = box.x + box.width / 2;
  for (let down = 0.3; down < 0.8; down += 0.02) {
    const y = box.y + box.height * down;
    if (document.elementFromPoint(x, y)?.tagName === 'CANVAS') return { x, y, reach: box.width / 4 };
  }
  throw new Error('The map has no free spot to be dragged by.');
}

/** The times of a page's frames for so long, and how many the map has drawn of them: it clears its canvas for each. */
async function timeFrames(lengthMs: number): Promise<{ times: number[]; drawn: number }> {
  const context = WebGL2RenderingContext.prototype;
  const clear = Object.getOwnPropertyDescriptor(context, 'clear')?.value as (mask: number) => void;
  const cleared = new Set<number>();
  const times: number[] = [];
  context.clear = function (mask) {
    cleared.add(times.length);
    clear.call(this, mask);
  };
  const start = performance.now();
  while (performance.now() - start < lengthMs) times.push(await new Promise<number>(requestAnimationFrame));
  context.clear = clear;
  return { times, drawn: cleared.size };
}
