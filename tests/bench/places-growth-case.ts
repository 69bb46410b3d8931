import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BenchRow } from './bench-row.ts';
import type { Bench, BenchCase } from './bench.ts';
import type { BenchSite } from './bench-site.ts';
import { checkOnce } from './check-case.ts';
import { toGrowthRow, type Grown } from './growth.ts';
import { readGrown, type ReadGrown } from './read-grown.ts';
import { addSample } from './sample-site.ts';

const full = { sizes: [100, 1_000, 10_000], reads: 1 };
const quick = { sizes: [100, 1_000, 3_000], reads: 1 };

const sample = (places: number) => ({ places, passages: places / 10, citations: places / 10 });

/** How check, files, pages and the reader grow with the places of a briefing, and its text with them. */
export const placesGrowthCase: BenchCase = async (bench) => {
  const { sizes, reads } = bench.isQuick ? quick : full;
  const site = await bench.site();
  return [
    ...checkRows(sizes),
    ...renderRows(site, sizes),
    ...readerRows(await readInTurn(bench, site, sizes, reads))
  ];
};

function checkRows(sizes: readonly number[]): BenchRow[] {
  const checks = sizes.map((size) => ({
    size,
    taken: [checkOnce({ ...sample(size), characters: 0 })]
  }));
  const grown = (read: (run: ReturnType<typeof checkOnce>) => number): Grown[] =>
    checks.map(({ size, taken }) => ({ size, values: taken.map(read) }));
  return [
    timeRow(
      'places: check',
      'ms',
      grown(({ milliseconds }) => milliseconds)
    ),
    timeRow(
      'places: peak memory of check',
      'MB',
      grown(({ megabytes }) => megabytes)
    )
  ];
}

/** The samples are put into the site, as `places-100/` and so on. */
function renderRows(site: BenchSite, sizes: readonly number[]): BenchRow[] {
  const place = 'places/place-1/';
  const made = sizes.map((size) => {
    const slug = slugOf(size);
    const tookMs = addSample(site, slug, sample(size), [place]);
    const file = (name: string) => readFileSync(join(site.folder, slug, name));
    return {
      size,
      pageMs: tookMs.get(`${slug}/`) ?? Number.NaN,
      pageBytes: packed(file('index.html')),
      dataBytes: packed(file('briefing.json')) + packed(file('places.geojson')),
      placeBytes: file(`${place}index.html`).length
    };
  });
  const grown = (read: (each: (typeof made)[number]) => number): Grown[] =>
    made.map((each) => ({ size: each.size, values: [read(each)] }));
  const articles =
    'the page of each place holds the whole article, so that it can be read without JavaScript: pages × text';
  return [
    timeRow(
      'places: the page is rendered',
      'ms',
      grown(({ pageMs }) => pageMs)
    ),
    timeRow(
      'places: HTML of the page, brotli',
      'kB',
      grown(({ pageBytes }) => pageBytes / 1e3)
    ),
    timeRow(
      'places: data of the page, brotli',
      'kB',
      grown(({ dataBytes }) => dataBytes / 1e3)
    ),
    timeRow(
      'places: HTML of the pages of all places on the host’s disk (one × places)',
      'MB',
      grown(({ placeBytes, size }) => (placeBytes * size) / 1e6),
      articles
    )
  ];
}

async function readInTurn(
  bench: Bench,
  site: BenchSite,
  sizes: readonly number[],
  runs: number
): Promise<ReadonlyMap<number, readonly ReadGrown[]>> {
  const browser = await bench.browser();
  const taken = new Map<number, ReadGrown[]>(sizes.map((size) => [size, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const size of run % 2 === 0 ? sizes : sizes.toReversed()) {
      taken.get(size)?.push(await readGrown(browser, `${site.url}${slugOf(size)}/`, size));
    }
  }
  return taken;
}

function readerRows(taken: ReadonlyMap<number, readonly ReadGrown[]>): BenchRow[] {
  const whats: Readonly<Record<keyof ReadGrown, string>> = {
    liveMs: 'the reader is at work',
    mapMs: 'the map is ready',
    listMs: 'the list of places is opened and painted',
    searchMs: 'the search is opened and its index made',
    foundMs: 'a word is looked for and the finds are painted',
    frameMs: 'a frame while the map is dragged'
  };
  return Object.entries(whats).map(([key, what]) =>
    timeRow(
      `places: ${what}`,
      'ms',
      [...taken].map(([size, runs]) => ({ size, values: runs.map((run) => run[key as keyof ReadGrown]) }))
    )
  );
}

function timeRow(what: string, unit: string, series: readonly Grown[], why?: string): BenchRow {
  const row = { id: 'growth', what, ...(why && { why }) };
  return toGrowthRow(row, { unit, piece: 'place' }, series);
}

function slugOf(size: number): string {
  return `places-${size}`;
}

/** As a host sends what it compresses on the way: the strongest takes too long on megabytes. */
function packed(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
