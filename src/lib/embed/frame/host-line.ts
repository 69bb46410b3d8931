import {
  envelope,
  type Command,
  type Failure,
  type HappeningKind,
  type Result
} from '../protocol/messages.ts';
import type { EmbedState } from '../protocol/messages.ts';
import { clampHeight, parseCommand, parseCommandId, parseConnect } from '../protocol/parse-message.ts';
import { RateLimit } from '../rate-limit.ts';

/** The parts of a frame's window that reach its host. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, origin: string): void };
  readonly location: { readonly hash: string };
  addEventListener(kind: 'message', listener: (event: FrameMessageEvent) => void): void;
  setTimeout(act: () => void, ms: number): unknown;
}

/** A message as the frame's window gets it. */
export interface FrameMessageEvent {
  readonly data: unknown;
  readonly source: unknown;
  readonly ports: readonly MessagePort[];
}

/** What a line to the host needs. */
export interface HostLineOptions {
  readonly view: FrameWindow;
  /** A mark of this document, of 8 to 64 characters, never used again. */
  readonly mark: string;
  now(): number;
  state(): EmbedState;
  /** Obeys a command; every command gets its answer, in the order in which they came. */
  answer(command: Command): Promise<Result | Failure>;
}

/** When a host that has not answered is greeted again: its script may come late. */
const greetingsMs = [0, 300, 1200, 4000, 12_000, 40_000];
/** So many commands at once, and so many a second. */
const burst = 40;
const perSecond = 20;
/** So many commands may wait for their answers. */
const mostWaiting = 100;
const heightEveryMs = 250;

/**
 * The frame's line to the page around it: greets it, takes the port of its first answer and obeys what comes through
 * that. Only the page around is heard, and only heights are told to it by the window.
 */
export class HostLine {
  readonly #options: HostLineOptions;
  readonly #limit = new RateLimit(burst, perSecond);
  readonly #secret: string | null;
  #port: MessagePort | null = null;
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();
  #height: number | null = null;
  #heightDue = false;
  #heightTold = -Infinity;

  constructor(options: HostLineOptions) {
    this.#options = options;
    const { view } = options;
    this.#secret = /[#&?]secret=([A-Za-z0-9]{10})(?![A-Za-z0-9])/.exec(view.location.hash)?.[1] ?? null;
    view.addEventListener('message', (event) => this.#heed(event));
    for (const ms of greetingsMs) view.setTimeout(() => this.greet(), ms);
  }

  /** Greets the host, unless it has answered already. */
  greet(): void {
    if (this.#port !== null) return;
    this.#post({ ...envelope, kind: 'hello', document: this.#options.mark });
    this.#tellHeight();
  }

  /** Tells the host what has happened; nobody is told while there is no port. */
  tell(kind: HappeningKind): void {
    this.#port?.postMessage({ ...envelope, kind, state: this.#options.state() });
  }

  /** Asks for a height in CSS pixels, at most four times a second; the latest wish is always told. */
  askHeight(height: number): void {
    const wanted = clampHeight(height);
    if (wanted === this.#height) return;
    this.#height = wanted;
    if (this.#heightDue) return;
    const waitMs = this.#heightTold + heightEveryMs - this.#options.now();
    if (waitMs <= 0) return this.#tellHeight();
    this.#heightDue = true;
    this.#options.view.setTimeout(() => {
      this.#heightDue = false;
      this.#tellHeight();
    }, waitMs);
  }

  #tellHeight(): void {
    const height = this.#height;
    if (height === null) return;
    this.#heightTold = this.#options.now();
    this.#post({ ...envelope, kind: 'height', height });
    // The form that a WordPress page understands.
    if (this.#secret !== null) this.#post({ message: 'height', value: height, secret: this.#secret });
  }

  #post(message: unknown): void {
    // Who the host is cannot be known here; nothing of it is secret.
    this.#options.view.parent.postMessage(message, '*');
  }

  #heed({ data, source, ports }: FrameMessageEvent): void {
    if (source !== this.#options.view.parent || this.#port !== null) return;
    const connect = parseConnect(data);
    const port = ports[0];
    if (connect?.document !== this.#options.mark || port === undefined) return;
    this.#port = port;
    port.onmessage = (event: MessageEvent) => this.#receive(port, event.data);
  }

  #receive(port: MessagePort, data: unknown): void {
    const id = parseCommandId(data);
    const refuse = (code: Failure['code']): void => {
      if (id !== null) port.postMessage({ ...envelope, kind: 'error', id, code });
    };
    if (!this.#limit.allows(this.#options.now()) || this.#waiting >= mostWaiting) return refuse('flooded');
    const command = parseCommand(data);
    if (command === null) return refuse('malformed');
    this.#waiting += 1;
    this.#last = this.#last
      .then(async () => port.postMessage(await this.#options.answer(command)))
      .catch(() => refuse('not-available'))
      .finally(() => (this.#waiting -= 1));
  }
}
