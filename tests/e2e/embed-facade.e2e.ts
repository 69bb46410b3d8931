import { brotliCompressSync, gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Response } from '@playwright/test';
import { openHost, type Host } from './open-host.ts';
import { builtBriefing, builtFile } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');
let host: Host;

test.use({ viewport: { width: 760, height: 700 } });
test.beforeAll(async ({ baseURL }) => {
  host = await openHost(baseURL ?? '');
});
test.afterAll(() => host.close());

/** Bytes as a host sends them, text in brotli, and the number of answers from our site. */
async function weigh(responses: readonly Response[], site: string) {
  const ours = responses.filter((response) => response.url().startsWith(site));
  const bodies = await Promise.all(ours.map((response) => response.body()));
  return {
    requests: ours.length,
    bytes: bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0)
  };
}

test('[P8a P8b P8d] a bare frame shows the whole facade, for few bytes, and takes nothing', async ({
  page,
  baseURL
}) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(host.page('bare'));
  const frame = page.frameLocator('#plain');
  await expect(frame.getByRole('button', { name: 'Start the map' })).toBeVisible();
  await expect(frame.getByRole('heading', { name: briefing.title })).toBeVisible();
  await expect(frame.getByText(`${briefing.places.length} places`)).toBeVisible();
  await expect(frame.getByText(/^Dateline.*edition of/i)).toBeVisible();
  await expect(frame.locator('.still-map a[data-place="kerman"]')).toBeVisible();
  const read = frame.getByRole('link', { name: 'Read the briefing' });
  expect(await read.evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${baseURL}kerman/`);

  const { bytes, requests } = await weigh(responses, baseURL ?? '');
  expect(bytes).toBeLessThanOrEqual(90_000);
  expect(requests).toBeLessThanOrEqual(6);
  expect(await page.evaluate('window.shifts')).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  const embed = page.frames().find((each) => each.url().includes('/embed/'));
  expect(await embed?.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await embed?.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
    0
  );
});

test('[F8a] an embed opens at what its address asks for, and passes over what is not there', async ({
  page
}) => {
  await page.goto('embed/kerman/?at=places/beirut&theme=dark&start=facade&ui=map');
  await expect(page.locator('.embed-at')).toHaveText('Beirut');
  await expect(page.getByRole('link', { name: 'Read the briefing' })).toHaveAttribute(
    'href',
    /places\/beirut\/$/
  );
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await expect(page.locator('main')).toHaveAttribute('data-ui', 'map');

  await page.goto('embed/kerman/?at=tour/2&start=facade');
  await expect(page.locator('.embed-at')).toHaveText(/^Stop 2 of \d+: /);
  await page.goto(
    'embed/kerman/?at=places/nowhere&start=facade&ui=%3Cb%3E&theme=red&lang=__proto__&onload=x'
  );
  await expect(page.locator('.embed-note')).toHaveText(/not in the briefing/);
  await expect(page.locator('main')).toHaveAttribute('data-ui', 'map panel tour');
  await expect(page.getByRole('button', { name: 'Start the map' })).toBeEnabled();
});

test('axe finds nothing in an embed: facade, place, list and tour, light and dark', async ({ page }) => {
  test.slow();
  const found = async (): Promise<string[]> =>
    (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html}`)
    );
  await page.goto('embed/kerman/?start=facade&theme=dark&at=places/beirut');
  await expect(page.getByRole('button', { name: 'Start the map' })).toBeVisible();
  expect(await found()).toEqual([]);
  await page.getByRole('button', { name: 'Start the map' }).click();
  await expect(page.locator('[data-place-card="beirut"]')).toBeVisible();
  await expect(page.locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });
  expect(await found()).toEqual([]);
  // What leads to the text leads to the briefing itself, beside this page.
  const [briefingPage] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('[data-place-card] .said-where a').first().click()
  ]);
  expect(briefingPage.url()).toMatch(/\/kerman\/#[a-z0-9-]+$/);
  await briefingPage.close();

  await page.locator('html').evaluate((html) => (html.dataset['theme'] = 'light'));
  await page.getByRole('button', { name: 'Places' }).click();
  await expect(page.getByRole('heading', { name: 'Places' })).toBeFocused();
  expect(await found()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Places' })).toBeFocused();
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(page.getByRole('button', { name: 'Play tour' })).toBeVisible();
  expect(await found()).toEqual([]);
});

test('without scripts the embed is a picture with its links', async ({ openContext }) => {
  const page = await (await openContext({ javaScriptEnabled: false })).newPage();
  await page.goto('embed/kerman/');
  await expect(page.locator('.still-map')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Read the briefing' })).toBeVisible();
});

test('where the host gives no leave, a sandboxed facade stays whole and says so', async ({
  page,
  siteFaults
}) => {
  siteFaults.expect(/bare-site\/.*CORS policy|ERR_FAILED.*\/bare-site\//, 'this host gives no leave');
  siteFaults.expect(/'allow-popups' permission is not set/, 'nor does its sandbox');
  await page.setContent(
    `<iframe sandbox="allow-scripts" src="${host.bareSite}embed/kerman/?start=facade" width="700" height="600"></iframe>`
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Start the map' }).click();
  await expect(frame.locator('.embed-note')).toHaveText(/could not be loaded here/);
  await expect(frame.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expect(frame.locator('.still-map')).toBeVisible();
  // A sandbox that lets no window open lets no link open either: the address is said.
  await frame.getByRole('link', { name: 'Read the briefing' }).click();
  await expect(frame.locator('.embed-note')).toHaveText(new RegExp(`${host.bareSite}kerman/$`));
});

test('the publisher’s script is at most 3 kB', () => {
  expect(gzipSync(builtFile('embed.js'), { level: 9 }).length).toBeLessThanOrEqual(3000);
});
