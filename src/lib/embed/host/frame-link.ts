import { envelope, type EmbedState } from '../protocol/messages.ts';
import { parseFrameMessage, parseHeight, parseHello } from '../protocol/parse-message.ts';
import {
  clearTimeout,
  dispatch,
  Error,
  insist,
  MessageChannel,
  Promise,
  send,
  setTimeout
} from './captured.ts';
import { find, without } from './lists.ts';

/** What a page can ask of an embed. */
export type OrderKind = 'play' | 'pause' | 'next' | 'previous' | 'state' | 'goTo';

/** An order that was not obeyed; `code` says why. */
export interface EmbedError {
  readonly code: string;
}

interface Waiting {
  readonly id: number;
  readonly order: object;
  resolve(state: EmbedState): void;
  refuse(code: string): void;
}

/** A frame that has not greeted by then will not. */
const patienceMs = 20_000;
const heightEveryMs = 250;

/** The host's end of the line to one frame; what happens there is dispatched at `target`. */
export class FrameLink {
  readonly frame: HTMLIFrameElement;
  readonly #target: EventTarget;
  readonly #greeted: () => void;
  #document: string | null = null;
  #port: MessagePort | null = null;
  #nextId = 1;
  #waiting: readonly Waiting[] = [];
  #patience: number;
  #height = 0;
  #resizing = 0;

  /** @param greeted the frame's document is there. */
  constructor(frame: HTMLIFrameElement, target: EventTarget, greeted: () => void, silent: () => void) {
    this.frame = frame;
    this.#target = target;
    this.#greeted = greeted;
    this.#patience = setTimeout(() => {
      this.#refuseAll('silent');
      dispatch(target, 'error', { code: 'silent' });
      silent();
    }, patienceMs);
  }

  /** Hears a message that the frame's window has sent. */
  hear({ data, source, origin }: MessageEvent): void {
    const height = parseHeight(data);
    if (height !== null) this.#resize(height.height);
    const hello = parseHello(data);
    // Once for each document: a greeting that is repeated, or replayed, opens no second line.
    if (hello === null || hello.document === this.#document || source === null) return;
    clearTimeout(this.#patience);
    if (this.#document !== null) this.#refuseAll('gone');
    this.#document = hello.document;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => this.#receive(event.data);
    (source as Window).postMessage(
      { ...envelope, kind: 'connect', document: hello.document },
      {
        targetOrigin: origin === 'null' ? '*' : origin,
        transfer: [port2]
      }
    );
    find(this.#waiting, ({ order }) => send(port1, order));
    this.#greeted();
  }

  /** Resolves with how things stand once the order is obeyed; rejects with an `EmbedError`. */
  order(kind: OrderKind, to?: string): Promise<EmbedState> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId;
      this.#nextId += 1;
      const order = { ...envelope, kind, id, ...(to === undefined ? {} : { to }) };
      const refuse = (code: string): void => {
        const error = new Error(code) as Error & { code: string };
        error.code = code;
        reject(error);
      };
      this.#waiting = [...this.#waiting, { id, order, resolve, refuse }];
      if (this.#port !== null) send(this.#port, order);
    });
  }

  /** The frame goes away: nothing is heard of it any more. */
  close(): void {
    clearTimeout(this.#patience);
    clearTimeout(this.#resizing);
    this.#refuseAll('gone');
    this.#port?.close();
  }

  #receive(data: unknown): void {
    const message = parseFrameMessage(data);
    if (message === null) return;
    switch (message.kind) {
      case 'result':
        return this.#take(message.id)?.resolve(message.state);
      case 'error':
        if (message.id === null) dispatch(this.#target, 'error', { code: message.code });
        else this.#take(message.id)?.refuse(message.code);
        return;
      default:
        dispatch(this.#target, message.kind, message.state);
    }
  }

  #take(id: number): Waiting | undefined {
    const taken = find(this.#waiting, (each) => each.id === id);
    if (taken !== undefined) this.#waiting = without(this.#waiting, taken);
    return taken;
  }

  #refuseAll(code: string): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    find(waiting, ({ refuse }) => refuse(code));
  }

  /** At most four times a second, and the latest wish in the end. */
  #resize(height: number): void {
    this.#height = height;
    if (this.#resizing !== 0) return;
    insist(this.frame, 'height', `${height}px`);
    this.#resizing = setTimeout(() => {
      this.#resizing = 0;
      if (this.#height !== height) this.#resize(this.#height);
    }, heightEveryMs);
  }
}
