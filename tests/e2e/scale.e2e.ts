import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { hashIn, keepingBy, keepingOf } from '../hosting/kept-files.ts';
import { filesIn, openObjectStore } from '../hosting/object-store.ts';
import { expect, test } from './site-test.ts';

const build = resolve(import.meta.dirname, '../../build');
const bytesOf = (path: string): Buffer => readFileSync(join(build, path));

test('each file is kept for ever under a name with its hash, or asked for anew, by every host’s rules', () => {
  const files = filesIn(build);
  const kept = files.filter((path) => keepingOf(path) === 'kept');
  expect(kept.length).toBeGreaterThan(40);
  expect(files.length - kept.length).toBeGreaterThan(100);
  expect(kept.filter((path) => hashIn(path) === null)).toEqual([]);
  const digested = kept.filter((path) => hashIn(path)?.kind === 'sha256');
  expect(digested.map((path) => basename(path).replace(/[0-9a-f]{8}/, '*')).sort()).toEqual([
    'facade.*.js',
    'world-*.pmtiles'
  ]);
  for (const path of digested) {
    expect(createHash('sha256').update(bytesOf(path)).digest('hex'), path).toMatch(
      new RegExp(`^${hashIn(path)?.hash}`)
    );
  }
  for (const [host, keeping] of keepingBy()) {
    const otherwise = files.filter(
      (path) => keeping(`/${path.replace(/(?<=^|\/)index\.html$/, '')}`) !== keepingOf(path)
    );
    expect(otherwise, host).toEqual([]);
  }
});

test('every address that a page, a style sheet or a manifest names on the site is a file of the output', () => {
  const files = new Set(filesIn(build));
  const missing = new Set<string>();
  let named = 0;
  for (const path of files) {
    if (!/\.(?:html|css|webmanifest)$/.test(path)) continue;
    // 404.html is sent for any address, and so names the site's root by itself.
    if (path === '404.html') continue;
    const text = bytesOf(path).toString('utf8');
    const addresses = path.endsWith('.html')
      ? text.matchAll(/\b(?:href|src)="([^"]*)"/g)
      : text.matchAll(/url\(["']?([^)"']+)["']?\)|"(?:src|start_url)": ?"([^"]+)"/g);
    for (const [, first, second] of addresses) {
      const written = (first ?? second ?? '').replaceAll('&amp;', '&');
      const url = new URL(written, `http://site/${path}`);
      if (url.host !== 'site' || !url.protocol.startsWith('http')) continue;
      named += 1;
      const name = decodeURIComponent(url.pathname.slice(1));
      if (!files.has(name === '' || name.endsWith('/') ? `${name}index.html` : name))
        missing.add(`${path}: ${written}`);
    }
  }
  expect([...missing]).toEqual([]);
  expect(named).toBeGreaterThan(5_000);
});

test('a store of files with nothing but names, ranges and _headers serves the page, its map and an embed elsewhere', async ({
  page
}) => {
  test.slow();
  const store = await openObjectStore(build);
  const host = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body>` +
        `<iframe sandbox="allow-scripts allow-popups" src="${store.url}embed/kerman/?start=facade" title="A map" width="500" height="500"></iframe>`
    );
  });
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
  try {
    await page.goto(`${store.url}kerman/places/beirut/`);
    await expect(page.locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });
    await expect(page.locator('[data-place-card="beirut"] h2').first()).toBeVisible();
    expect(store.ranges).toBeGreaterThan(0);
    const before = store.ranges;
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    // Chromium passes over a click into a frame that has just come: it is clicked until it has been heard.
    const [start, started] = [
      frame.getByRole('button', { name: 'Start the map' }),
      frame.locator('[data-embed="started"]')
    ];
    await expect(async () => {
      if ((await started.count()) === 0 && (await start.count()) > 0) await start.click({ timeout: 2000 });
      await expect(started).toBeAttached({ timeout: 5000 });
    }).toPass();
    await expect(frame.locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });
    expect(store.ranges).toBeGreaterThan(before);
    expect(store.refused).toEqual([]);

    const missing = await fetch(`${store.url}kerman/places/no-such-place/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe(bytesOf('404.html').toString('utf8'));
  } finally {
    store.close();
    host.closeAllConnections();
    host.close();
  }
});
