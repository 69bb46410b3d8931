import type { Undo } from './clock.ts';

/** What the device's own media keys lead to. */
export interface MediaCommands {
  play(): void;
  pause(): void;
  next(): void;
  previous(): void;
}

/** What the device shows of a recording that plays. */
export interface MediaTitle {
  readonly title: string;
  readonly album: string;
}

/** Offers a recording to the device's media keys and lock screen (Media Session), while it is heard. */
export function offerToDevice(
  session: MediaSession | undefined,
  { title, album }: MediaTitle,
  commands: MediaCommands
): Undo {
  if (session === undefined) return () => {};
  const actions = [
    ['play', commands.play],
    ['pause', commands.pause],
    ['nexttrack', commands.next],
    ['previoustrack', commands.previous]
  ] as const;
  session.metadata = typeof MediaMetadata === 'undefined' ? null : new MediaMetadata({ title, album });
  session.playbackState = 'playing';
  for (const [action, act] of actions) handle(session, action, () => act());
  return () => {
    session.playbackState = 'paused';
  };
}

/** Takes the tour off the device's media keys. */
export function leaveDevice(session: MediaSession | undefined): void {
  if (session === undefined) return;
  session.metadata = null;
  session.playbackState = 'none';
  for (const action of ['play', 'pause', 'nexttrack', 'previoustrack'] as const)
    handle(session, action, null);
}

/** A browser throws for an action that it does not know. */
function handle(session: MediaSession, action: MediaSessionAction, act: (() => void) | null): void {
  try {
    session.setActionHandler(action, act);
  } catch {
    return;
  }
}
