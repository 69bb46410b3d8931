import {
  cacheName,
  cachesToDrop,
  dataDigests,
  dataFiles,
  offlineLimits,
  parseCacheName,
  shellFiles,
  shellName,
  standsOn
} from './offline-policy.ts';

/** What keeping a site needs; all of it is the browser's own. */
export interface KeeperOptions {
  /** The path of the site's root, with a slash at its end. */
  readonly scope: string;
  /** The paths of the build's hashed files. */
  readonly build: readonly string[];
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** The bytes that may still be stored. */
  room(): Promise<number>;
  /** Whether a newer worker is being installed, or waits for this one to go. */
  hasSuccessor(): boolean;
}

/** What came of keeping something. */
export type Kept = 'kept' | 'gone' | 'other-build' | 'too-large' | 'failed';

/**
 * Keeps briefings for when there is no network: the page, the data and the scripts of each, all of one build and one
 * state of the text, or not at all. A page names the digests of its data, and the browser refuses data that does not
 * have them, so that a page and the data of two editions are never kept together. Nothing throws: what fails is not kept.
 */
export class OfflineKeeper {
  readonly #options: KeeperOptions;
  readonly #files: readonly string[];
  readonly #shell: string;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#files = shellFiles(options.build);
    this.#shell = shellName(this.#files);
  }

  /** Keeps the build's scripts, styles and fonts; throws where one is missing, since a part of them is of no use. */
  async keepShell(): Promise<void> {
    const shell = await this.#open({ kind: 'shell', shell: this.#shell });
    await shell.addAll([...this.#files]);
  }

  /**
   * Lets go of what no page needs any more, and of the briefings beyond the limit, oldest first. Nothing where there is
   * a successor: what it has just kept stands on a build of which this worker knows nothing.
   */
  async sweep(): Promise<void> {
    const { scope, caches, hasSuccessor } = this.#options;
    if (hasSuccessor()) return;
    for (const name of cachesToDrop(scope, this.#shell, await caches.keys())) await caches.delete(name);
  }

  /** Keeps a briefing as it is published now, fetches anew those that stand on an older build, and sweeps. */
  async keep(slug: string): Promise<Kept> {
    const kept = await this.#keepBriefing(slug);
    for (const cache of await this.#briefings()) {
      if (cache.shell !== this.#shell) await this.#keepBriefing(cache.slug);
    }
    if (kept === 'kept') await this.#keepShelf();
    await this.sweep();
    return kept;
  }

  /** Keeps the ground's archive whole (a path), and no other, where there is ample room for it. */
  async keepGround(path: string): Promise<Kept> {
    const { scope, caches, room } = this.#options;
    const name = cacheName(scope, { kind: 'ground', file: path.slice(path.lastIndexOf('/') + 1) });
    try {
      for (const other of await caches.keys()) {
        if (other !== name && parseCacheName(scope, other)?.kind === 'ground') await caches.delete(other);
      }
      if ((await (await caches.open(name)).match(path)) !== undefined) return 'kept';
      const response = await this.#fetch(path);
      const bytes = Number(response.headers.get('content-length') ?? Number.NaN);
      if (!(bytes <= offlineLimits.groundBytes && bytes * 2 <= (await room()))) {
        await response.body?.cancel();
        await caches.delete(name);
        return 'too-large';
      }
      await (await caches.open(name)).put(path, response);
      return 'kept';
    } catch {
      await caches.delete(name);
      return 'failed';
    }
  }

  async #keepBriefing(slug: string): Promise<Kept> {
    const { scope, caches } = this.#options;
    const root = `${scope}${slug}/`;
    let name: string | null = null;
    try {
      const page = await this.#options.fetch(root, { cache: 'no-cache' });
      if (page.status === 404 || page.status === 410) {
        await this.#dropBriefing(slug, null);
        return 'gone';
      }
      const html = await page.text();
      const data = dataDigests(html);
      if (!page.ok || data === null || !standsOn(html, scope, this.#files)) return 'other-build';
      name = cacheName(scope, { kind: 'briefing', shell: this.#shell, slug, data });
      const cache = await caches.open(name);
      if ((await cache.match(root)) === undefined) {
        const files = await this.#fetchData(root, data.split(','));
        const bytes = files.reduce((sum, file) => sum + file.byteLength, html.length);
        if (bytes > offlineLimits.briefingBytes || bytes * 2 > (await this.#options.room())) {
          await caches.delete(name);
          return 'too-large';
        }
        for (const [index, file] of dataFiles.entries()) {
          await cache.put(root + file, new Response(files[index] ?? null, { headers: typeOf(file) }));
        }
      }
      // Last, as the mark of a whole copy.
      await cache.put(root, new Response(html, { headers: typeOf('index.html') }));
      await this.#dropBriefing(slug, name);
      return 'kept';
    } catch {
      if (name !== null && (await (await caches.open(name)).match(root)) === undefined)
        await caches.delete(name);
      return 'failed';
    }
  }

  #fetchData(root: string, digests: readonly string[]): Promise<ArrayBuffer[]> {
    return Promise.all(
      dataFiles.map(async (file, index) => {
        return (await this.#fetch(root + file, digests[index] ?? '')).arrayBuffer();
      })
    );
  }

  async #keepShelf(): Promise<void> {
    try {
      const page = await this.#fetch(this.#options.scope);
      const html = await page.text();
      if (!standsOn(html, this.#options.scope, this.#files)) return;
      const shelf = await this.#open({ kind: 'shelf', shell: this.#shell });
      await shelf.put(this.#options.scope, new Response(html, { headers: typeOf('index.html') }));
    } catch {
      // The shelf is a convenience: without it a briefing is whole.
    }
  }

  async #fetch(path: string, integrity = ''): Promise<Response> {
    const response = await this.#options.fetch(path, { cache: 'no-cache', integrity });
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
    return response;
  }

  async #dropBriefing(slug: string, but: string | null): Promise<void> {
    const { scope, caches } = this.#options;
    for (const name of await caches.keys()) {
      const cache = parseCacheName(scope, name);
      if (cache?.kind === 'briefing' && cache.slug === slug && name !== but) await caches.delete(name);
    }
  }

  async #briefings() {
    return (await this.#options.caches.keys()).flatMap((name) => {
      const cache = parseCacheName(this.#options.scope, name);
      return cache?.kind === 'briefing' ? [cache] : [];
    });
  }

  #open(cache: Parameters<typeof cacheName>[1]): Promise<Cache> {
    return this.#options.caches.open(cacheName(this.#options.scope, cache));
  }
}

function typeOf(file: string): Record<string, string> {
  if (file.endsWith('.geojson')) return { 'content-type': 'application/geo+json' };
  return { 'content-type': file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8' };
}
