import type { CDPSession, Page } from '@playwright/test';

/** What a page holds after its garbage was collected. */
export interface Holdings {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** WebGL contexts that are not lost. */
  readonly contexts: number;
  /** Faces that scripts have put into the document. */
  readonly fonts: number;
}

interface CountedContexts {
  readonly madeContexts: WeakRef<WebGL2RenderingContext>[];
}

/** Counts the WebGL contexts of a page from its next load on. */
export async function countContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const madeContexts: WeakRef<WebGL2RenderingContext>[] = [];
    Object.assign(window, { madeContexts });
    const make = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options) {
      const made = make.call(this, kind, options);
      if (made instanceof WebGL2RenderingContext && !madeContexts.some((each) => each.deref() === made))
        madeContexts.push(new WeakRef(made));
      return made;
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
}

const samples = 6;

/**
 * Measures what a page holds once it has come to rest; with `countContexts` before it was loaded. Work under way, such as
 * a tile that is being read, holds things too: each figure is the least of several.
 */
export async function measureMemory(page: Page): Promise<Holdings> {
  await page.waitForLoadState('networkidle');
  const taken: Holdings[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 })));
    taken.push(await sampleMemory(page));
  }
  const least = (kind: keyof Holdings) => Math.min(...taken.map((each) => each[kind]));
  return {
    heapMb: least('heapMb'),
    nodes: least('nodes'),
    listeners: least('listeners'),
    workers: least('workers'),
    contexts: least('contexts'),
    fonts: least('fonts')
  };
}

async function sampleMemory(page: Page): Promise<Holdings> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    await collect(session);
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const contexts = await page.evaluate(
      () =>
        (window as unknown as CountedContexts).madeContexts.filter(
          (made) => made.deref()?.isContextLost() === false
        ).length
    );
    return {
      heapMb: usedSize / 1e6,
      nodes,
      listeners: jsEventListeners,
      workers: page.workers().length,
      contexts,
      fonts: await page.evaluate(() => document.fonts.size)
    };
  } finally {
    await session.detach();
  }
}

/** Twice: what the first collection lets go of may hold more. */
async function collect(session: CDPSession): Promise<void> {
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
}
