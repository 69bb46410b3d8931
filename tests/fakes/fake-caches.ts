/** A CacheStorage in memory, in the order in which caches were opened; it can be full. */
export class FakeCaches implements CacheStorage {
  readonly #caches = new Map<string, FakeCache>();
  /** Whether the next `put` finds no room. */
  isFull = false;
  readonly #fetch: typeof fetch;

  constructor(fetchFile: typeof fetch) {
    this.#fetch = fetchFile;
  }

  async open(name: string): Promise<Cache> {
    const cache = this.#caches.get(name) ?? new FakeCache(this.#fetch, () => this.isFull);
    this.#caches.set(name, cache);
    return cache as unknown as Cache;
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async match(address: RequestInfo | URL): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(address);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

class FakeCache {
  readonly #files = new Map<string, Response>();
  readonly #fetch: typeof fetch;
  readonly #isFull: () => boolean;

  constructor(fetchFile: typeof fetch, isFull: () => boolean) {
    this.#fetch = fetchFile;
    this.#isFull = isFull;
  }

  async match(address: RequestInfo | URL): Promise<Response | undefined> {
    return this.#files.get(pathOf(address))?.clone();
  }

  async put(address: RequestInfo | URL, response: Response): Promise<void> {
    if (this.#isFull()) throw new DOMException('No room is left.', 'QuotaExceededError');
    this.#files.set(pathOf(address), response);
  }

  async addAll(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      const response = await this.#fetch(address);
      if (!response.ok) throw new TypeError(`${address} answers ${response.status}.`);
      await this.put(address, response);
    }
  }
}

function pathOf(address: RequestInfo | URL): string {
  return new URL(address instanceof Request ? address.url : address, 'https://example.org').pathname;
}
