import type { RangeResponse, Source } from 'pmtiles';

/** A read that waits to be asked for together with others. */
interface Read {
  readonly offset: number;
  readonly length: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: RangeResponse) => void;
  readonly reject: (error: unknown) => void;
}

/** What is read of a source; versions of an archive are told apart by its address. */
type Archive = Pick<Source, 'getKey'> & {
  getBytes(offset: number, length: number, signal?: AbortSignal): Promise<{ readonly data: ArrayBuffer }>;
};

/** Calls `act` a little later. */
type Later = (act: () => void) => void;

/** For so long reads are gathered: about a frame, in which a map mostly asks for the tiles of a view. */
const gatherMs = 12;
/** What lies between two reads is read too where it is at most this, which a slow line carries faster than it answers. */
const gapBytes = 8_192;
/** No request is for more than this, unless a single read is: what is drawn comes piece by piece, also on a slow line. */
const mostBytes = 98_304;

/**
 * A source that asks for what lies close together in one request. The tiles of a view are neighbours in an archive, and
 * Chromium makes requests for parts of one file that it may keep wait for each other, so that four tiles would take four
 * ways to the host and back. A request that fails fails all reads in it; it is broken off once nobody wants any of it. A
 * read that is given up fails at once, with its signal's reason.
 */
export class GatheredSource implements Source {
  readonly #source: Archive;
  readonly #later: Later;
  #waiting: Read[] = [];

  constructor(source: Archive, later: Later = (act) => void setTimeout(act, gatherMs)) {
    this.#source = source;
    this.#later = later;
  }

  getKey(): string {
    return this.#source.getKey();
  }

  getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    // The first read of an archive, which may be longer than the archive is, and for which all others wait.
    if (offset === 0) return this.#source.getBytes(offset, length, signal);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      this.#waiting.push({ offset, length, signal, resolve, reject });
      if (this.#waiting.length === 1) this.#later(() => this.#ask());
    });
  }

  #ask(): void {
    const wanted = this.#waiting.filter(({ signal }) => signal?.aborted !== true);
    this.#waiting = [];
    for (const together of gather(wanted)) void this.#read(together);
  }

  async #read(reads: readonly Read[]): Promise<void> {
    const start = Math.min(...reads.map(({ offset }) => offset));
    const end = Math.max(...reads.map(endOf));
    try {
      const { data } = await this.#source.getBytes(start, end - start, whileWanted(reads));
      for (const { offset, length, resolve } of reads) {
        resolve({ data: data.slice(offset - start, offset - start + length) });
      }
    } catch (error) {
      for (const { reject } of reads) reject(error);
    }
  }
}

const endOf = ({ offset, length }: Read): number => offset + length;

/** The reads in groups, each to be asked for in one request. */
function gather(reads: readonly Read[]): Read[][] {
  const groups: Read[][] = [];
  let [start, end] = [-Infinity, -Infinity];
  for (const read of [...reads].sort((a, b) => a.offset - b.offset)) {
    if (read.offset - end <= gapBytes && endOf(read) - start <= mostBytes) groups.at(-1)?.push(read);
    else {
      groups.push([read]);
      start = read.offset;
    }
    end = Math.max(end, endOf(read));
  }
  return groups;
}

/** A signal that is aborted once all of the reads have been; none where one of them cannot be. */
function whileWanted(reads: readonly Read[]): AbortSignal | undefined {
  const signals = reads.map(({ signal }) => signal).filter((each) => each !== undefined);
  if (signals.length < reads.length) return undefined;
  const controller = new AbortController();
  for (const signal of signals) {
    signal.addEventListener('abort', () => {
      if (signals.every(({ aborted }) => aborted)) controller.abort(signal.reason);
    });
  }
  return controller.signal;
}
