import type { Undo } from './clock.ts';

/** A way to reach the other tabs and embeds of this site. */
export interface Channel {
  send(message: unknown): void;
  /** Acts for each message of another. */
  onMessage(act: (message: unknown) => void): Undo;
}

/** Lets one tour tell at a time: whoever begins asks all others to fall silent. */
export class OneNarrator {
  readonly #channel: Channel | null;

  /** @param channel null where the browser has none: then every tour is on its own. */
  constructor(channel: Channel | null) {
    this.#channel = channel;
  }

  /** This tour begins to tell. */
  claim(): void {
    this.#channel?.send({ kind: 'telling' });
  }

  /** Acts when another tour begins to tell. */
  onOther(act: () => void): Undo {
    return (
      this.#channel?.onMessage((message) => {
        if (
          typeof message === 'object' &&
          message !== null &&
          'kind' in message &&
          message.kind === 'telling'
        )
          act();
      }) ?? (() => {})
    );
  }
}

/** The channel of this site's tours in this browser; null where there is none, as in a sandboxed frame of old browsers. */
export function browserChannel(): (Channel & { close(): void }) | null {
  try {
    const channel = new BroadcastChannel('dateline-tour');
    return {
      send: (message) => channel.postMessage(message),
      onMessage(act) {
        const listen = (event: MessageEvent): void => act(event.data);
        channel.addEventListener('message', listen);
        return () => channel.removeEventListener('message', listen);
      },
      close: () => channel.close()
    };
  } catch {
    return null;
  }
}
