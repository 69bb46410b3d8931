import { describe, expect, it } from 'vitest';
import { ArchiveSource } from '#lib/map/archive-source.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);

/** A host of one file: with ranges, without them, one that fails for a while, one whose file is cut short. */
function host(kind: 'ranges' | 'whole' | 'fails' | 'cut', failures = Infinity, status = 500) {
  const requests: (string | null)[] = [];
  const waits: number[] = [];
  const signals: (AbortSignal | null | undefined)[] = [];
  const fetcher: typeof fetch = (_, init) => {
    const range = new Headers(init?.headers).get('range');
    requests.push(range);
    signals.push(init?.signal);
    if (kind === 'fails' && requests.length <= failures)
      return status === 0
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(new Response(null, { status }));
    if (kind === 'whole' || kind === 'fails') return Promise.resolve(new Response(bytes, { status: 200 }));
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const end = Math.min(Number(last) + 1, kind === 'cut' ? 50 : bytes.length);
    return Promise.resolve(new Response(bytes.slice(Number(first), end), { status: 206 }));
  };
  const wait = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  const source = new ArchiveSource('https://example.org/a.pmtiles', { fetch: fetcher, wait });
  return { requests, waits, signals, source };
}

const read = async (source: ArchiveSource, offset: number, length: number) => [
  ...new Uint8Array((await source.getBytes(offset, length)).data)
];

describe('ArchiveSource', () => {
  it('asks for the bytes that are wanted and no more', async () => {
    const { source, requests } = host('ranges');
    expect(await read(source, 10, 3)).toEqual([10, 11, 12]);
    expect(await read(source, 90, 2)).toEqual([90, 91]);
    expect(requests).toEqual(['bytes=10-12', 'bytes=90-91']);
  });

  it('keeps the one answer of a host that ignores ranges', async () => {
    const { source, requests } = host('whole');
    expect(await read(source, 10, 3)).toEqual([10, 11, 12]);
    expect(await read(source, 90, 2)).toEqual([90, 91]);
    expect(requests).toHaveLength(1);
  });

  it('gives two readers at once the same bytes from such a host', async () => {
    const { source } = host('whole');
    expect(await Promise.all([read(source, 0, 2), read(source, 50, 2)])).toEqual([
      [0, 1],
      [50, 51]
    ]);
  });

  it('breaks off a request with its signal, but never one whose answer may be the whole file', async () => {
    const { source, signals } = host('ranges');
    const { signal } = new AbortController();
    await source.getBytes(0, 4, signal);
    await source.getBytes(10, 4, signal);
    expect(signals).toEqual([undefined, signal]);
  });

  it.each([500, 503, 429, 0])(
    'asks twice more after a failure of the moment (%i), later each time',
    async (status) => {
      const { source, requests, waits } = host('fails', 2, status);
      expect(await read(source, 0, 2)).toEqual([0, 1]);
      expect(requests).toHaveLength(3);
      expect(waits).toHaveLength(2);
      expect(waits[1]).toBeGreaterThan(waits[0] ?? Infinity);
    }
  );

  it.each([404, 403, 416])('does not ask again after %i', async (status) => {
    const { source, requests } = host('fails', 1, status);
    await expect(source.getBytes(0, 2)).rejects.toThrow(String(status));
    expect(requests).toHaveLength(1);
  });

  it('gives up after three requests, and does not remember it', async () => {
    const { source, requests } = host('fails', 3);
    await expect(source.getBytes(0, 2)).rejects.toThrow('500');
    expect(requests).toHaveLength(3);
    expect(await read(source, 0, 2)).toEqual([0, 1]);
  });

  it('takes no fewer bytes than it asked for, save at the start, where it cannot know the length', async () => {
    expect(await read(host('cut').source, 0, 90)).toHaveLength(50);
    await expect(host('cut').source.getBytes(40, 20)).rejects.toThrow('10 bytes of 20');
    await expect(host('whole').source.getBytes(90, 20)).rejects.toThrow('10 bytes of 20');
  });
});
