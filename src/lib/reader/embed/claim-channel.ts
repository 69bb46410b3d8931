import type { ClaimChannel } from '#lib/embed/claim-board.ts';

/** The channel of this site's embeds in this browser; null where there is none. In a sandbox nobody else is on it. */
export function claimChannel(): ClaimChannel | null {
  try {
    const channel = new BroadcastChannel('dateline-maps');
    return {
      send: (message) => channel.postMessage(message),
      onMessage: (act) => channel.addEventListener('message', ({ data }) => act(data))
    };
  } catch {
    return null;
  }
}
