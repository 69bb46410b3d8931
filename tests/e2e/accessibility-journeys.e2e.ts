import type { Page } from '@playwright/test';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { contrastIn } from './contrast-in.ts';
import { installBrowserVoice } from '../fakes/browser-voice.ts';
import { openReader } from './open-reader.ts';
import { builtBriefing, builtFile } from './published-site.ts';
import { expect, test } from './site-test.ts';
import { button, openStop, player, words } from './tour-page.ts';

const briefing = builtBriefing('kerman');

test.use({ viewport: { width: 1000, height: 700 } });

async function openWithMap(page: Page, path = 'kerman/'): Promise<void> {
  await openReader(page, path);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('[A1] every place, passage, narration, quotation, source and mark is read as HTML; [A12] names say their language', async ({
    page
  }) => {
    await page.goto('kerman/');
    const said = words((await page.locator('main').textContent()) ?? '').replaceAll(' ', '');
    const missing = [
      ...briefing.places.map(({ name }) => name),
      ...briefing.passages.map(({ body }) => toPlainText(body)),
      ...briefing.passages.flatMap(({ citations }) =>
        citations.flatMap(({ quotation }) => (quotation ? [quotation.exact] : []))
      ),
      ...briefing.sources.flatMap(({ title }) => title ?? []),
      ...briefing.tour.map(({ title }) => title)
    ].filter((text) => !said.includes(words(text).replaceAll(' ', '')));
    expect(missing).toEqual([]);
    await expect(page.locator('.how-to-read')).toBeAttached();
    for (const [index, { narration, title }] of briefing.tour.entries()) {
      const told = await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.textContent,
        builtFile(`kerman/tour/${index + 1}/index.html`)
      );
      expect(words(told ?? '').replaceAll(' ', ''), title).toContain(
        words(toPlainText(narration)).replaceAll(' ', '')
      );
    }

    await page.goto('kerman/places/kerman/');
    const languages = await page
      .locator('[data-place-card] [lang]')
      .evaluateAll((elements) =>
        elements.map((element) => [element.getAttribute('lang'), getComputedStyle(element).direction])
      );
    expect(languages).toContainEqual(['fa', 'rtl']);
  });
});

test('[A3] landmarks, a way past the map and names that say the stop; [A4] at most 12 Tab presses from the top to behind the map; [A9] targets', async ({
  page
}) => {
  test.slow();
  await openWithMap(page);
  await expect(page.locator('[role="application"]')).toHaveCount(0);
  for (const landmark of ['main', 'navigation', 'banner', 'contentinfo'] as const) {
    expect(await page.getByRole(landmark).count(), landmark).toBeGreaterThan(0);
  }
  const labels = await page
    .locator('.ui-markers button')
    .evaluateAll((buttons) => buttons.map((marker) => marker.getAttribute('aria-label') ?? ''));
  expect(labels.length).toBeGreaterThanOrEqual(10);
  expect(labels.some((label) => /, stop \d+ of \d+/.test(label))).toBe(true);
  for (const { name, certainty } of briefing.places) {
    const label = labels.find((each) => each.startsWith(name));
    if (certainty === 'approximate' && label !== undefined) expect(label).toMatch(/approx|about/i);
  }

  // From the top of the page: the link past the map comes first, and the markers are one stop of all.
  await page.evaluate(() => window.scrollTo(0, 0));
  const stops: string[] = [];
  let presses = 0;
  let [wasInMap, isBehind] = [false, false];
  while (presses < 40 && !isBehind) {
    await page.keyboard.press('Tab');
    presses += 1;
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      return {
        text: (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim().slice(0, 40),
        tag: focused?.localName ?? '',
        isMarker: focused?.closest('.ui-markers') !== null,
        isInMap: focused?.closest('#ui-map') != null
      };
    });
    expect(at.tag, 'nothing drops the focus').not.toBe('body');
    stops.push(at.isMarker ? 'marker' : at.text);
    isBehind = wasInMap && !at.isInMap;
    wasInMap ||= at.isInMap;
  }
  expect(stops.filter((stop) => stop === 'marker').length).toBeLessThanOrEqual(1);
  expect(isBehind).toBe(true);
  expect(presses, stops.join(' · ')).toBeLessThanOrEqual(12);

  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, input, select, summary, .views a, .action, .card-close'
      )
    ]
      .filter(
        (target) => target.checkVisibility({ visibilityProperty: true }) && target.closest('[inert]') === null
      )
      .flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        const name = (target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 30);
        return width > 0 && Math.min(width, height) < 23.5 ? [`${name}: ${width} × ${height}`] : [];
      })
  );
  expect(small).toEqual([]);
  const primary = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.ui-markers button, .ui-map button, .action')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return {
          name: target.getAttribute('aria-label') ?? target.textContent,
          side: Math.min(width, height)
        };
      })
  );
  expect(primary.length).toBeGreaterThan(5);
  // Crowded markers share their room: none is smaller than any target may be.
  for (const { name, side } of primary) expect(side, name).toBeGreaterThanOrEqual(23.5);
  for (const name of ['Zoom in', 'Zoom out', 'Show the whole region']) {
    expect(primary.find((each) => each.name === name)?.side, name).toBeGreaterThanOrEqual(44);
  }
});

