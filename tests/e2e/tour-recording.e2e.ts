import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';
import { serveToldSite, type ToldSite } from './told-site.ts';

/** What a page has heard and lit, written down as it happened. */
interface Heard {
  audio: HTMLAudioElement | null;
  readonly lit: { readonly sentence: string; readonly second: number }[];
  readonly keys: Map<string, () => void>;
}

let site: ToldSite;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await serveToldSite();
});
test.afterAll(() => site.close());

test.use({ reducedMotion: 'reduce' });

const player = (page: Page) => page.locator('[data-tour]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heard = <T>(page: Page, read: (heard: Heard) => T): Promise<T> =>
  page.evaluate(`(${read.toString()})(window.heard)`);

/** Runs in the page before its scripts: notes at which second of the recording each sentence is lit. */
function listen(): void {
  const log: Heard = { audio: null, lit: [], keys: new Map() };
  Object.assign(window, { heard: log });
  HTMLCanvasElement.prototype.getContext = () => null;
  window.Audio = new Proxy(Audio, {
    construct: (made, given) => (log.audio = Reflect.construct(made, given) as HTMLAudioElement)
  });
  const { mediaSession } = navigator;
  const handle = mediaSession.setActionHandler.bind(mediaSession);
  mediaSession.setActionHandler = (action, act) => {
    if (act === null) log.keys.delete(action);
    else log.keys.set(action, () => act({ action }));
    handle(action, act);
  };
  new MutationObserver(() => {
    const caption = document.querySelector<HTMLElement>('.tour-caption');
    const sentence = caption?.dataset['sentence'] ?? '';
    if (sentence === '' || sentence === log.lit.at(-1)?.sentence) return;
    log.lit.push({ sentence, second: log.audio?.currentTime ?? -1 });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function open(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.addInitScript(listen);
  await page.goto(site.url + path);
  await expect(button(page, 'Play tour')).toBeVisible();
  return asked;
}

test('plays a recording with its captions in step, by the device’s keys too, and tells on where one is missing', async ({
  page,
  siteFaults
}) => {
  siteFaults.expect(/status of 404 .*\/audio\/beirut\.wav/, 'that recording is missing');
  expect(site.problems).toEqual([]);
  const asked = await open(page, 'told/tour/1/');
  const recordings = () => asked.filter((path) => path.includes('/recordings/'));
  expect(recordings()).toEqual([]);
  const entries = await page.evaluate(() => history.length);
  await button(page, 'Voice and speed').click();
  await expect(page.getByLabel('Voice', { exact: true })).toHaveValue('recording');
  await button(page, 'Play tour').click();

  const caption = page.locator('.tour-caption');
  await expect(caption).toHaveText('The second came soon.', { timeout: 30_000 });
  await expect(caption).toHaveAttribute('data-sentence', 'at-kerman-s2');
  expect(recordings()).toContain('/told/recordings/audio/kerman.wav');
  expect(await heard(page, ({ audio }) => audio?.paused)).toBe(false);
  expect(
    await page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return { title: metadata?.title, album: metadata?.album, playbackState };
    })
  ).toEqual({ title: 'The road to the grave', album: 'Two bombs', playbackState: 'playing' });
  await expect(page.getByRole('status')).toHaveText('');

  // The device's pause key: silent before anything else happens.
  const paused = await heard(page, ({ audio, keys }) => {
    keys.get('pause')?.();
    return audio?.paused;
  });
  expect(paused).toBe(true);
  await expect(player(page)).toHaveAttribute('data-playing', 'false');
  await heard(page, ({ keys }) => keys.get('play')?.());
  await expect(player(page)).toHaveAttribute('data-stop', '2', { timeout: 30_000 });

  const { lit } = await heard(page, ({ lit }) => ({ lit }));
  const first = lit.filter(({ sentence }) => sentence.startsWith('at-kerman'));
  expect(first.map(({ sentence }) => sentence)).toEqual(['at-kerman-s1', 'at-kerman-s2', 'at-kerman-s3']);
  for (const [index, { second }] of first.entries()) {
    const cue = site.recording.cues[index];
    expect(second).toBeGreaterThanOrEqual((cue?.start ?? 0) - 0.05);
    expect(second).toBeLessThan((cue?.end ?? 0) + 0.05);
  }

  // The recording of the second stop is gone from the host.
  await expect(page.getByText('The recording cannot be played. The captions go on.')).toBeVisible();
  await expect(caption).toHaveText('The news came to Beirut.');
  await expect(page).toHaveURL(/\/told\/tour\/2\/$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await button(page, 'Pause tour').click();
  await button(page, 'Previous stop').click();
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
});

test('leads through a tour that was made from the text alone', async ({ page }) => {
  await open(page, 'derived/tour/1/');
  const said = 'Two bombs went off in Kerman, far from Beirut.';
  for (const [index, title] of ['Kerman', 'Beirut'].entries()) {
    if (index > 0) await button(page, 'Next stop').click();
    await expect(player(page)).toHaveAttribute('data-stop', String(index + 1));
    await expect(page.locator('#ui-stop')).toHaveText(title);
    await expect(player(page).locator('.narration')).toHaveText(said);
  }
  await expect(button(page, 'Next stop')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Voice and speed').click();
  await expect(page.getByRole('option', { name: 'The recording' })).toHaveCount(0);
  await button(page, 'Play tour').click();
  await expect(page.locator('.tour-caption')).toHaveText(said);
});
