import { describe, expect, it } from 'vitest';
import { ArchiveSource } from '#lib/map/archive-source.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);

/** A host of one file: with ranges, without them, or one that fails. */
function host(kind: 'ranges' | 'whole' | 'fails', failures = Infinity) {
  const requests: (string | null)[] = [];
  const fetcher: typeof fetch = (_, init) => {
    const range = new Headers(init?.headers).get('range');
    requests.push(range);
    if (kind === 'fails' && requests.length <= failures)
      return Promise.resolve(new Response(null, { status: 500 }));
    if (kind === 'whole' || kind === 'fails') return Promise.resolve(new Response(bytes, { status: 200 }));
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    return Promise.resolve(new Response(bytes.slice(Number(first), Number(last) + 1), { status: 206 }));
  };
  return { requests, source: new ArchiveSource('https://example.org/a.pmtiles', fetcher) };
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

  it('does not remember a failure', async () => {
    const { source } = host('fails', 1);
    await expect(source.getBytes(0, 2)).rejects.toThrow('500');
    expect(await read(source, 0, 2)).toEqual([0, 1]);
  });
});
