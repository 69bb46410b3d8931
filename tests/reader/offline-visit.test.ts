import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepVisit } from '#lib/reader/offline-visit.ts';

const told: unknown[] = [];
let registered: string[] = [];

/** A browser with a service worker that is active at once; in a frame, or for a reader who saves data. */
function browser({ isFramed = false, saveData = false } = {}): void {
  const worker = { postMessage: (message: unknown) => told.push(message) };
  const serviceWorker = {
    controller: null,
    addEventListener: () => {},
    register: async (address: string) => void registered.push(address),
    ready: Promise.resolve({ active: worker })
  };
  const page: Record<string, unknown> = {};
  page['top'] = isFramed ? {} : page;
  vi.stubGlobal('window', page);
  vi.stubGlobal('navigator', { serviceWorker, connection: { saveData } });
}

/** A visit, and all that comes of it. */
async function visit(): Promise<void> {
  const { signal } = new AbortController();
  keepVisit({ site: '/maps/', slug: 'kerman', ground: 'basemap/world-1.pmtiles', signal });
  await vi.runAllTimersAsync();
}

beforeEach(() => {
  vi.stubEnv('DEV', false);
  vi.useFakeTimers();
  told.length = 0;
  registered = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('a visit', () => {
  it('is kept with the ground', async () => {
    browser();
    await visit();
    expect(registered).toEqual(['/maps/service-worker.js']);
    expect(told).toEqual([{ slug: 'kerman', ground: '/maps/basemap/world-1.pmtiles' }]);
  });

  it('is kept without the ground, which is large, for who saves data', async () => {
    browser({ saveData: true });
    await visit();
    expect(told).toEqual([{ slug: 'kerman', ground: null }]);
  });

  it('in a frame is not kept', async () => {
    browser({ isFramed: true });
    await visit();
    expect([registered, told]).toEqual([[], []]);
  });
});
