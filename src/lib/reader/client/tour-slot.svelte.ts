import { matchAddress } from './address.ts';
import type { Link } from './adopt-links.ts';
import type { TourRoom, TourRoomOptions } from './tour-room.svelte.ts';

/** The tour's place in the reader: empty until a stop is in focus for the first time and the tour's code is here. */
export interface TourSlot {
  readonly room: TourRoom | null;
}

/** What the tour's place needs; `acted` is told which link to a stop was followed, before the focus changes. */
export interface TourSlotOptions extends TourRoomOptions {
  acted(link: Link): void;
}

/**
 * Turns links to stops into the session's verb, and opens the tour at the first stop in focus. Its code is loaded then;
 * where that fails the stop stays readable as it was, and the next one tries again.
 */
export function openTourSlot(options: TourSlotOptions): TourSlot {
  const { page, session, root, signal, acted } = options;
  let room = $state.raw<TourRoom | null>(null);
  let isLoading = false;

  async function load(): Promise<void> {
    if (isLoading || room !== null) return;
    isLoading = true;
    try {
      const { openTourRoom } = await import('./tour-room.svelte.ts');
      if (!signal.aborted) room = openTourRoom(options);
    } catch {
      isLoading = false;
    }
  }

  page.addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented || !isPlain(event)) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
      const asked = matchAddress(root, link);
      if (asked?.kind !== 'stop') return;
      event.preventDefault();
      acted(link);
      session.focusStop(asked.number, 'panel');
    },
    { signal }
  );
  const stop = $effect.root(() => {
    $effect(() => {
      if (session.change.focus.kind === 'stop') void load();
    });
  });
  signal.addEventListener('abort', stop);
  return {
    get room() {
      return room;
    }
  };
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
