import type { RangeResponse, Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { GatheredSource } from '#lib/map/gathered-source.ts';

/** A source of bytes that count up, which remembers what it was asked for, and the moment at which reads are gathered. */
function setUp(answer: (offset: number, length: number) => Promise<RangeResponse> = counted) {
  const asked: (readonly [offset: number, length: number])[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const source: Source = {
    getKey: () => 'counting',
    getBytes: (offset, length, signal) => {
      asked.push([offset, length]);
      signals.push(signal);
      return answer(offset, length);
    }
  };
  const waiting: (() => void)[] = [];
  const gathered = new GatheredSource(source, (act) => void waiting.push(act));
  return { asked, signals, waiting, gathered, pass: () => waiting.splice(0).forEach((act) => act()) };
}

function counted(offset: number, length: number): Promise<RangeResponse> {
  return Promise.resolve({ data: Uint8Array.from({ length }, (_, index) => (offset + index) % 251).buffer });
}

const bytesOf = async (answer: Promise<RangeResponse>) => [...new Uint8Array((await answer).data)];
const reasonOf = (answer: Promise<RangeResponse>) =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error as Error).message
  );

describe('GatheredSource', () => {
  it('asks once for reads that lie beside one another, in whatever order they came', async () => {
    const { asked, gathered, pass } = setUp();
    const answers = [gathered.getBytes(120, 3), gathered.getBytes(110, 10), gathered.getBytes(123, 2)];
    pass();
    expect(await Promise.all(answers.map(bytesOf))).toEqual([
      [120, 121, 122],
      [110, 111, 112, 113, 114, 115, 116, 117, 118, 119],
      [123, 124]
    ]);
    expect(asked).toEqual([[110, 15]]);
  });

  it('reads over a small gap and not over a large one', async () => {
    const { asked, gathered, pass } = setUp();
    const answers = [
      gathered.getBytes(1_000, 10),
      gathered.getBytes(1_010 + 8_192, 10),
      gathered.getBytes(100_000, 10)
    ];
    pass();
    expect((await Promise.all(answers.map(bytesOf))).map(([first]) => first)).toEqual(
      [1_000, 9_202, 100_000].map((offset) => offset % 251)
    );
    expect(asked).toEqual([
      [1_000, 8_212],
      [100_000, 10]
    ]);
  });

  it('asks for no more than 96 kB at once, unless one read is more', async () => {
    const { asked, gathered, pass } = setUp();
    const answers = [
      gathered.getBytes(1_000, 60_000),
      gathered.getBytes(61_000, 30_000),
      gathered.getBytes(91_000, 30_000),
      gathered.getBytes(121_000, 200_000)
    ];
    pass();
    expect((await Promise.all(answers.map(bytesOf))).map(({ length }) => length)).toEqual([
      60_000, 30_000, 30_000, 200_000
    ]);
    expect(asked).toEqual([
      [1_000, 90_000],
      [91_000, 30_000],
      [121_000, 200_000]
    ]);
  });

  it('gives two reads of the same bytes the same bytes', async () => {
    const { asked, gathered, pass } = setUp();
    const answers = [gathered.getBytes(50, 4), gathered.getBytes(50, 4), gathered.getBytes(51, 1)];
    pass();
    expect(await Promise.all(answers.map(bytesOf))).toEqual([[50, 51, 52, 53], [50, 51, 52, 53], [51]]);
    expect(asked).toEqual([[50, 4]]);
  });

  it('does not let the first read of an archive wait', async () => {
    const { asked, waiting, gathered } = setUp();
    expect(await bytesOf(gathered.getBytes(0, 3))).toEqual([0, 1, 2]);
    expect(asked).toEqual([[0, 3]]);
    expect(waiting).toHaveLength(0);
  });

  it('gathers anew after it has asked', async () => {
    const { asked, gathered, pass } = setUp();
    const first = gathered.getBytes(10, 1);
    pass();
    const second = gathered.getBytes(11, 1);
    pass();
    expect([await bytesOf(first), await bytesOf(second)]).toEqual([[10], [11]]);
    expect(asked).toEqual([
      [10, 1],
      [11, 1]
    ]);
  });

  it('asks for nothing that is no longer wanted', async () => {
    const { asked, gathered, pass } = setUp();
    const controller = new AbortController();
    const given = reasonOf(gathered.getBytes(10, 5, controller.signal));
    const kept = bytesOf(gathered.getBytes(15, 1));
    controller.abort(new Error('moved on'));
    pass();
    expect(await given).toBe('moved on');
    expect(await kept).toEqual([15]);
    expect(asked).toEqual([[15, 1]]);
  });

  it('fails at once what is given up before or while it is asked for, and gives the others theirs', async () => {
    let answer: () => void = () => {};
    const { gathered, pass } = setUp(
      (offset, length) =>
        new Promise((resolve) => {
          answer = () => void counted(offset, length).then(resolve);
        })
    );
    const before = reasonOf(gathered.getBytes(10, 5, AbortSignal.abort(new Error('not wanted'))));
    expect(await before).toBe('not wanted');
    const controller = new AbortController();
    const given = reasonOf(gathered.getBytes(10, 5, controller.signal));
    const kept = bytesOf(gathered.getBytes(15, 1));
    pass();
    controller.abort(new Error('moved on'));
    expect(await given).toBe('moved on');
    answer();
    expect(await kept).toEqual([15]);
  });

  it('breaks a request off once nobody wants any of it', () => {
    const { signals, gathered, pass } = setUp(() => new Promise(() => {}));
    const [one, other] = [new AbortController(), new AbortController()];
    for (const { signal } of [one, other]) gathered.getBytes(10, 5, signal).catch(() => {});
    pass();
    one.abort();
    expect(signals[0]?.aborted).toBe(false);
    other.abort();
    expect(signals[0]?.aborted).toBe(true);
  });

  it('never breaks off a request of which a part cannot be given up', () => {
    const { signals, gathered, pass } = setUp(() => new Promise(() => {}));
    void gathered.getBytes(10, 5, new AbortController().signal);
    void gathered.getBytes(15, 5);
    pass();
    expect(signals).toEqual([undefined]);
  });

  it('tells each of those who wait of a failure, and remembers none', async () => {
    let failures = 1;
    const { gathered, pass } = setUp((offset, length) =>
      failures-- > 0 ? Promise.reject(new Error('no line')) : counted(offset, length)
    );
    const failed = [reasonOf(gathered.getBytes(10, 1)), reasonOf(gathered.getBytes(11, 1))];
    pass();
    expect(await Promise.all(failed)).toEqual(['no line', 'no line']);
    const again = bytesOf(gathered.getBytes(10, 1));
    pass();
    expect(await again).toEqual([10]);
  });
});
