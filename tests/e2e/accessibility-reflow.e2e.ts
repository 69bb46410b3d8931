import type { Page } from '@playwright/test';
import { openReader } from './open-reader.ts';
import { expect, test } from './site-test.ts';

/** How far the page can be moved sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('[A11] text reflows at 320 px and at 400 %, bears wider spacing and forced colours, and pinching stays allowed', async ({
  page
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '',
    'kerman/',
    'kerman/places/nagorno-karabakh/',
    'kerman/tour/1/',
    'embed/kerman/',
    '404.html'
  ]) {
    await page.goto(path);
    expect(await sideways(page), path).toBeLessThanOrEqual(0);
    const viewport = await page.locator('meta[name="viewport"]').getAttribute('content');
    expect(viewport, path).not.toMatch(/user-scalable|maximum-scale/);
  }
  await openReader(page, 'kerman/places/nagorno-karabakh/');
  // WCAG 2.2, 1.4.12; a constructed sheet, which no policy forbids.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'
    );
    document.adoptedStyleSheets = [sheet];
  });
  expect(await sideways(page), 'wider spacing').toBeLessThanOrEqual(0);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-place-card] *, .views a')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).overflow === 'hidden')
      .filter((element) => element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1)
      .map((element) => element.outerHTML.slice(0, 120))
  );
  expect(cut).toEqual([]);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.setProperty('font-size', '400%');
  });
  await page.setViewportSize({ width: 1280, height: 1024 });
  expect(await sideways(page), 'text of 400 %').toBeLessThanOrEqual(0);
});

/** How an element and what stands before and behind it look, apart from where they are. */
const lookOf = (element: Element): string =>
  [null, '::before', '::after']
    .map((part) => {
      const look = getComputedStyle(element, part);
      return [
        ...[
          look.color,
          look.backgroundColor,
          look.fontSize,
          look.fontWeight,
          look.fontStyle,
          look.textDecorationLine
        ],
        ...[look.textDecorationStyle, look.textDecorationThickness, look.opacity, look.visibility],
        ...[look.outlineStyle, look.outlineColor, look.content, look.display],
        ...(['Top', 'Right', 'Bottom', 'Left'] as const).map(
          (side) =>
            `${look[`border${side}Width`]} ${look[`border${side}Style`]} ${look[`border${side}Color`]}`
        )
      ].join(' ');
    })
    .join(' | ');

test('[A11] under forced colours controls keep their edges, and what is chosen, marked or quieted is told apart', async ({
  page
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1100, height: 640 });
  await openReader(page, 'kerman/');
  /** Whether both are there and look alike. */
  const alike = async (chosen: string, other: string): Promise<string[]> => {
    const [one, two] = [page.locator(chosen).first(), page.locator(other).first()];
    await expect(one, chosen).toBeAttached();
    await expect(two, other).toBeAttached();
    return (await one.evaluate(lookOf)) === (await two.evaluate(lookOf)) ? [chosen] : [];
  };
  /** Controls that show neither an edge nor a sign, and links among words that show no line. */
  const bare = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, p a[href]')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => control.closest('[inert], svg, .views, .masthead') === null)
        .filter((control) => {
          const hasSign = control.querySelector('svg, h1, h2, h3') !== null;
          const { textDecorationLine } = getComputedStyle(control);
          const isEdged = [null, '::before', '::after'].some((part) => {
            const { borderTopWidth, borderBottomWidth } = getComputedStyle(control, part);
            return parseFloat(borderTopWidth) > 0 || parseFloat(borderBottomWidth) > 0;
          });
          const isNative = control.matches(
            'input[type="radio"], input[type="checkbox"], input[type="range"]'
          );
          return !isEdged && !isNative && !hasSign && textDecorationLine === 'none';
        })
        .map((control) => control.outerHTML.slice(0, 90))
    );
  const found: string[] = [];
  found.push(...(await alike('article a.mention', 'article p')));
  found.push(...(await alike('.views [aria-current="true"]', '.views a:not([aria-current])')));
  found.push(...(await bare()));

  await page.locator('[data-view-link="places"]').click();
  await page.locator('[data-place-item="kerman"] a').click();
  await expect(page.locator('[data-place-card="kerman"] h2')).toBeFocused();
  found.push(...(await alike('a.mention[data-current]', 'article a.mention:not([data-current])')));
  found.push(...(await alike('.place-list a[aria-current]', '.place-list a:not([aria-current])')));
  found.push(...(await bare()));
  await page.keyboard.press('Escape');
  await page.locator('[data-view-link="voices"]').click();
  await page.getByRole('button', { name: 'Show only this voice Iranian sources' }).click();
  found.push(
    ...(await alike('article [data-quiet] .prose', 'article [data-passage]:not([data-quiet]) .prose'))
  );
  found.push(...(await bare()));

  await page.goto('kerman/tour/2/');
  await expect(page.getByRole('button', { name: 'Play tour' })).toBeVisible();
  await page.getByRole('button', { name: 'Stops', exact: true }).click();
  found.push(...(await alike('#ui-tour-stops [aria-current]', '#ui-tour-stops button:not([aria-current])')));
  found.push(...(await bare()));
  expect(found).toEqual([]);

  const mention = page.locator('[data-tour] a.mention').first();
  await page.keyboard.press('Tab');
  await mention.focus();
  const ring = await mention.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, width: parseFloat(outlineWidth) };
  });
  expect(ring.outlineStyle).not.toBe('none');
  expect(ring.width).toBeGreaterThanOrEqual(2);
});
