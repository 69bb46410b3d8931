import type { Browser } from '@playwright/test';
import { addBarePage, type MapBox } from './bare-page.ts';
import { toRatioRow, type BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { benchWindow, mapReady, measureLoad, type Load, type LoadOptions } from './measure-load.ts';
import { addPlainPage } from './plain-page.ts';

const whyText =
  'a page of one line and no style is itself painted after a third to a half of what the bare map page takes here (120 to 160 ms); the rest is the reading, styling and laying out of the first windows of text, for which the map waits';
const whyMap =
  'the map’s code is asked for only once the text is painted (P4); by a trace the map’s graphics then wait up to half a second for the still map, which is drawn by software here and which a bare map page does not have';

type Loads = Readonly<Record<string, readonly Load[]>>;

/**
 * P1 and P2: when the reader's text and map are there, beside the bare map page and, on a slow device,
 * beside its own page without scripts.
 */
export const loadCase: BenchCase = async (bench) => {
  const site = await bench.site();
  const browser = await bench.browser();
  const reader = `${site.url}kerman/`;
  await addBarePage(site, 'kerman', await mapBox(browser, reader));
  addPlainPage(site, 'kerman');
  const bare = { url: `${site.url}bare/`, hasMap: true };
  const pages = { bare, reader: { url: reader, hasMap: true } };
  await interleave(browser, pages, false, 1);
  const fast = await interleave(browser, pages, false, bench.runs);
  const plain = { url: `${site.url}plain/`, hasMap: false };
  const slow = await interleave(browser, { ...pages, plain }, true, bench.runs);
  return [...paintRows(fast, slow), ...mapRows(fast, slow)];
};

function paintRows(fast: Loads, slow: Loads): BenchRow[] {
  const asked = timesOf(slow, 'reader', 'mapAskedMs');
  const fcp = timesOf(slow, 'reader', 'fcpMs');
  return [
    {
      ...ratioRow('P1', 'first text (FCP), reader ÷ bare map page', 0.5, 'fcpMs', fast, 'bare'),
      why: whyText
    },
    // A canvas does not count: what a map page without text paints first is all that it has.
    largestPaintRow(fast),
    ratioRow('P1', 'first text (FCP), reader ÷ its page without scripts, slow', 1.2, 'fcpMs', slow, 'plain'),
    ratioRow(
      'P1',
      'largest paint (LCP), reader ÷ its page without scripts, slow',
      1.2,
      'lcpMs',
      slow,
      'plain'
    ),
    toRatioRow(
      { id: 'P4', what: 'first text ÷ when the map’s code is asked for, slow', budget: 1 },
      'ms',
      fcp,
      asked
    )
  ];
}

function largestPaintRow(fast: Loads): BenchRow {
  const others = (fast['bare'] ?? []).map((load) => (Number.isNaN(load.lcpMs) ? load.fcpMs : load.lcpMs));
  const what = 'largest paint (LCP), reader ÷ bare map page';
  return toRatioRow(
    { id: 'P1', what, budget: 0.5, why: whyText },
    'ms',
    timesOf(fast, 'reader', 'lcpMs'),
    others
  );
}

function mapRows(fast: Loads, slow: Loads): BenchRow[] {
  return [
    {
      ...ratioRow('P2', 'map ready (time to idle), reader ÷ bare map page', 1.1, 'readyMs', fast, 'bare'),
      why: whyMap
    },
    {
      ...ratioRow(
        'P2',
        'map ready (time to idle), reader ÷ bare map page, slow',
        1.2,
        'readyMs',
        slow,
        'bare'
      ),
      why: whyMap
    },
    ratioRow('P2', 'heap, reader ÷ bare map page', 1.25, 'heapMb', fast, 'bare')
  ];
}

function ratioRow(
  id: string,
  what: string,
  budget: number,
  key: keyof Load,
  loads: Loads,
  other: string
): BenchRow {
  const unit = key === 'heapMb' ? 'MB' : 'ms';
  return toRatioRow({ id, what, budget }, unit, timesOf(loads, 'reader', key), timesOf(loads, other, key));
}

function timesOf(loads: Loads, page: string, key: keyof Load): number[] {
  return (loads[page] ?? []).map((load) => load[key]);
}

/** Loads each page in turn, so that whatever else the machine does meets all of them alike. */
async function interleave(
  browser: Browser,
  pages: Readonly<Record<string, Omit<LoadOptions, 'isSlow'>>>,
  isSlow: boolean,
  runs: number
): Promise<Loads> {
  const loads: Record<string, Load[]> = {};
  for (let run = 0; run < runs; run += 1) {
    const turn = Object.entries(pages);
    if (run % 2 === 1) turn.reverse();
    for (const [name, page] of turn) {
      (loads[name] ??= []).push(await measureLoad(browser, { ...page, isSlow }));
    }
  }
  return loads;
}

async function mapBox(browser: Browser, url: string): Promise<MapBox> {
  const page = await browser.newPage({ viewport: benchWindow, serviceWorkers: 'block' });
  await page.goto(url);
  await mapReady(page);
  const box = await page.locator('.ui-map').boundingBox();
  await page.close();
  if (box === null) throw new Error('The reader’s map has no box.');
  return box;
}
