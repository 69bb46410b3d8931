import { afterEach, describe, expect, it } from 'vitest';
import { HostLine, type FrameMessageEvent, type FrameWindow } from '#lib/embed/frame/host-line.ts';
import { obeyHost, type StartableEmbed } from '#lib/embed/frame/obey-host.ts';
import type { Order, StartedEmbed } from '#lib/embed/frame/started-embed.ts';
import { envelope, type EmbedState, type ErrorCode } from '#lib/embed/protocol/messages.ts';

const facade: EmbedState = { started: false, place: null, stop: null, stops: 3, playing: false };
const mark = 'mark-of-this-document';

/** A frame's window with a clock that is moved by hand. */
class FakeFrame implements FrameWindow {
  readonly told: Record<string, unknown>[] = [];
  readonly parent = {
    postMessage: (message: unknown) => void this.told.push(message as Record<string, unknown>)
  };
  readonly location = { hash: '' };
  nowMs = 0;
  #listeners: ((event: FrameMessageEvent) => void)[] = [];
  #timers: { readonly atMs: number; act(): void }[] = [];

  addEventListener(_: 'message', listener: (event: FrameMessageEvent) => void): void {
    this.#listeners.push(listener);
  }

  setTimeout(act: () => void, ms: number): void {
    this.#timers.push({ atMs: this.nowMs + ms, act });
  }

