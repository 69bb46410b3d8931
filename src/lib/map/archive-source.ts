import type { RangeResponse, Source } from 'pmtiles';

/**
 * The bytes of an archive on any static host: by HTTP ranges (RFC 9110 §14) where the host serves them;
 * where it answers with the whole file, that one answer is kept and sliced. A failed request is not
 * remembered, so the next one tries again.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #fetch: typeof fetch;
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(url: string, fetcher: typeof fetch = (...request) => fetch(...request)) {
    this.#url = url;
    this.#fetch = fetcher;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole !== null) return this.#slice(this.#whole, offset, length);
    const response = await this.#fetch(this.#url, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal === undefined ? {} : { signal })
    });
    if (response.status === 206) return { data: await response.arrayBuffer() };
    if (response.status !== 200) throw new Error(`The basemap answers ${response.status}.`);
    // Two requests may be answered whole at once; one copy is kept.
    if (this.#whole === null) {
      const whole = response.arrayBuffer();
      this.#whole = whole;
      whole.catch(() => {
        if (this.#whole === whole) this.#whole = null;
      });
    }
    return this.#slice(this.#whole, offset, length);
  }

  async #slice(whole: Promise<ArrayBuffer>, offset: number, length: number): Promise<RangeResponse> {
    return { data: (await whole).slice(offset, offset + length) };
  }
}
