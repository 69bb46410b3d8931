import { beforeEach, describe, expect, it } from 'vitest';
import { answerRequest } from '#lib/reader/offline-answers.ts';
import { OfflineKeeper } from '#lib/reader/offline-keeper.ts';
import { offlineLimits, parseCacheName } from '#lib/reader/offline-policy.ts';
import { FakeCaches } from '../fakes/fake-caches.ts';
import { FakeSite } from '../fakes/fake-site.ts';

let site: FakeSite;
let caches: FakeCaches;
let room: number;
let hasSuccessor: boolean;

beforeEach(() => {
  site = new FakeSite();
  caches = new FakeCaches((...request) => site.fetch(...request));
  room = 100_000_000;
  hasSuccessor = false;
});

/** The worker of the build that is published now, installed, that waits for the one before it to go. */
async function installWaiting(): Promise<OfflineKeeper> {
  const { scope, fetch } = site;
  const browser = { caches, room: async () => room, hasSuccessor: () => hasSuccessor };
  const keeper = new OfflineKeeper({ scope, build: site.build(), fetch, ...browser });
  await keeper.keepShell();
  return keeper;
}

/** The worker of the build that is published now, installed and at work. */
async function install(): Promise<OfflineKeeper> {
  const keeper = await installWaiting();
  await keeper.sweep();
  return keeper;
}

/** The kinds of all caches, a briefing's with its name. */
async function held(): Promise<string[]> {
  return (await caches.keys()).map((name) => {
    const cache = parseCacheName(site.scope, name);
    return cache?.kind === 'briefing' ? cache.slug : (cache?.kind ?? name);
  });
}

/** What a page, or a request of one, is answered; `mode` cannot be set on a request outside a browser. */
function ask(
  path: string,
  init: RequestInit & { mode?: 'navigate' | 'cors' } = {}
): Promise<Response> | null {
  const { mode = 'cors', ...rest } = init;
  const request = new Request(`https://example.org${path}`, rest);
  Object.defineProperty(request, 'mode', { value: mode });
  // Nothing here is late: what is waited for never comes to its end.
  const wait = () => new Promise<void>(() => {});
  return answerRequest(request, { scope: site.scope, caches, fetch: site.fetch, wait });
}

async function open(path: string): Promise<string> {
  const answer = await ask(path, { mode: 'navigate' });
  return answer === null ? '' : answer.text();
}

