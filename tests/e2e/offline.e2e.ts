import type { Page } from '@playwright/test';
import { en } from '#lib/words/en.ts';
import { builtBriefing } from './published-site.ts';
import { republishedSite, type RepublishedSite } from './republished-site.ts';
import { expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 1024, height: 640 } });

const briefing = builtBriefing('kerman');
let site: RepublishedSite;
test.beforeAll(async () => {
  site = await republishedSite();
});
test.afterAll(() => site.close());

test('[F10b] a briefing that was read once works whole without the network, and makes room for the next build', async ({
  page,
  context,
  siteFaults
}) => {
  siteFaults.expect(/ERR_INTERNET_DISCONNECTED .*\/favicon\.svg/, 'no worker is asked for the icon of a tab');
  test.setTimeout(180_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  const cut = async (isCut: boolean): Promise<void> => {
    site.isUp = !isCut;
    await context.setOffline(isCut);
  };
  const copy = page.locator('.offline-copy');
  const opened = async (): Promise<void> => {
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 40_000 });
  };

  const first =
    await test.step('the first visit keeps it, once the map is ready, and within bounds', async () => {
      await page.goto(`${site.url}kerman/`);
      await expect(copy).toBeHidden();
      await opened();
      await expect
        .poll(() => kinds(page), { timeout: 30_000 })
        .toEqual(['briefing', 'ground', 'shelf', 'shell']);
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      // The ground comes last.
      await expect.poll(() => storedBytes(page), { timeout: 30_000 }).toBeGreaterThan(6_000_000);
      expect(await storedBytes(page)).toBeLessThan(12_000_000);
      return cacheNames(page);
    });

  await test.step('without the network it says that it is a copy, and draws its map with the ground', async () => {
    await cut(true);
    await page.reload();
    await expect(copy).toContainText('offline copy of the edition of');
    await expect(page.locator('main[data-live]')).toBeAttached();
    await opened();
    await expect(page.locator('.ui-map-note')).toHaveCount(0);
  });

  await test.step('a place and a stop that were never opened open at their own addresses', async () => {
    const place = briefing.places.find(({ id }) => id === 'beirut');
    await page.goto(`${site.url}kerman/places/beirut/`);
    await expect(page.locator('[data-place-card="beirut"]')).toContainText(place?.name ?? 'no such place');
    await expect(page).toHaveTitle(new RegExp(`^${place?.name}`));
    await expect(copy).toBeVisible();
    await page.goto(`${site.url}kerman/tour/2/`);
    const tour = page.locator('[data-tour]');
    await expect(tour).toHaveAttribute('data-stop', '2');
    await page.getByRole('button', { name: 'Next stop' }).click();
    await expect(tour).toHaveAttribute('data-stop', '3');
    await expect(page).toHaveURL(`${site.url}kerman/tour/3/`);
    await page.goto(site.url);
    await expect(copy).toContainText('offline copy of its list');
  });

  await test.step('with the network it comes from the site again, its data from the copy that is the same', async () => {
    await cut(false);
    const asked = site.answered('briefing.json');
    await page.goto(`${site.url}kerman/`);
    await expect(page.locator('main[data-live]')).toBeAttached();
    await expect(copy).toBeHidden();
    expect(site.answered('briefing.json')).toBe(asked);
  });

  await test.step('a new build takes the place of the old one, whole', async () => {
    site.publishAnew('Words of the next build.');
    await page.reload();
    await opened();
    // A browser looks for a new worker when it has time, and lets the old one go at the latest when no page needs it.
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.goto('about:blank');
    await page.goto(`${site.url}kerman/`);
    await opened();
    await expect
      .poll(async () => (await cacheNames(page)).filter((name) => first.includes(name) && !isGround(name)), {
        timeout: 30_000
      })
      .toEqual([]);
    await expect.poll(() => kinds(page)).toEqual(['briefing', 'ground', 'shelf', 'shell']);
    await cut(true);
    await page.reload();
    await expect(copy).toBeVisible();
    await expect(page.getByText('Words of the next build.')).toBeAttached();
    await expect(page.locator('link[href*="0.published-anew.css"]')).toBeAttached();
    await expect(page.locator('.masthead')).toHaveCSS('display', 'flex');
    await expect(page.locator('main[data-live]')).toBeAttached();
    await cut(false);
  });
  expect(faults).toEqual([]);
});

