import { mount, unmount, untrack } from 'svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import { systemClock, type Undo } from '#lib/tour/clock.ts';
import { GuidedTour } from '#lib/tour/guided-tour.svelte.ts';
import { htmlRecordings } from '#lib/tour/html-recordings.ts';
import { leaveDevice, offerToDevice } from '#lib/tour/media-session.ts';
import { browserChannel } from '#lib/tour/one-narrator.ts';
import TourReturn from '#lib/tour/TourReturn.svelte';
import { webSpeech } from '#lib/tour/web-speech.ts';
import type { Words } from '#lib/words/en.ts';
import TourWindow from '../TourWindow.svelte';

/** What the tour is opened with. */
export interface TourRoomOptions {
  /** The `main` of the reader. */
  readonly page: HTMLElement;
  readonly session: Session;
  /** The path of the briefing's own page, with a slash at its end. */
  readonly root: string;
  readonly words: Words;
  /** Undoes everything when aborted; nothing is heard afterwards. */
  readonly signal: AbortSignal;
}

/** The tour as it runs, and the window that shows it. */
export interface TourRoom {
  readonly tour: GuidedTour;
  readonly window: typeof TourWindow;
}

/** Opens the tour in this browser: its player, the voices, the way back to it, and all that makes it fall silent. */
export function openTourRoom({ page, session, root, words, signal }: TourRoomOptions): TourRoom {
  const channel = browserChannel();
  const { briefing } = session;
  const tour = new GuidedTour(session, {
    clock: systemClock,
    speech: webSpeech(window),
    recordings: briefing.tour.some((stop) => stop.audio !== undefined) ? htmlRecordings(root) : null,
    channel,
    whenAtRest: (act) => whenAtRest(session, act)
  });
  const unfollow = tour.follow();

  const pause = (): void => tour.player.pause();
  document.addEventListener('visibilitychange', () => document.hidden && pause(), { signal });
  for (const event of ['pagehide', 'freeze']) addEventListener(event, pause, { signal });

  const target = document.createElement('div');
  (page.querySelector('.panel') ?? page).before(target);
  const leave = (): void => page.querySelector('article')?.focus({ preventScroll: true });
  const way = mount(TourReturn, { target, props: { tour, leave, words } });

  const stop = $effect.root(() => {
    $effect(() => offerRecording(tour));
  });
  signal.addEventListener('abort', () => {
    unfollow();
    stop();
    leaveDevice(navigator.mediaSession);
    channel?.close();
    void unmount(way);
    target.remove();
  });
  return { tour, window: TourWindow };
}

/** While a recording is heard, the device's own keys drive the tour. */
function offerRecording(tour: GuidedTour): Undo | undefined {
  const { player } = tour;
  const { stop } = player;
  if (stop === null || !tour.isSounding || tour.choice.kind !== 'recording') return undefined;
  const title = tour.stops[stop - 1]?.title ?? '';
  return offerToDevice(
    navigator.mediaSession,
    { title, album: tour.session.briefing.title },
    {
      play: () => player.play(),
      pause: () => player.pause(),
      next: () => player.next(),
      previous: () => player.previous()
    }
  );
}

function whenAtRest(session: Session, act: () => void): Undo {
  let isDone = false;
  const stop = $effect.root(() => {
    $effect(() => {
      if (session.isMoving || isDone) return;
      isDone = true;
      untrack(act);
    });
  });
  return () => {
    isDone = true;
    stop();
  };
}
