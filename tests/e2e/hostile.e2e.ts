import type { Page } from '@playwright/test';
import { everywhere } from '../hostile/hostile-files.ts';
import { hostileWords, serveHostileSite, type HostileSite } from './hostile-site.ts';
import { expect, test } from './site-test.ts';

let site: HostileSite;
/** What the briefing quotes. */
const quotation = everywhere(hostileWords)('quotation');

test.use({ viewport: { width: 1000, height: 700 } });
test.beforeAll(async () => {
  site = await serveHostileSite();
});
test.afterAll(() => site.close());

/** All that hostile words could bring about. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('pageerror', (error) => seen.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(?:data|blob):/.test(url)) seen.push(`request: ${url}`);
    if (/pwned|evil/.test(url) && !/^(?:data|blob):/.test(url)) seen.push(`request: ${url}`);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) seen.push(message.text());
  });
  return seen;
}

/** What stands in the page that only an author could have put there; all frames of the page. */
async function grown(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const strange = [...document.querySelectorAll('*')].filter(
          (element) =>
            [...element.attributes].some(
              ({ name, value }) =>
                name.startsWith('on') ||
                (/^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data):/i.test(value))
            ) ||
            (element.localName === 'script' &&
              element.textContent.includes('pwned') &&
              !element.getAttribute('type')) ||
            (element.localName === 'img' && element.getAttribute('src') === 'x')
        );
        const hasRun = 'pwned' in window ? ['it ran'] : [];
        return [...hasRun, ...strange.map((element) => element.outerHTML.slice(0, 200))];
      })
    )
  );
  return found.flat();
}

test('[F9] hostile words are words in the reader: text, map, views, search, card, dialogs, tour', async ({
  page
}) => {
  test.slow();
  const seen = watch(page);
  await page.goto(`${site.url}hostile/`);
  await expect(page.locator('main[data-live]')).toBeAttached();
  await expect(page).toHaveTitle(`${hostileWords} ztitle`);
  await expect(page.locator('h1')).toHaveText(`${hostileWords} ztitle`);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
  const marker = page.locator('.ui-markers button').first();
  expect(await marker.getAttribute('aria-label')).toContain(`${hostileWords} zplaceName`);
  for (const view of ['places', 'timeline', 'voices', 'sources']) {
    await page.locator(`[data-view-link="${view}"]`).click();
    await expect(page.locator(`#ui-${view} summary`)).toBeFocused();
  }
  expect(await grown(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search places' })).toBeFocused();
  await page.keyboard.type('pwned');
  await expect(page.locator('.found a').first()).toContainText('pwned');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-place-card] h2').first()).toContainText('zplaceName');
  await expect(page.getByRole('status').first()).not.toBeEmpty();
  expect(await grown(page)).toEqual([]);

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.locator('.share-name')).toHaveText(`${hostileWords} zplaceName`);
  await dialog.locator('summary').click();
  const snippet = await dialog.locator('textarea').inputValue();
  // What is pasted elsewhere is a frame and words, too.
  const pasted = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    return [...parsed.body.querySelectorAll('*')].map(
      (element) =>
        `${element.localName} ${element
          .getAttributeNames()
          .filter((name) => name.startsWith('on'))
          .join(' ')}`
    );
  }, snippet);
  expect(pasted.filter((element) => !/^(?:iframe|script|a|map-briefing) $/.test(element))).toEqual([]);
  expect(pasted.length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await grown(page)).toEqual([]);

  // A copy of the text beside it, as words and as a page.
  const paragraph = (said: string, more: string): string =>
    `This is a paragraph that is long enough to be one${more}, and says ${said} in it.`;
  const html = quotation.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const copies = [
    [paragraph(quotation, ` with ${hostileWords}`), `with ${hostileWords}, and says ${quotation} in it.`],
    [
      `<!doctype html><main><p>${paragraph(html, '<img src=x onerror=window.pwned=1><script>window.pwned=1</script>')}</p></main>`,
      `to be one, and says ${quotation} in it.`
    ]
  ] as const;
  for (const [copy, shown] of copies) {
    await page.locator('[data-view-link="sources"]').click();
    await page.getByRole('button', { name: 'Have a copy of the article?' }).click();
    await page.getByRole('textbox', { name: 'The text of the article' }).fill(copy);
    await page.getByRole('button', { name: 'Read alongside', exact: true }).click();
    await expect(page.locator('.beside').first()).toContainText(shown);
    expect(await grown(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put the copy away' }).click();
  }
  expect(seen).toEqual([]);
});

test('[F9] hostile words are words on the pages of a place, an area, a stop, on the shelf and in the embed', async ({
  page
}) => {
  test.slow();
  const seen = watch(page);
  for (const [path, title] of [
    ['hostile/places/first/', 'zplaceName'],
    ['hostile/places/area/', 'zareaName'],
    ['hostile/tour/1/', 'zstopTitle'],
    ['', 'Dateline'],
    ['embed/hostile/', 'ztitle']
  ] as const) {
    await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
    if (path.startsWith('hostile')) await expect(page.locator('main[data-live]')).toBeAttached();
    expect(await page.title(), path).toContain(title);
    await expect(page.locator('body'), path).toContainText(`${hostileWords} z`);
    expect(await grown(page), path).toEqual([]);
    if (!path.includes('/tour/')) continue;
    await page.getByRole('button', { name: 'Play tour' }).click();
    await expect(page.locator('.tour-caption')).toContainText('pwned');
    await page.getByRole('button', { name: 'Stops', exact: true }).click();
    await expect(page.locator('#ui-tour-stops')).toContainText(`${hostileWords} zstopTitle`);
    expect(await grown(page), 'the tour, playing').toEqual([]);
  }
  // Alone in its window an embed starts by itself.
  await expect(page.locator('[data-embed="started"]')).toBeAttached({ timeout: 45_000 });
  expect(await grown(page)).toEqual([]);
  expect(seen).toEqual([]);
});

test('[A12] a right-to-left briefing mirrors the panel and not the map, and sets names apart', async ({
  page
}) => {
  await page.goto(`${site.url}rtl/places/first/`);
  await expect(page.locator('main[data-live]')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not shown`);
    return box;
  };
  const [panel, map] = [await boxOf('[data-place-card]'), await boxOf('[data-map]')];
  expect(panel.x).toBeGreaterThan(map.x);
  expect(
    await page.locator('[data-place-card] h2').evaluate((element) => getComputedStyle(element).direction)
  ).toBe('rtl');
  // East stays on the right.
  await expect(page.locator('.still-map').first()).toHaveAttribute('direction', 'ltr');
  const west = await boxOf('.still-map a[data-place="first"]');
  const east = await boxOf('.still-map a[data-place="second"]');
  expect(west.x).toBeLessThan(east.x);
  expect(await page.locator('[data-place-card] bdi').count()).toBeGreaterThan(0);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(sideways).toBe(0);
});
