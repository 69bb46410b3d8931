import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { isMapStyle, namedIn, splitCode } from './map-code.ts';

/** What a page with a map asks for until its map is ready: bytes as a host sends them, text in brotli. */
export interface PageWeight {
  readonly html: number;
  /** Style sheets without the map's. */
  readonly css: number;
  /** Scripts without the map's. */
  readonly script: number;
  /** MapLibre, its worker and style sheet, and the map room. */
  readonly map: number;
  /** What came of the basemap's archive, as it is. */
  readonly basemap: number;
  readonly basemapRequests: number;
  readonly fonts: number;
  /** The briefing and its places. */
  readonly data: number;
  /** The map's files that the page itself names, and so loads before its text can be read. */
  readonly mapFilesInPage: readonly string[];
  /** Addresses of other sites that were asked. */
  readonly foreign: readonly string[];
}

interface Received {
  readonly url: string;
  readonly body: Buffer;
}

/** Loads a page and weighs all that it asks for until its map is ready. */
export async function weighPage(page: Page, url: string): Promise<PageWeight> {
  const received: Promise<Received | null>[] = [];
  const foreign: string[] = [];
  const listen = (response: Response) => void received.push(read(response));
  page.context().on('response', listen);
  page.context().on('request', (request) => {
    const asked = request.url();
    const site = new URL('/', page.url() === 'about:blank' ? asked : page.url()).href;
    if (!/^(data|blob):/.test(asked) && !asked.startsWith(site)) foreign.push(asked);
  });
  await page.goto(url);
  await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
  page.context().off('response', listen);
  const late = new Set(await askedAfterMap(page));
  const files = (await Promise.all(received)).filter((file) => file !== null);
  const before = files.filter(({ url }) => !late.has(url));
  return { ...weigh(page.url(), before), foreign };
}

/** What the page asked for once its map was ready, while that was noticed here. */
async function askedAfterMap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ready = performance.getEntriesByName('dateline:map-ready')[0]?.startTime ?? Infinity;
    const asked = performance.getEntriesByType('resource');
    return asked.filter(({ startTime }) => startTime >= ready).map(({ name }) => name);
  });
}

function weigh(pageUrl: string, files: readonly Received[]): Omit<PageWeight, 'foreign'> {
  const ending = (pattern: RegExp) => files.filter(({ url }) => pattern.test(new URL(url).pathname));
  const text = (file: Received) => file.body.toString('utf8');
  const html = files.find(({ url }) => url === pageUrl);
  if (html === undefined) throw new Error(`${pageUrl} was not received.`);
  const scripts = new Map(ending(/\.js$/).map((file) => [file.url, text(file)]));
  const { own, map } = splitCode(text(html), pageUrl, scripts);
  const styles = ending(/\.css$/);
  const mapFiles = [
    ...ending(/\.js$/).filter(({ url }) => map.has(url)),
    ...styles.filter((file) => isMapStyle(text(file)))
  ];
  const archive = ending(/\.pmtiles$/);
  const named = [...namedIn(text(html), pageUrl), ...stylesIn(text(html), pageUrl)];
  return {
    html: brotli(html),
    css: sum(styles.filter((file) => !isMapStyle(text(file))).map(brotli)),
    script: sum(
      ending(/\.js$/)
        .filter(({ url }) => own.has(url))
        .map(brotli)
    ),
    map: sum(mapFiles.map(brotli)),
    basemap: sum(archive.map(({ body }) => body.length)),
    basemapRequests: archive.length,
    fonts: sum(ending(/\.woff2$/).map(({ body }) => body.length)),
    data: sum(ending(/\.(json|geojson)$/).map(brotli)),
    mapFilesInPage: mapFiles.map(({ url }) => url).filter((url) => named.includes(url))
  };
}

async function read(response: Response): Promise<Received | null> {
  if (/^(data|blob):/.test(response.url())) return null;
  return { url: response.url(), body: await response.body() };
}

function stylesIn(html: string, pageUrl: string): string[] {
  return [...html.matchAll(/<link[^>]*href="([^"]+\.css)"/g)].map(
    ([, path = '']) => new URL(path, pageUrl).href
  );
}

const sizes = new Map<string, number>();

function brotli({ url, body }: Received): number {
  const size = sizes.get(url) ?? brotliCompressSync(body).length;
  sizes.set(url, size);
  return size;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
