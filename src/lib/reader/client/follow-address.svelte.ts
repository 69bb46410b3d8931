import type { Focus } from '#lib/briefing/focus.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { describeAddress, matchAddress } from './address.ts';

/** What keeping the address needs. */
export interface AddressOptions {
  readonly session: Session;
  /** The path of the briefing's own page, with a slash at its end. */
  readonly root: string;
  /** The title of the page for a focus. */
  title(focus: Focus): string;
  readonly signal: AbortSignal;
}

/**
 * Keeps address and focus the same: the address as it stands becomes the focus; a focus from elsewhere is
 * pushed as an address, or takes the last one's place where nobody asked for it; back and forward lead the
 * focus back and forward. Nothing is navigated, which would take the keyboard's focus and the scroll position
 * with it.
 */
export function followAddress({ session, root, title, signal }: AddressOptions): void {
  const read = () => {
    const asked = matchAddress(root, location);
    if (asked === null) return;
    look(session, asked);
    document.title = title(session.focus);
  };
  read();
  addEventListener('popstate', read, { signal });

  const stop = $effect.root(() => {
    $effect(() => {
      const { focus, origin, ofItself } = session.change;
      if (origin === 'url') return;
      const address = describeAddress(root, focus);
      if (address !== location.pathname + location.hash) write(address, ofItself === true);
      document.title = title(focus);
    });
  });
  signal.addEventListener('abort', stop);
}

/** Who only listens to the tour finds, going back, what was there before it, and not each stop. */
function write(address: string, inPlace: boolean): void {
  if (inPlace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/**
 * A fragment that is no passage and yet something in the page, such as a heading's, asks for nothing. One that leads
 * nowhere is refused as a passage, and taken out of the address.
 */
function look(session: Session, focus: Focus): void {
  switch (focus.kind) {
    case 'none':
      return session.clear('url');
    case 'place':
      return void session.focusPlace(focus.id, 'url');
    case 'passage':
      if (session.briefing.passages.some((passage) => passage.id === focus.id)) {
        session.focusPassage(focus.id, 'url');
      } else if (document.getElementById(focus.id) === null) {
        const notice = session.focusPassage(focus.id, 'url');
        if (notice !== null) history.replaceState(null, '', location.pathname + location.search);
      }
      return;
    case 'stop':
      return void session.focusStop(focus.number, 'url');
  }
}
