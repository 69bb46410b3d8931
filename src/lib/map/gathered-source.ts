import type { RangeResponse, Source } from 'pmtiles';

/** A read that waits to be asked for together with others. */
interface Read {
  readonly offset: number;
  readonly length: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: RangeResponse) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls `act` a little later. */
type Later = (act: () => void) => void;

/** For so long reads are gathered: about a frame, in which a map asks for all tiles of a view. */
const gatherMs = 12;
/** What lies between two reads is read too where it is at most this: a slow line carries as much in the time of a request. */
const gapBytes = 16_384;

/**
 * A source that asks for what lies close together in one request. The tiles of a view are neighbours in an archive, and
 * a browser that keeps answers makes requests for parts of one file wait for each other, so that four tiles would take
 * four ways to the host and back. A request is broken off once nobody wants any of it.
 */
export class GatheredSource implements Source {
  readonly #source: Source;
  readonly #later: Later;
  #waiting: Read[] = [];

  constructor(source: Source, later: Later = (act) => void setTimeout(act, gatherMs)) {
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
      this.#waiting.push({ offset, length, signal, resolve, reject });
      if (this.#waiting.length === 1) this.#later(() => this.#ask());
    });
  }

  #ask(): void {
    const reads = this.#waiting;
    this.#waiting = [];
    for (const read of reads) if (read.signal?.aborted) read.reject(read.signal.reason);
    const wanted = reads.filter(({ signal }) => signal?.aborted !== true);
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
  let end = -Infinity;
  for (const read of [...reads].sort((a, b) => a.offset - b.offset)) {
    if (read.offset - end <= gapBytes) groups.at(-1)?.push(read);
    else groups.push([read]);
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
