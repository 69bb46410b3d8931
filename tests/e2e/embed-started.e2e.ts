import type { FrameLocator, Page } from '@playwright/test';
import { installBrowserVoice } from '../fakes/browser-voice.ts';
import { openHost, type Host } from './open-host.ts';
import { expect, test } from './site-test.ts';

let host: Host;

test.use({ viewport: { width: 760, height: 700 } });
test.beforeAll(async ({ baseURL }) => {
  host = await openHost(baseURL ?? '');
});
test.afterAll(() => host.close());

const isReady = (frame: FrameLocator) =>
  expect(frame.locator('[data-map="ready"]')).toBeAttached({ timeout: 45_000 });

/** Chromium passes over a click into a frame that has just been scrolled: it is clicked until it has been heard. */
async function startIn(frame: FrameLocator): Promise<void> {
  await expect(async () => {
    await frame.getByRole('button', { name: 'Start the map' }).click({ timeout: 2000 });
    await expect(frame.locator('[data-embed="started"]')).toBeAttached({ timeout: 5000 });
  }).toPass();
}

/** The frame of a `<map-briefing>`, whose window is in its shadow tree. */
const embedIn = (page: Page, id: string) => page.locator(`#${id}`).frameLocator('iframe');

test('[F8b F14a] the element obeys, tells, keeps its height, and hears nobody else', async ({ page }) => {
  await page.goto(host.page('element'));
  const frame = embedIn(page, 'embed');
  await expect(frame.getByRole('button', { name: 'Start the map' })).toBeVisible();
  await expect(page.locator('#embed a')).toBeHidden();
  const heightOf = () => page.locator('#embed iframe').evaluate((each) => each.clientHeight);
  // Its first wish has come; from now on nothing of the host moves.
  await expect
    .poll(() => frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
    .toBe(0);
  const height = await heightOf();
  await page.evaluate('window.shifts.length = 0');

  // Other windows and broken messages, by the window.
  const before = await frame.locator('main').getAttribute('data-embed');
  await page.evaluate(async () => {
    const iframe = document.querySelector('#embed')?.shadowRoot?.querySelector('iframe');
    const envelope = { protocol: 'dateline', version: 1 };
    const other = document.body.appendChild(document.createElement('iframe'));
    for (let index = 0; index < 500; index += 1) {
      // As the host, but not its script: a second line, and commands by the window.
      iframe?.contentWindow?.postMessage({ ...envelope, kind: 'play', id: index }, '*');
      iframe?.contentWindow?.postMessage({ ...envelope, kind: 'connect', document: 'someone-else' }, '*', [
        new MessageChannel().port2
      ]);
      // As the frame, but from another window.
      window.postMessage({ ...envelope, kind: 'height', height: 9000 }, '*');
      (other.contentWindow as (Window & { eval(code: string): void }) | null)?.eval(
        `parent.postMessage({ protocol: 'dateline', version: 1, kind: 'height', height: ${8000 + index} }, '*');
         parent.postMessage({ protocol: 'dateline', version: 1, kind: 'hello', document: 'spoofed-${index}' }, '*')`
      );
    }
    other.remove();
  });
  const state = () =>
    page.evaluate(() => document.querySelector<HTMLElement & { state(): unknown }>('#embed')?.state());
  expect(await state()).toEqual({ started: false, place: null, stop: null, stops: 14, playing: false });
  expect(await frame.locator('main').getAttribute('data-embed')).toBe(before);
  expect(await heightOf()).toBe(height);

  const told = await page.evaluate(async () => {
    const embed = document.querySelector('#embed') as HTMLElement &
      Record<string, (to?: unknown) => Promise<never>>;
    const code = (order: Promise<unknown> | undefined) =>
      order?.then(
        () => 'obeyed',
        (error: { code: string }) => error.code
      );
    const answers: unknown[] = [await embed['goTo']?.('places/beirut')];
    answers.push(await code(embed['goTo']?.('places/nowhere')), await code(embed['goTo']?.('tour/99')));
    answers.push(
      await code(embed['goTo']?.('<img src=x onerror=alert(1)>')),
      await code(embed['goTo']?.(null))
    );
    answers.push(await embed['next']?.(), await embed['next']?.(), await embed['previous']?.());
    answers.push(await embed['play']?.(), await embed['pause']?.());
    // More at once than an embed obeys.
    const flood = await Promise.all(Array.from({ length: 300 }, () => code(embed['state']?.())));
    answers.push([flood.includes('obeyed'), flood.includes('flooded')]);
    return answers;
  });
  const at = { started: true, place: null, stop: null, stops: 14, playing: false };
  expect(told).toEqual([
    { ...at, place: 'beirut' },
    'unknown-place',
    'unknown-stop',
    'malformed',
    'malformed',
    { ...at, stop: 1 },
    { ...at, stop: 2 },
    { ...at, stop: 1 },
    { ...at, stop: 1, playing: true },
    { ...at, stop: 1 },
    [true, true]
  ]);
  const heard = await page.evaluate('window.heard');
  expect((heard as [string, string][]).map(([id, kind]) => `${id} ${kind}`)).toEqual([
    'embed ready',
    'embed place',
    'embed stop',
    'embed stop',
    'embed stop',
    'embed tourstart'
  ]);
  await expect(embedIn(page, 'other').locator('main')).toHaveAttribute('data-embed', 'facade');
  await isReady(frame);
  expect(await heightOf()).toBe(height);
  expect(await page.evaluate('window.shifts')).toEqual([]);

  // The wheel is the page's, and the map says how it is moved.
  await page.locator('#embed').scrollIntoViewIfNeeded();
  const canvas = frame.locator('canvas.maplibregl-canvas');
  await canvas.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(frame.locator('.maplibregl-desktop-message')).toHaveText(
    'Hold Ctrl and scroll to zoom the map'
  );
});

test('styles and scripts of the page around do not reach an embed', async ({ page }) => {
  await page.goto(host.page('hostile'));
  await expect(page.locator('#log')).toHaveText(/started false\s+place kerman\s+stop 1/, { timeout: 45_000 });
  const box = await page.locator('#embed iframe').boundingBox();
  expect(box?.width).toBeGreaterThan(600);
  expect(box?.height).toBeGreaterThan(400);
  await expect(embedIn(page, 'embed').locator('[data-stop="1"]')).toBeVisible();
});

test('[F14b F14c F14d] an embed works in 280 pixels, in a sandbox, and when it is shown late', async ({
  page
}) => {
  await page.goto(host.page('tight'));
  const narrow = page.frameLocator('#narrow');
  await startIn(narrow);
  await isReady(narrow);
  expect(await narrow.locator('html').evaluate((html) => html.scrollWidth)).toBe(280);
  await expect.poll(() => page.locator('#narrow').evaluate((each) => each.clientHeight)).toBeGreaterThan(500);
  await narrow.getByRole('button', { name: 'Places' }).click();
  await narrow.locator('.embed-list a[data-place="tehran"]').click();
  await expect(narrow.locator('[data-place-card="tehran"] h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(narrow.locator('[data-place-card]')).toHaveCount(0);

  const sandboxed = page.frameLocator('#sandboxed');
  await expect(sandboxed.locator('.embed-at')).toHaveText(/^Stop 3 of/);
  await startIn(sandboxed);
  await isReady(sandboxed);
  await expect(sandboxed.locator('[data-tour][data-stop="3"]')).toBeVisible();
  await sandboxed.getByRole('button', { name: 'Next stop' }).first().click();
  await expect(sandboxed.locator('[data-tour][data-stop="4"]')).toBeVisible();

  await page.evaluate(() =>
    document.querySelector<HTMLElement>('#hidden')?.style.setProperty('display', 'block')
  );
  const shown = embedIn(page, 'hidden');
  await startIn(shown);
  await isReady(shown);
});

test('[F13] one tour at a time is told, and a frame that is removed falls silent', async ({ page }) => {
  await page.addInitScript(installBrowserVoice, 'never-ends' as const);
  await page.addInitScript(() => {
    const { speechSynthesis } = window;
    const cancel = speechSynthesis.cancel.bind(speechSynthesis);
    speechSynthesis.cancel = () => {
      cancel();
      // Heard by the page around, even from a frame that is on its way out.
      window.parent.postMessage({ silencedAtMs: Date.now() }, '*');
    };
  });
  await page.goto(host.page('element'));
  for (const id of ['embed', 'other']) {
    await page.evaluate(
      (each) =>
        (document.getElementById(each) as HTMLElement & { goTo(to: string): Promise<void> }).goTo('tour/1'),
      id
    );
    const frame = embedIn(page, id);
    await frame.getByRole('button', { name: 'Voice and speed' }).click();
    await frame.getByLabel('Voice', { exact: true }).selectOption({ label: 'Imaginary voice (en-GB)' });
    await frame.getByRole('button', { name: 'Play tour' }).click();
    await expect.poll(() => frame.locator('html').evaluate(() => window.voiceLog.speaking)).toBe(true);
  }
  await expect(embedIn(page, 'embed').locator('[data-tour]')).toHaveAttribute('data-playing', 'false');
  expect(
    await embedIn(page, 'embed')
      .locator('html')
      .evaluate(() => window.voiceLog.speaking)
  ).toBe(false);

  // By the clock of the frame as it goes: the page may be long in taking its map down.
  const silentMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const fromMs = Date.now();
        addEventListener('message', ({ data }) => {
          if (typeof data?.silencedAtMs === 'number') resolve(data.silencedAtMs - fromMs);
        });
        document.getElementById('other')?.remove();
      })
  );
  expect(silentMs).toBeLessThan(200);
});
