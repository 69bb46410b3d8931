import type { RangeResponse, Source } from 'pmtiles';

/** What an archive is read with; the defaults are the browser's own. */
export interface ArchiveOptions {
  fetch?: typeof fetch;
  /** Resolves after a time; rejects when the signal is aborted. */
  wait?(ms: number, signal?: AbortSignal): Promise<void>;
  /** Whether the browser's own copies are passed over, because one of them was bad. */
  isFresh?: boolean;
}

/** Before a request that failed for the moment is made again. */
const waitsMs = [400, 1_600];

/**
 * The bytes of an archive on any static host: by HTTP ranges (RFC 9110 §14) where the host serves them;
 * where it answers with the whole file, that one answer is kept and sliced. A request that fails for the
 * moment (no line, 408, 429, 5xx) is made twice more, a little later; then it throws, as it does at once
 * for any other answer and for one that is too short. A failure is not remembered.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #fetch: typeof fetch;
  readonly #wait: NonNullable<ArchiveOptions['wait']>;
  readonly #cache: RequestCache;
  #hasRanges = false;
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(url: string, options: ArchiveOptions = {}) {
    this.#url = url;
    this.#fetch = options.fetch ?? ((...request) => fetch(...request));
    this.#wait = options.wait ?? wait;
    this.#cache = options.isFresh ? 'reload' : 'default';
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole !== null) return this.#slice(this.#whole, offset, length);
    const response = await this.#ask(offset, length, signal);
    if (response.status === 206) {
      this.#hasRanges = true;
      return checked(await response.arrayBuffer(), offset, length);
    }
    // Two requests may be answered whole at once; one copy is kept, and the other is not read.
    if (this.#whole !== null) await response.body?.cancel();
    else {
      const whole = response.arrayBuffer();
      this.#whole = whole;
      whole.catch(() => {
        if (this.#whole === whole) this.#whole = null;
      });
    }
    return this.#slice(this.#whole, offset, length);
  }

  async #ask(offset: number, length: number, signal?: AbortSignal): Promise<Response> {
    // An answer that may be the whole file is for everyone, and is not broken off for one tile's sake.
    const breaking = this.#hasRanges && signal !== undefined ? { signal } : {};
    const headers = { range: `bytes=${offset}-${offset + length - 1}` };
    for (const waitMs of [...waitsMs, null]) {
      try {
        const response = await this.#fetch(this.#url, { headers, cache: this.#cache, ...breaking });
        if (response.status === 206 || response.status === 200) return response;
        if (waitMs === null || !isPassing(response.status))
          throw new UnusableAnswer(`The basemap answers ${response.status}.`);
      } catch (error) {
        if (waitMs === null || error instanceof UnusableAnswer || signal?.aborted === true) throw error;
      }
      await this.#wait(waitMs, signal);
    }
    throw new UnusableAnswer('The basemap does not answer.');
  }

  async #slice(whole: Promise<ArrayBuffer>, offset: number, length: number): Promise<RangeResponse> {
    return checked((await whole).slice(offset, offset + length), offset, length);
  }
}

class UnusableAnswer extends Error {}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Only the first read, which is of a fixed size, may be longer than the archive. */
function checked(data: ArrayBuffer, offset: number, length: number): RangeResponse {
  if (offset > 0 && data.byteLength !== length)
    throw new UnusableAnswer(`The basemap gives ${data.byteLength} bytes of ${length}.`);
  return { data };
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