test('a page and data of two editions are never read together, whoever is late', async ({
  page,
  context,
  siteFaults
}) => {
  test.slow();
  siteFaults.expect(
    /briefing\.json.*integrity|ERR_INTERNET_DISCONNECTED .*\/favicon\.svg/,
    'the data is not what the page was made with, and no worker is asked for the icon of a tab'
  );
  const own = await republishedSite();
  const opening = page.locator('.opening time').first();
  const note = page.locator('.ui-map-note');
  const alive = page.locator('main[data-live]');
  const [first, second, third] = [briefing.edition, '2027-02-03', '2027-03-04'] as const;
  const asked = { page: 0, data: 0 };
  const count = () => ({ page: own.answered('kerman/'), data: own.answered('briefing.json') });
  // The text and its edition are the matter, not the map.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });

  await test.step('published between the page and its data: the page is loaded anew once, and is of now', async () => {
    own.publishEdition(second);
    own.late = 1;
    await page.goto(`${own.url}kerman/`);
    await expect(alive).toBeAttached();
    await expect(opening).toHaveAttribute('datetime', second);
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'failed');
    // The page of before, the question whether there is another, the page of now.
    expect(own.late).toBe(0);
    await expect.poll(() => kinds(page), { timeout: 30_000 }).toContain('briefing');
  });

  await test.step('the page that stays late is read with the data that was kept with it', async () => {
    own.publishEdition(third);
    own.late = Infinity;
    Object.assign(asked, count());
    await page.goto(`${own.url}kerman/`);
    await expect(alive).toBeAttached();
    await expect(opening).toHaveAttribute('datetime', second);
    expect(count().data).toBe(asked.data);
    await expect(page.locator('.offline-copy')).toBeHidden();
  });

  await test.step('where nothing was kept it says so once, and the text stays', async () => {
    await page.goto(`${own.url}favicon.svg`);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await page.goto(`${own.url}kerman/`);
    await expect(note).toContainText(en.liveMap.otherEdition(en.date(second), en.date(third)));
    await expect(page.locator('article [data-passage]').first()).not.toBeEmpty();
    await expect(page.locator('main')).not.toHaveAttribute('data-live');
    Object.assign(asked, count());
    await expect(note.getByRole('button', { name: en.liveMap.reloadPage })).toBeVisible();
    expect(count(), 'no loop').toEqual(asked);
  });

  await test.step('the page of now takes over whole, and is what is kept', async () => {
    own.late = 0;
    await note.getByRole('button', { name: en.liveMap.reloadPage }).click();
    await expect(alive).toBeAttached();
    await expect(opening).toHaveAttribute('datetime', third);
    await expect.poll(() => kinds(page), { timeout: 30_000 }).toContain('briefing');
    own.isUp = false;
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('.offline-copy')).toContainText(en.date(third));
    await expect(alive).toBeAttached();
    await expect(opening).toHaveAttribute('datetime', third);
  });
  expect(first).not.toBe(second);
  own.close();
});

test('in a frame neither the embed nor the reader keeps anything', async ({ page }) => {
  // Both are to be seen: a map that is not is let go.
  await page.setViewportSize({ width: 1300, height: 640 });
  await page.goto(`${site.url}favicon.svg`);
  await page.goto(`${site.url}manifest.webmanifest`);
  await page.evaluate(() => {
    for (const address of ['kerman/', 'embed/kerman/?start=map']) {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: address, width: 600, height: 400, name: address });
      document.body.append(frame);
    }
  });
  for (const frame of await page.locator('iframe').all()) {
    const map = frame.contentFrame().locator('[data-map]');
    await expect(map).toHaveAttribute('data-map', 'ready', { timeout: 40_000 });
  }
  const left = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys()
  }));
  expect(left).toEqual({ workers: 0, caches: [] });
});

function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** What the site's caches hold, by kind, sorted; each name holds the site's folder. */
async function kinds(page: Page): Promise<string[]> {
  return (await cacheNames(page)).map((name) => /^dateline \/maps\/ (\w+) /.exec(name)?.[1] ?? name).sort();
}

function isGround(name: string): boolean {
  return name.startsWith('dateline /maps/ ground ');
}

/** The bytes of all files that are kept. */
function storedBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0;
    for (const name of await caches.keys()) {
      for (const response of await (await caches.open(name)).matchAll())
        bytes += (await response.blob()).size;
    }
    return bytes;
  });
}