describe('a briefing that was read', () => {
  it('is there without the network, says that it is a copy, and brings its scripts and data', async () => {
    const keeper = await install();
    expect(await keeper.keep('kerman')).toBe('kept');
    site.isOnline = false;
    const page = await open('/maps/kerman/');
    expect(page).toContain('<p class="offline-copy">');
    expect(page).toContain('kerman, first');
    expect(await (await ask('/maps/_app/immutable/chunks/one.js'))?.text()).toContain('one.js');
    const [integrity = ''] = /sha256-[^,"]+/.exec(page) ?? [];
    const data = await ask('/maps/kerman/briefing.json', { integrity });
    expect(await data?.text()).toBe('{"text":"first"}');
  });

  it('answers for each of its places and stops with the same reader, at their own addresses', async () => {
    await (await install()).keep('kerman');
    site.isOnline = false;
    for (const path of ['places/beirut/', 'tour/3/']) {
      const page = await open(`/maps/kerman/${path}`);
      expect(page).toContain('src="../../../_app/immutable/chunks/one.js"');
      expect(page).toContain('href="../../places/beirut/"');
    }
    const redirect = await ask('/maps/kerman', { mode: 'navigate' });
    expect(redirect?.headers.get('location')).toBe('https://example.org/maps/kerman/');
  });

  it('comes from the site while that answers, and is no copy then', async () => {
    await (await install()).keep('kerman');
    site.state = { build: 'one', text: 'second' };
    const page = await open('/maps/kerman/');
    expect(page).toContain('kerman, second');
    expect(page).toContain('<p class="offline-copy" hidden');
  });

  it('is shown as a copy where the site answers with a fault of its own, but not where it says that it is gone', async () => {
    await (await install()).keep('kerman');
    site.statuses.set('/maps/kerman/', 502);
    expect(await open('/maps/kerman/')).toContain('<p class="offline-copy">');
    site.statuses.set('/maps/kerman/', 404);
    expect((await ask('/maps/kerman/', { mode: 'navigate' }))?.status).toBe(404);
  });

  it('is shown as a copy where the site does not answer in time', async () => {
    await (await install()).keep('kerman');
    const request = new Request('https://example.org/maps/kerman/');
    Object.defineProperty(request, 'mode', { value: 'navigate' });
    const hanging = () => new Promise<Response>(() => {});
    const answer = answerRequest(request, {
      scope: site.scope,
      caches,
      fetch: hanging,
      wait: async () => {}
    });
    expect(await (await answer)?.text()).toContain('<p class="offline-copy">');
  });

  it('is given up where the site says that it is gone', async () => {
    const keeper = await install();
    await keeper.keep('kerman');
    site.statuses.set('/maps/kerman/', 410);
    expect(await keeper.keep('kerman')).toBe('gone');
    expect(await held()).not.toContain('kerman');
  });
});

describe('what was not read', () => {
  it('is the browser’s to answer for: an unread briefing fails, the embed is not touched', async () => {
    await (await install()).keep('kerman');
    site.isOnline = false;
    await expect(ask('/maps/levant/', { mode: 'navigate' })).rejects.toThrow('Failed to fetch');
    expect(ask('/maps/embed/kerman/', { mode: 'navigate' })).toBeNull();
    expect(ask('/maps/kerman/recordings/1.mp3')).toBeNull();
    expect(ask('/maps/kerman/briefing.json')).toBeNull();
    expect(ask('/maps/kerman/', { method: 'POST' })).toBeNull();
  });

  it('is not kept beyond the limit: the briefing kept first goes first', async () => {
    const keeper = await install();
    for (const slug of ['kerman', 'karabakh', 'levant', 'black-sea', 'hormuz', 'suez']) {
      expect(await keeper.keep(slug)).toBe('kept');
    }
    const briefings = (await held()).filter((kind) => !['shell', 'shelf', 'ground'].includes(kind));
    expect(briefings).toEqual(['karabakh', 'levant', 'black-sea', 'hormuz', 'suez']);
    expect(briefings).toHaveLength(offlineLimits.briefings);
  });
});

describe('a new edition', () => {
  it('takes the place of the old one', async () => {
    const keeper = await install();
    await keeper.keep('kerman');
    site.state = { build: 'one', text: 'second' };
    await keeper.keep('kerman');
    site.isOnline = false;
    expect(await open('/maps/kerman/')).toContain('kerman, second');
    expect((await held()).filter((kind) => kind === 'kerman')).toHaveLength(1);
  });

  it('is not kept with the data of another: the whole old one stays', async () => {
    const keeper = await install();
    await keeper.keep('kerman');
    site.state = { build: 'one', text: 'second' };
    const fetchFile = site.fetch;
    const { scope } = site;
    // Published once more between the page and its data.
    const build = site.build();
    const torn = new OfflineKeeper({
      scope,
      build,
      caches,
      room: async () => room,
      hasSuccessor: () => false,
      fetch: async (address, init) => {
        if (String(address).endsWith('briefing.json')) site.state = { build: 'one', text: 'third' };
        return fetchFile(address as string, init);
      }
    });
    expect(await torn.keep('kerman')).toBe('failed');
    site.isOnline = false;
    expect(await open('/maps/kerman/')).toContain('kerman, first');
  });

  it('asks for its data by digest, and is not answered with another’s', async () => {
    await (await install()).keep('kerman');
    site.state = { build: 'one', text: 'second' };
    const page = await open('/maps/kerman/');
    const [integrity = ''] = /sha256-[^,"]+/.exec(page) ?? [];
    expect(await (await ask('/maps/kerman/briefing.json', { integrity }))?.text()).toBe('{"text":"second"}');
  });
});

describe('a new build', () => {
  it('replaces the old one’s caches, and every kept briefing with them', async () => {
    const old = await install();
    await old.keep('kerman');
    await old.keep('levant');
    const before = await caches.keys();
    site.state = { build: 'two', text: 'second' };
    await (await install()).keep('kerman');
    expect((await caches.keys()).filter((name) => before.includes(name))).toEqual([]);
    site.isOnline = false;
    for (const slug of ['kerman', 'levant']) {
      const page = await open(`/maps/${slug}/`);
      expect(page).toContain(`${slug}, second`);
      expect(page).toContain('two.js');
    }
    await expect(ask('/maps/_app/immutable/chunks/one.js')).rejects.toThrow('Failed to fetch');
  });

  it('leaves a kept briefing whole on its own scripts until it can be fetched anew', async () => {
    await (await install()).keep('levant');
    site.state = { build: 'two', text: 'second' };
    const next = await install();
    site.isOnline = false;
    expect(await next.keep('kerman')).toBe('failed');
    expect(await open('/maps/levant/')).toContain('one.js');
    expect((await ask('/maps/_app/immutable/chunks/one.js'))?.status).toBe(200);
  });

  it('is not kept by the old build’s worker, which has not its scripts', async () => {
    const old = await install();
    site.state = { build: 'two', text: 'second' };
    expect(await old.keep('kerman')).toBe('other-build');
    expect(await held()).not.toContain('kerman');
  });

  it('keeps its scripts where the old build’s worker is still at work as it comes', async () => {
    const old = await install();
    await old.keep('kerman');
    site.state = { build: 'two', text: 'second' };
    const next = await installWaiting();
    hasSuccessor = true;
    expect(await old.keep('kerman')).toBe('other-build');
    hasSuccessor = false;
    await next.sweep();
    await next.keep('kerman');
    site.isOnline = false;
    expect(await open('/maps/kerman/')).toContain('two.js');
    expect((await ask('/maps/_app/immutable/chunks/two.js'))?.status).toBe(200);
  });
});

describe('storage', () => {
  it('that is full leaves nothing half kept, and throws nothing', async () => {
    const keeper = await install();
    caches.isFull = true;
    expect(await keeper.keep('kerman')).toBe('failed');
    expect(await keeper.keepGround('/maps/basemap/world-1.pmtiles')).toBe('failed');
    expect(await held()).toEqual(['shell']);
  });

  it('that has little room left is not filled with a briefing or the ground', async () => {
    const keeper = await install();
    room = 15;
    expect(await keeper.keep('kerman')).toBe('too-large');
    expect(await keeper.keepGround('/maps/basemap/world-1.pmtiles')).toBe('too-large');
    expect(await held()).toEqual(['shell']);
  });

  it('keeps a script for each build or none: one missing file is a failure', async () => {
    site.statuses.set('/maps/_app/immutable/assets/one.css', 404);
    await expect(install()).rejects.toThrow('404');
  });
});

describe('the ground', () => {
  it('is kept once, of one version, and answers ranges', async () => {
    const keeper = await install();
    await keeper.keepGround('/maps/basemap/world-1.pmtiles');
    expect(await keeper.keepGround('/maps/basemap/world-1.pmtiles')).toBe('kept');
    expect(site.asked.filter((path) => path.endsWith('.pmtiles'))).toHaveLength(1);
    site.isOnline = false;
    const part = await ask('/maps/basemap/world-1.pmtiles', { headers: { range: 'bytes=2-5' } });
    expect(part?.status).toBe(206);
    expect(part?.headers.get('content-range')).toBe('bytes 2-5/10');
    expect(await part?.text()).toBe('2345');
    const beyond = await ask('/maps/basemap/world-1.pmtiles', { headers: { range: 'bytes=10-' } });
    expect(beyond?.status).toBe(416);
    site.isOnline = true;
    await keeper.keepGround('/maps/basemap/world-2.pmtiles');
    expect((await held()).filter((kind) => kind === 'ground')).toHaveLength(1);
  });

  it('comes from the site for who has found the copy bad', async () => {
    const keeper = await install();
    await keeper.keepGround('/maps/basemap/world-1.pmtiles');
    const before = site.asked.length;
    await ask('/maps/basemap/world-1.pmtiles', { cache: 'reload' });
    expect(site.asked.slice(before)).toEqual(['/maps/basemap/world-1.pmtiles']);
  });
});
