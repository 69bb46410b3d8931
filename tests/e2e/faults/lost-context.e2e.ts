import type { Page } from '@playwright/test';
import { enLiveMap as words } from '#lib/words/en-live-map.ts';
import { expect, test } from '../site-test.ts';
import { button, expectStop } from '../tour-page.ts';
import { expectFocusKept, expectWhole, watch } from './oracle.ts';

test.use({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce', serviceWorkers: 'block' });

declare global {
  interface Window {
    /** The means to take the map's graphics memory away and to give it back. */
    loser: WEBGL_lose_context | null;
  }
}

const isReady = (page: Page) =>
  expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 45_000 });

async function lose(page: Page): Promise<void> {
  await page.locator('.ui-map canvas').evaluate(
    (canvas: HTMLCanvasElement) =>
      new Promise<void>((lost) => {
        canvas.addEventListener('webglcontextlost', () => lost(), { once: true });
        window.loser = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
        window.loser?.loseContext();
      })
  );
}

/** Where the places stand on the screen, which tells where the camera is. */
const places = (page: Page) =>
  page
    .locator('.ui-markers [data-marker]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).style.transform));

/** Does what moves the camera, and waits until it has. */
async function moved(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await places(page);
  await act();
  await expect.poll(() => places(page)).not.toEqual(before);
}

/** How many colours are in the middle of the map: one where nothing is drawn. */
const colours = (page: Page) =>
  page.locator('.ui-map canvas').evaluate(
    (canvas: HTMLCanvasElement) =>
      new Promise<number>((counted) => {
        // What was drawn is there until the frame in which it was drawn ends.
        requestAnimationFrame(() => {
          const copy = document.createElement('canvas');
          [copy.width, copy.height] = [120, 120];
          copy.getContext('2d')?.drawImage(canvas, -canvas.width / 3, -canvas.height / 3);
          const { data } = copy.getContext('2d')?.getImageData(0, 0, 120, 120) ?? { data: [] };
          counted(new Set(new Uint32Array(Uint8ClampedArray.from(data).buffer)).size);
        });
      })
  );

test('[F2a F2b] a context that comes back finds everything as it was, and one that does not is asked for by hand', async ({
  page
}) => {
  // The map is drawn three times.
  test.slow();
  await page.clock.install();
  const faults = watch(page);
  await page.goto('kerman/tour/3/');
  await isReady(page);
  // Without motion the camera jumps, and what stands on the map goes with it in its next frame.
  const zoomOut = page.getByRole('button', { name: words.zoomOut });
  await moved(page, () => zoomOut.click());
  await moved(page, () => button(page, 'Next stop').click());
  await expectStop(page, 4);
  await moved(page, () => zoomOut.click());
  // The reader has the map: the tour waits, and offers the way back.
  await expect(button(page, 'Return to the stop')).toBeVisible();
  const before = await places(page);

  await lose(page);
  await page.locator('.ui-map canvas').evaluate(
    (canvas) =>
      new Promise<void>((restored) => {
        canvas.addEventListener('webglcontextrestored', () => restored(), { once: true });
        window.loser?.restoreContext();
      })
  );
  await page.clock.fastForward(4_000);
  await expectWhole(page, faults, null);
  expect(await places(page)).toEqual(before);
  await expectStop(page, 4);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready');
  await expect(async () => {
    await page.getByRole('button', { name: words.zoomOut }).click();
    expect(await colours(page)).toBeGreaterThan(8);
  }).toPass();

  // Lost for good, with the keyboard in the map.
  await page.getByRole('button', { name: words.zoomOut }).focus();
  await lose(page);
  await page.clock.fastForward(3_000);
  await expectWhole(page, faults, { sentence: words.lost, remedy: words.reload });
  const reload = page.getByRole('button', { name: words.reload });
  await expect(reload).toBeFocused();
  await expect(page.locator('.still-map')).toBeVisible();
  await button(page, 'Next stop').click();
  await expectStop(page, 5);
  await reload.focus();
  await page.keyboard.press('Enter');
  await isReady(page);
  await expectFocusKept(page);
  await expectStop(page, 5);
  await expectWhole(page, faults, null);
});