  /** Lets the time pass, timer by timer. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const due = this.#timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.nowMs = Math.max(this.nowMs, due.atMs);
      due.act();
    }
    this.nowMs = untilMs;
  }

  hear(data: unknown, source: unknown = this.parent): MessagePort {
    const { port1, port2 } = new MessageChannel();
    opened.push(port1, port2);
    for (const listener of this.#listeners) listener({ data, source, ports: [port2] });
    return port1;
  }
}

const opened: MessagePort[] = [];
afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

function newLine(embed: Partial<StartableEmbed> = {}) {
  const frame = new FakeFrame();
  const whole: StartableEmbed = {
    state: facade,
    started: null,
    start: () => Promise.resolve(null),
    ...embed
  };
  const line = new HostLine({
    view: frame,
    mark,
    now: () => frame.nowMs,
    state: () => whole.state,
    answer: (command) => obeyHost(whole, command)
  });
  return { frame, line };
}

/** The next messages that come through a port. */
function answers(port: MessagePort, count: number): Promise<unknown[]> {
  return new Promise((resolve) => {
    const got: unknown[] = [];
    port.onmessage = ({ data }: MessageEvent) => {
      got.push(data);
      if (got.length === count) resolve(got);
    };
  });
}

const connect = { ...envelope, kind: 'connect', document: mark };
const kinds = (frame: FakeFrame) => frame.told.map(({ kind, message }) => kind ?? message);

describe('the line from a frame to the page around it', () => {
  it('greets until it is answered, and not for ever', () => {
    const { frame } = newLine();
    frame.pass(3600_000);
    expect(frame.told).toEqual(
      Array.from({ length: 6 }, () => ({ ...envelope, kind: 'hello', document: mark }))
    );

    const answered = newLine();
    answered.frame.pass(0);
    answered.frame.hear(connect);
    answered.frame.pass(3600_000);
    expect(kinds(answered.frame)).toEqual(['hello']);
  });

  it('takes the port of the first answer to this document, and of none that comes from elsewhere', async () => {
    const { frame } = newLine();
    const spoofed = frame.hear(connect, {});
    const other = frame.hear({ ...connect, document: 'another-document' });
    const broken = frame.hear({ ...connect, version: 2 });
    const first = frame.hear(connect);
    const replayed = frame.hear(connect);
    const heard: unknown[] = [];
    for (const port of [spoofed, other, broken, replayed]) {
      port.onmessage = ({ data }: MessageEvent) => heard.push(data);
      port.postMessage({ ...envelope, kind: 'state', id: 7 });
    }
    const answer = answers(first, 1);
    first.postMessage({ ...envelope, kind: 'state', id: 1 });
    expect(await answer).toEqual([{ ...envelope, kind: 'result', id: 1, state: facade }]);
    expect(heard).toEqual([]);
  });

  it('answers what is no command with an error, where it has an id, and floods with errors', async () => {
    const { frame } = newLine();
    const port = frame.hear(connect);
    const answer = answers(port, 101);
    port.postMessage('play');
    port.postMessage({ ...envelope, kind: 'eval', id: 1, code: 'alert(1)' });
    for (let id = 2; id <= 101; id += 1) port.postMessage({ ...envelope, kind: 'state', id });
    const codes = (await answer).map((each) => (each as { code?: string }).code ?? 'obeyed');
    expect(codes.filter((code) => code === 'malformed')).toHaveLength(1);
    // Forty at once: two were no commands.
    expect(codes.filter((code) => code === 'obeyed')).toHaveLength(38);
    expect(codes.filter((code) => code === 'flooded')).toHaveLength(62);
  });

  it('asks for a height at most four times a second, for the latest in the end, and for none twice', () => {
    const { frame, line } = newLine();
    frame.pass(0);
    frame.hear(connect);
    frame.told.length = 0;
    for (let height = 400; height < 500; height += 1) {
      line.askHeight(height);
      frame.pass(10);
    }
    line.askHeight(499);
    frame.pass(1000);
    const heights = frame.told.map(({ height }) => height);
    expect(heights.length).toBeLessThanOrEqual(6);
    expect(heights.at(-1)).toBe(499);
    line.askHeight(499);
    frame.pass(1000);
    expect(frame.told.length).toBe(heights.length);
  });

  it('asks in the form of WordPress too, where the page has given it a secret', () => {
    const frame = new FakeFrame();
    frame.location.hash = '#?secret=Ab3dEf6hIj';
    const line = new HostLine({
      view: frame,
      mark,
      now: () => 0,
      state: () => facade,
      answer: () => Promise.reject(new Error('Nothing is asked here.'))
    });
    line.askHeight(5);
    expect(frame.told).toContainEqual({ message: 'height', value: 150, secret: 'Ab3dEf6hIj' });
    expect(kinds(newLine().frame)).not.toContain('height');
  });
});

describe('an embed that its host commands', () => {
  const started = (code: ErrorCode | null, orders: Order[] = []): StartedEmbed => ({
    state: { ...facade, started: true },
    obey: (order) => {
      orders.push(order);
      return Promise.resolve(code);
    }
  });

  it('stays a facade where it is only asked how it stands, or to be silent', async () => {
    let starts = 0;
    const start = (): Promise<null> => {
      starts += 1;
      return Promise.resolve(null);
    };
    const embed = { state: facade, started: null, start };
    expect((await obeyHost(embed, { ...envelope, kind: 'state', id: 1 })).kind).toBe('result');
    expect((await obeyHost(embed, { ...envelope, kind: 'pause', id: 2 })).kind).toBe('result');
    expect(starts).toBe(0);
    const answer = await obeyHost(embed, { ...envelope, kind: 'play', id: 3 });
    expect(answer).toEqual({ ...envelope, kind: 'error', id: 3, code: 'not-available' });
    expect(starts).toBe(1);
  });

  it('starts for what needs the map, and says why it cannot obey', async () => {
    const orders: Order[] = [];
    const embed = {
      state: facade,
      started: null,
      start: () => Promise.resolve(started('unknown-place', orders))
    };
    const answer = await obeyHost(embed, { ...envelope, kind: 'goTo', id: 4, to: 'places/kerman' });
    expect(answer).toEqual({ ...envelope, kind: 'error', id: 4, code: 'unknown-place' });
    expect(orders).toEqual([{ kind: 'goTo', to: { kind: 'place', id: 'kerman' } }]);
  });
});
