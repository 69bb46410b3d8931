import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from '../bench/byte-budgets.ts';
import { storedBy } from '../bench/stored-by.ts';
import { weighPage, type PageWeight } from '../bench/weigh-page.ts';
import { SiteFaults } from './site-faults.ts';
import { expect, test } from './site-test.ts';

test.describe('the page of a briefing, until its map is ready', () => {
  let weight: PageWeight;
  let left: { readonly cookies: string[]; readonly stored: string[] };

  test.beforeAll(async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const faults = await SiteFaults.watch(context);
    const page = await context.newPage();
    weight = await weighPage(page, new URL('kerman/', baseURL).href);
    left = await storedBy(page);
    expect(await faults.list()).toEqual([]);
    await context.close();
  });

  test('asks for what it needs and for the map apart', () => {
    const { html, css, script, map, basemap } = weight;
    expect(Math.min(html, css, script, map, basemap)).toBeGreaterThan(1_000);
  });

  test(`takes at most ${budgets.page} kB before its map, and ${budgets.script} kB of that are scripts`, () => {
    const { html, css, script } = weight;
    expect((html + css + script) / 1e3).toBeLessThanOrEqual(budgets.page);
    expect(script / 1e3).toBeLessThanOrEqual(budgets.script);
  });

  test(`takes at most ${budgets.map} kB of map code, and none of it with the text`, () => {
    expect(weight.map / 1e3).toBeLessThanOrEqual(budgets.map);
    expect(weight.mapFilesInPage).toEqual([]);
  });

  test(`takes at most ${budgets.basemap} kB of the basemap for its first view`, () => {
    expect(weight.basemap / 1e3).toBeLessThanOrEqual(budgets.basemap);
  });

  test('asks no other site, sets no cookie and stores nothing', () => {
    expect(weight.foreign).toEqual([]);
    expect(left).toEqual({ cookies: [], stored: [] });
  });
});

test(`the basemap is at most ${budgets.archive} MB`, () => {
  const folder = join(import.meta.dirname, '../../build/basemap');
  const archives = readdirSync(folder).filter((name) => name.endsWith('.pmtiles'));
  expect(archives).toHaveLength(1);
  for (const name of archives) {
    expect(statSync(join(folder, name)).size / 1e6).toBeLessThanOrEqual(budgets.archive);
  }
});
