import { enLiveMap as words } from '#lib/words/en-live-map.ts';
import { expect, test } from '../site-test.ts';
import { button, expectStop, tour } from '../tour-page.ts';
import { briefing, expectPanelWorks, expectWhole, watch } from './oracle.ts';

const off = [
  ['[F1a A1] WebGL', '--disable-3d-apis', [false, false]],
  ['[F1b] WebGL2', '--disable-webgl2', [true, false]]
] as const;

for (const [name, flag, has] of off) {
  test(`${name} off: still map, list, card and the whole tour`, async ({ openContext }) => {
    const options = {
      viewport: { width: 800, height: 600 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block'
    } as const;
    const page = await (await openContext(options, [flag])).newPage();
    const faults = watch(page);
    await page.goto('kerman/');
    const contexts = await page.evaluate(() =>
      ['webgl', 'webgl2'].map((kind) => document.createElement('canvas').getContext(kind) !== null)
    );
    expect(contexts).toEqual(has);
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'failed');
    await expectWhole(page, faults, { sentence: words.noWebgl });
    await expectPanelWorks(page);

    await page.locator('.still-map a[data-place="tehran"]').click();
    await expect(page.locator('[data-place-card="tehran"] h2')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.locator('[data-view-link="places"]').click();
    await expect(page.locator('#ui-places a[data-place]:visible')).toHaveCount(briefing.places.length);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Take the tour' }).click();
    for (let stop = 1; stop <= tour.length; stop += 1) {
      await expectStop(page, stop);
      if (stop < tour.length) await button(page, 'Next stop').click();
    }
    await button(page, 'End tour').click();
    await expectWhole(page, faults, { sentence: words.noWebgl });
  });
}
