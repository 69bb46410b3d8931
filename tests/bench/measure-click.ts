import type { Locator, Page } from '@playwright/test';

/** How long one click took, in milliseconds. */
export interface Click {
  /**
   * Until what the click was to bring is on the screen: the interaction (Event Timing, which has steps of 8 ms and starts
   * at 16), whose frame shows it; where it came only after that frame, until the task after its own.
   */
  readonly paintedMs: number;
  /** Since the button was released: until the first handler began, and until the last had ended. */
  readonly beganMs: number;
  readonly handledMs: number;
}

interface Probe {
  /** Selector of what the click is to bring. */
  wanted: string;
  clickedAt: number;
  shownAt: number;
  /** The first frame after the click has begun. */
  isFramed: boolean;
  /** Whether what was wanted came later than that frame. */
  isLate: boolean;
  /**
   * The longest of the click's events; from the button's release on the first beginning and the last end of handlers;
   * whether the last event, the click itself, has been told of.
   */
  longest: { durationMs: number; beganMs: number; handledMs: number; isTold: boolean };
}

type ProbedWindow = Window & { probe: Probe };

const untouched: Probe = {
  wanted: '',
  clickedAt: Number.NaN,
  shownAt: Number.NaN,
  isFramed: false,
  isLate: false,
  longest: { durationMs: 0, beganMs: Infinity, handledMs: 0, isTold: false }
};

/** Installs what `measureClick` reads; once a page. */
export async function installProbe(page: Page): Promise<void> {
  await page.evaluate((fresh) => {
    Object.assign(window, { probe: fresh });
    const { probe } = window as unknown as ProbedWindow;
    addEventListener('pointerup', ({ timeStamp }) => (probe.clickedAt = timeStamp), { capture: true });
    // The last of the click's events: the frame after it is its own.
    addEventListener('click', () => requestAnimationFrame(() => (probe.isFramed = true)), { capture: true });
    new MutationObserver(() => {
      if (Number.isNaN(probe.clickedAt) || !Number.isNaN(probe.shownAt)) return;
      if (document.querySelector(probe.wanted) === null) return;
      probe.shownAt = Infinity;
      probe.isLate = probe.isFramed;
      // After the frame that shows it: a task that a frame's callback posts runs when the frame is drawn.
      requestAnimationFrame(() => setTimeout(() => (probe.shownAt = performance.now())));
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    const options = { type: 'event', durationThreshold: 16, buffered: false };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
        const { duration, startTime, processingStart, processingEnd } = entry;
        const isOfClick = /^(pointer|click|mouse)/.test(entry.name) && startTime > probe.clickedAt - 1_000;
        if (!entry.interactionId || !isOfClick) continue;
        const { longest, clickedAt } = probe;
        longest.durationMs = Math.max(longest.durationMs, duration);
        longest.isTold ||= entry.name === 'click';
        if (startTime < clickedAt) continue;
        longest.beganMs = Math.min(longest.beganMs, processingStart - clickedAt);
        longest.handledMs = Math.max(longest.handledMs, processingEnd - clickedAt);
      }
    }).observe(options);
  }, untouched);
}

/** Clicks, and waits until what the click was to bring is painted; `wanted` is its selector. */
export async function measureClick(page: Page, target: Locator, wanted: string): Promise<Click> {
  await target.scrollIntoViewIfNeeded();
  await page.evaluate((fresh) => void Object.assign((window as unknown as ProbedWindow).probe, fresh), {
    ...untouched,
    wanted
  });
  await target.click();
  await page.waitForFunction(() => Number.isFinite((window as unknown as ProbedWindow).probe.shownAt));
  // Event Timing tells of an event once its frame is on the screen.
  await page
    .waitForFunction(() => (window as unknown as ProbedWindow).probe.longest.isTold, undefined, {
      timeout: 3_000
    })
    .catch(() => null);
  return page.evaluate(() => {
    const { clickedAt, shownAt, isLate, longest } = (window as unknown as ProbedWindow).probe;
    const { durationMs, beganMs, handledMs, isTold } = longest;
    const shownMs = isLate || !isTold ? shownAt - clickedAt : 0;
    return { paintedMs: Math.max(durationMs, shownMs), beganMs, handledMs };
  });
}
