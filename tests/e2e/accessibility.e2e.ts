import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';
import { button, player } from './tour-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The long lists, which are the same on each page of a briefing, too. */
const text = [
  'article',
  ...['places', 'timeline', 'voices', 'corrections', 'sources'].map((view) => `#ui-${view}`)
].join(', ');

/** A kind of page, and a state of it. */
interface Kind {
  readonly path: string;
  /** How it comes into its state; the map and the tour are waited for where they are the matter. */
  readonly ready?: (page: Page) => Promise<void>;
  /** The text, which is long and the same on each page of a briefing, is looked at once. */
  readonly but?: string;
}

const withMap = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });
};
const alive = async (page: Page): Promise<void> => {
  await expect(page.locator('main[data-live]')).toBeAttached();
};

const kinds: readonly (readonly [name: string, kind: Kind])[] = [
  ['the shelf', { path: '' }],
  ['the briefing', { path: 'kerman/', ready: withMap }],
  ['a place', { path: 'kerman/places/kerman/', ready: withMap, but: text }],
  ['an area that is disputed', { path: 'kerman/places/nagorno-karabakh/', ready: alive, but: text }],
  ['a stop', { path: 'kerman/tour/1/', ready: alive, but: text }],
  ['the facade of an embed', { path: 'embed/kerman/?start=facade' }],
  [
    'an embed that is started',
    {
      path: 'embed/kerman/?at=tour/2',
      ready: async (page) => {
        await expect(page.locator('[data-embed="started"]')).toBeAttached({ timeout: 45_000 });
        await withMap(page);
      }
    }
  ],
  ['the builder', { path: 'kerman/embed/', but: 'iframe' }],
  ['the gallery', { path: 'embedding/', but: 'iframe, map-briefing' }],
  ['the page that is not there', { path: '404.html' }]
];

/** What axe finds, a line for each rule; of some rules only, where they are named. */
async function faults(page: Page, but?: string, ...rules: string[]): Promise<string[]> {
  // All of it is laid out, as it is for who has scrolled through; a constructed sheet, which no policy forbids.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
  let axe = new AxeBuilder({ page });
  axe = rules.length > 0 ? axe.withRules(rules) : axe.withTags(tags);
  for (const part of but?.split(', ') ?? []) axe = axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

for (const [name, { path, ready, but }] of kinds) {
  test(`[A13] axe finds nothing on ${name}, nor in the dark a contrast too weak`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await ready?.(page);
    expect(await faults(page, but)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, but, 'color-contrast')).toEqual([]);
  });
}

test.describe('on a phone, without an interactive map', () => {
  test.use({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  });

  test('[A13] axe finds nothing on the briefing, at a place, and while the tour plays', async ({ page }) => {
    test.slow();
    const all = async (): Promise<string[]> => {
      const found = await faults(page, text);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      found.push(...(await faults(page, text, 'color-contrast')));
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      return found;
    };
    await page.goto('kerman/');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'failed');
    // What differs from a wide window in the text: the size of targets, and what lies over what.
    expect(await faults(page, undefined, 'target-size', 'scrollable-region-focusable')).toEqual([]);
    expect(await all(), 'the briefing').toEqual([]);

    await page.locator('[data-place-item="kerman"] a').evaluate((link: HTMLElement) => link.click());
    await expect(page.locator('[data-place-card="kerman"] h2')).toBeFocused();
    expect(await all(), 'a place').toEqual([]);

    await page.goto('kerman/tour/2/');
    await button(page, 'Play tour').click();
    await expect(page.locator('.tour-caption')).not.toBeEmpty();
    expect(await all(), 'the tour, playing').toEqual([]);
    await expect(player(page)).toHaveAttribute('data-playing', 'true');
  });
});

test('[A13] axe finds no fault of contrast or order on paper', async ({ page }) => {
  await page.goto('kerman/places/kerman/');
  await alive(page);
  await page.emulateMedia({ media: 'print' });
  expect(await faults(page, text, 'color-contrast', 'heading-order', 'list', 'svg-img-alt')).toEqual([]);
});
