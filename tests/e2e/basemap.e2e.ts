import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { GroundPage } from './reference/ground-page.ts';
import type { Ground } from './reference/page/main.ts';
import { views, viewWindow, type View } from './reference/views.ts';
import { SiteFaults } from './site-faults.ts';
import { expect, test } from './site-test.ts';

declare global {
  interface Window {
    readonly ground: Ground;
  }
}

/** The share of a picture's cells that may have changed: room for a name that moved, and less than any layer has. */
const limit = 0.012;
/** Draws the pictures anew, after a change that is meant to be seen; look at them before they are kept. */
const isUpdating = process.env['UPDATE_PICTURES'] === '1';

let groundPage: GroundPage;
let page: Page;
let siteFaults: SiteFaults;
const faults: string[] = [];

test.beforeAll(async ({ browser, baseURL }) => {
  const site = baseURL ?? '';
  groundPage = await GroundPage.build();
  const options = { viewport: viewWindow, baseURL: site, serviceWorkers: 'block' } as const;
  const context = await browser.newContext(options);
  siteFaults = await SiteFaults.watch(context);
  page = await context.newPage();
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    const isNoise = message.text().includes('GPU stall due to ReadPixels');
    if (message.type() === 'warning' && !isNoise) faults.push(message.text());
  });
  // Nothing but the site can be reached.
  await page.route(
    (url) => !url.href.startsWith(site) && !['data:', 'blob:'].includes(url.protocol),
    (route) => route.abort()
  );
  await groundPage.open(page);
});

test.afterAll(async () => {
  await page.context().close();
  groundPage.remove();
});

const viewNamed = (name: string): View => {
  const view = views.find((each) => each.name === name);
  if (view === undefined) throw new Error(`No view is named ${name}.`);
  return view;
};

test('every view of the ground looks as it did', async () => {
  const apart: Record<string, number> = {};
  for (const view of views) {
    await page.evaluate((drawn) => window.ground.draw(drawn), view);
    if (isUpdating) {
      const png = await page.evaluate(() => window.ground.png());
      writeFileSync(
        join(import.meta.dirname, 'reference', `${view.name}.png`),
        Buffer.from(png.split(',')[1] ?? '', 'base64')
      );
    }
    const share = await page.evaluate((name) => window.ground.apartFrom(`pictures/${name}.png`), view.name);
    if (!(share <= limit)) apart[view.name] = share;
  }
  expect(apart).toEqual({});
});

test('with the network closed to all but the site, nothing it asks for fails and no letter is missing', async () => {
  expect(faults).toEqual([]);
  expect(await siteFaults.list()).toEqual([]);
  const fonts = await page.evaluate(() => window.ground.fonts());
  // Latin, its extension, Arabic, Hebrew and Armenian at least.
  expect(fonts.filter((status) => status === 'loaded').length).toBeGreaterThanOrEqual(5);
  expect(fonts).not.toContain('error');
});

// Names of rivers alone are too few in these views to be told by their picture.
test('a view that lacks any one layer of the ground does not pass for the whole', async () => {
  const shares: Record<string, number> = {};
  for (const [name, layers] of [
    ['region-z2-en-light', ['ground-land', 'ground-border', 'ground-sea-label', 'ground-country-label']],
    ['karabakh-z6-en-light', ['ground-province', 'ground-river', 'ground-lake']],
    ['golan-z6-he-dark', ['ground-settlement-label', 'ground-province']],
    ['karabakh-z9-en-dark', ['ground-province', 'ground-province-label']],
    ['golan-z9-he-light', ['ground-river', 'ground-border']]
  ] as const) {
    const view = viewNamed(name);
    await page.evaluate((drawn) => window.ground.draw(drawn), view);
    await page.evaluate(() => window.ground.keep());
    for (const layer of layers) {
      await page.evaluate(([drawn, without]) => window.ground.draw(drawn, { without: [without] }), [
        view,
        layer
      ] as const);
      shares[`${name} without ${layer}`] = await page.evaluate(() => window.ground.apartFromKept());
    }
  }
  for (const [what, share] of Object.entries(shares)) expect.soft(share, what).toBeGreaterThan(limit);
});

test('lines in dispute, of control and of claims are broken lines, each as far as it is drawn, and agreed ones are not', async () => {
  const view = viewNamed('golan-z9-he-light');
  for (const borderClass of ['agreed', 'disputed', 'line-of-control', 'claim']) {
    const draw = (areSolid: boolean) =>
      page.evaluate(([drawn, change]) => window.ground.draw(drawn, { onlyBorders: change }), [
        view,
        { class: borderClass, areSolid }
      ] as const);
    await draw(true);
    await page.evaluate(() => window.ground.keep());
    await draw(false);
    const broken = await page.evaluate(() => window.ground.apartFromKept(0));
    if (borderClass === 'agreed') expect(broken, borderClass).toBe(0);
    else expect(broken, borderClass).toBeGreaterThan(0);
  }
});
