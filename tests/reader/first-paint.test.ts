import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstPaint } from '#lib/reader/client/first-paint.ts';

/** A page whose paints are told by hand. */
function standIn({ hidden = false, types = ['paint'] } = {}) {
  const told: string[] = [];
  const observers = new Set<() => void>();
  class Observer {
    static readonly supportedEntryTypes = types;
    readonly #tell: () => void;
    constructor(callback: (list: { getEntriesByName: (name: string) => string[] }) => void) {
      this.#tell = () => callback({ getEntriesByName });
    }
    observe() {
      observers.add(this.#tell);
    }
    disconnect() {
      observers.delete(this.#tell);
    }
  }
  const getEntriesByName = (name: string) => told.filter((each) => each === name);
  vi.stubGlobal('PerformanceObserver', Observer);
  vi.stubGlobal('performance', { getEntriesByName });
  vi.stubGlobal('document', { visibilityState: hidden ? 'hidden' : 'visible' });
  return {
    observers,
    paint(name: string) {
      told.push(name);
      observers.forEach((tell) => tell());
    }
  };
}

async function isOver(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
}

describe('firstPaint', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits for content, not for a mere background, and leaves no observer behind', async () => {
    const page = standIn();
    const waiting = firstPaint();
    page.paint('first-paint');
    expect(await isOver(waiting)).toBe(false);
    page.paint('first-contentful-paint');
    await waiting;
    expect(page.observers.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has nothing to wait for once that has been', async () => {
    const page = standIn();
    page.paint('first-contentful-paint');
    expect(await isOver(firstPaint())).toBe(true);
  });

  it('has nothing to wait for where nobody looks or nothing is told', async () => {
    standIn({ hidden: true });
    expect(await isOver(firstPaint())).toBe(true);
    standIn({ types: ['resource'] });
    expect(await isOver(firstPaint())).toBe(true);
  });

  it('does not wait for ever', async () => {
    const page = standIn();
    const waiting = firstPaint();
    vi.advanceTimersByTime(2_999);
    expect(await isOver(waiting)).toBe(false);
    vi.advanceTimersByTime(1);
    await waiting;
    expect(page.observers.size).toBe(0);
  });
});