test('[A5] focus follows only the reader; [A6] a stop is announced at most once; [A7] the tour stands and is silent until it is started, and pauses on Esc, a hidden tab and whatever the reader does else', async ({
  page
}) => {
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(window, { announced: log });
    document.addEventListener('DOMContentLoaded', () => {
      const status = document.querySelector('[role="status"]');
      if (status === null) return;
      new MutationObserver(() => {
        const text = status.textContent.trim();
        if (text !== '') log.push(text);
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
  });
  await page.addInitScript(installBrowserVoice, 'speaks' as const);
  const announced = () => page.evaluate(() => (window as unknown as { announced: string[] }).announced);
  await openStop(page, 1);
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(player(page)).toHaveAttribute('data-playing', 'false');
  const controls = page.locator('.tour-controls button');
  await expect(controls.first()).toHaveText('Play tour');
  await expect(page.getByRole('group', { name: 'Tour controls' }).getByRole('button').first()).toHaveText(
    'Play tour'
  );
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');

  const next = button(page, 'Next stop');
  for (const stop of [2, 3, 4]) {
    await next.click();
    await expect(player(page)).toHaveAttribute('data-stop', String(stop));
    await expect(page.getByRole('status')).toContainText(`Stop ${stop} of ${briefing.tour.length}`);
    await expect(next).toBeFocused();
  }
  const log = await announced();
  expect(log.length).toBe(new Set(log).size);
  for (const stop of [2, 3, 4]) {
    expect(log.filter((text) => text.includes(`Stop ${stop} of `)).length, log.join(' | ')).toBe(1);
  }

  // Until now nothing has sounded, whatever was looked at.
  const heard = () =>
    page.evaluate(() => ({
      spoken: window.voiceLog.spoken.length,
      played: [...document.querySelectorAll('audio')].filter(({ paused }) => !paused).length
    }));
  expect(await heard()).toEqual({ spoken: 0, played: 0 });
  const play = async (): Promise<void> => {
    await controls.first().click();
    await expect(player(page)).toHaveAttribute('data-playing', 'true');
  };
  await play();
  await page.keyboard.press('Escape');
  await expect(player(page)).toHaveAttribute('data-playing', 'false');
  await expect(controls.first()).toBeFocused();

  await play();
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect(player(page)).toHaveAttribute('data-playing', 'false');
  // Who comes back starts it anew.
  await hide(false);
  await expect(controls.first()).toHaveText('Play tour');

  await play();
  await player(page).locator('.narration a[data-place]').first().click();
  await expect(page.locator('[data-place-card] h2').first()).toBeFocused();
  await expect(page.locator('[data-tour][data-playing="true"]')).toHaveCount(0);
  // The narration is heard or read in its own place, and not sent to the status region beside it.
  const said = words(toPlainText(briefing.tour[3]?.narration ?? [])).slice(0, 40);
  expect((await announced()).filter((text) => words(text).includes(said))).toEqual([]);
});

test('[A8] under reduced motion the camera jumps, and the setting is followed while the page is open; [A10] markers and the ring of focus stand out from the ground, light and dark', async ({
  page
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await openWithMap(page, 'kerman/places/kerman/');
  /** In how many places a marker was while the view went to another place. */
  const steps = async (to: string): Promise<number> => {
    await page.evaluate(() => {
      const marker = document.querySelector('.ui-markers button');
      const seen = new Set<string>();
      Object.assign(window, { seen });
      if (marker === null) return;
      // It is carried with the others, and may be moved on what carries it.
      const moved = [marker, marker.parentElement ?? marker];
      const watch = new MutationObserver(() =>
        seen.add(moved.map((each) => each.getAttribute('style')?.match(/translate\([^)]*\)/)?.[0]).join(' '))
      );
      for (const each of moved) watch.observe(each, { attributes: true, attributeFilter: ['style'] });
    });
    await page
      .locator(`[data-place-item="${to}"] a`)
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await expect(page.locator(`[data-place-card="${to}"]`).first()).toBeAttached();
    const count = () => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
    await expect.poll(count).toBeGreaterThan(0);
    // Until it rests: two looks a while apart find the same.
    let before = -1;
    await expect
      .poll(
        async () => {
          const now = await count();
          const isStill = now === before;
          before = now;
          return isStill;
        },
        { intervals: [700], timeout: 20_000 }
      )
      .toBe(true);
    return before;
  };
  expect(await steps('beirut')).toBe(1);
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  expect(await moving(), 'nothing pulses').toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
  expect(await steps('kerman')).toBeGreaterThan(1);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready');
    const marker = page.locator('.ui-markers button[data-marker="kerman"]');
    await expect(marker).toBeVisible();
    await expect
      .poll(async () => (await contrastIn(page, marker)).mark, { message: `marker, ${colorScheme}` })
      .toBeGreaterThanOrEqual(3);
    await page.keyboard.press('Shift');
    await marker.focus();
    await expect
      .poll(async () => (await contrastIn(page, marker)).ring, { message: `ring, ${colorScheme}` })
      .toBeGreaterThanOrEqual(3);
  }
});
