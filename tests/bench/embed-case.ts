import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { embedSnippet } from '#lib/embed/embed-snippet.ts';
import { addBarePage } from './bare-page.ts';
import { toRow, type BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { compressFiles } from './bench-site.ts';
import { benchWindow } from './measure-load.ts';
import { measureEmbedding, type Embedding } from './measure-embedding.ts';

/** What a publisher pastes, and how often it stands on the page. */
const element = (site: string, count: number): string =>
  `<p>Text.</p>${embedSnippet({ siteUrl: site, slug: 'kerman', title: 'Kerman', start: 'facade' }).element}`.repeat(
    count
  );
const bareFrame = (site: string): string =>
  `<iframe src="${site}bare/" width="700" height="600" title="A map"></iframe>`;

/** The embed takes part of a column; the bare map is as large. */
const box = { x: 0, y: 0, width: 700, height: 600 };

/**
 * P8 and P9: what an embed costs the page of a publisher before anybody starts it, beside a bare map page in a frame;
 * and ten on a page beside one. The page is on another origin. (StoryMapJS, as another baseline, is in no registry.)
 */
export const embedCase: BenchCase = async (bench) => {
  const site = await bench.site();
  const browser = await bench.browser();
  compressFiles(site.folder, 'embed', true);
  compressFiles(site.folder, '', false);
  await addBarePage(site, 'kerman', box);
  const host = await serveHost({
    '/one': element(site.url, 1),
    '/ten': element(site.url, 10),
    '/bare': bareFrame(site.url)
  });
  try {
    const take = (path: string, runs: number) => series(browser, host.url + path, site.url, runs);
    await take('/one', 1);
    const one = await take('/one', bench.runs);
    const ten = await take('/ten', Math.min(bench.runs, 3));
    const bare = await take('/bare', Math.min(bench.runs, 3));
    return [...facadeRows(one, bare), ...tenRows(one, ten)];
  } finally {
    host.close();
  }
};

async function series(browser: Browser, url: string, site: string, runs: number): Promise<Embedding[]> {
  const taken: Embedding[] = [];
  for (let run = 0; run < runs; run += 1) {
    taken.push(await measureEmbedding(browser, url, site, benchWindow));
  }
  return taken;
}

function facadeRows(one: readonly Embedding[], bare: readonly Embedding[]): BenchRow[] {
  const of = (all: readonly Embedding[], read: (each: Embedding) => number) => all.map(read);
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
  const beside = (read: (each: Embedding) => number, unit: string) =>
    `a bare map in a frame ${Number(middle(of(bare, read)).toPrecision(3))} ${unit}`;
  const kB = (each: Embedding) => each.bytes / 1e3;
  const requests = (each: Embedding) => each.requests;
  const blocked = (each: Embedding) => each.blockedMs;
  const shift = (each: Embedding) => each.shift;
  return [
    toRow(
      {
        id: 'P8',
        what: 'embed before it is started: bytes',
        unit: 'kB',
        budget: 90,
        remark: beside(kB, 'kB')
      },
      of(one, kB)
    ),
    toRow(
      {
        id: 'P8',
        what: 'embed before it is started: requests',
        unit: '',
        budget: 6,
        remark: beside(requests, '')
      },
      of(one, requests)
    ),
    toRow(
      {
        id: 'P8',
        what: 'embed before it is started: blocking time on the host page',
        unit: 'ms',
        budget: 50,
        remark: beside(blocked, 'ms')
      },
      of(one, blocked)
    ),
    toRow(
      { id: 'P8', what: 'embed before it is started: layout shift of the host page', unit: '', budget: 0 },
      of(one, shift)
    )
  ];
}

/** For each file that all embeds share, what ten of them fetched of it beside one; the worst file counts. */
function tenRows(one: readonly Embedding[], ten: readonly Embedding[]): BenchRow[] {
  const first = one[0]?.bytesByFile ?? new Map<string, number>();
  const worst = ten.map(({ bytesByFile }) =>
    [...first]
      .map(([file, bytes]) => [file, (bytesByFile.get(file) ?? 0) / bytes] as const)
      .reduce((most, each) => (each[1] > most[1] ? each : most), ['none', 0] as readonly [string, number])
  );
  return [
    toRow(
      {
        id: 'P9',
        what: 'ten embeds ÷ one, before any is started: bytes of the worst shared file',
        unit: '×',
        budget: 1.3,
        remark: worst[0]?.[0] ?? ''
      },
      worst.map(([, ratio]) => ratio)
    ),
    toRow(
      { id: 'P9', what: 'ten embeds, before any is started: layout shift', unit: '', budget: 0 },
      ten.map((each) => each.shift)
    )
  ];
}

async function serveHost(pages: Readonly<Record<string, string>>): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>A page</title><body style="max-width:700px">${body ?? ''}`
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}
