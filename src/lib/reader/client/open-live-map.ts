import type { FeatureCollection, Geometry } from 'geojson';
import type { MapGuest } from '#lib/map/guest-map.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { firstPaint } from './first-paint.ts';
import { say, unsay } from './say-in-map.ts';

/** The map's code, asked for once the text has been painted; what fails is asked for again on demand. */
let code = loadCode();

function loadCode() {
  // Otherwise its style sheet would be put into the page's head and hold up the text.
  if (import.meta.env.SSR) return null;
  const loading = firstPaint().then(() => import('#lib/map/load-map.ts'));
  // Whoever awaits it deals with the failure.
  loading.catch(() => {});
  return loading;
}

/** How long its code may take before it is said that it is slow. */
const patienceMs = 10_000;

/** What the live map is opened with. */
export interface LiveMapOptions {
  readonly section: HTMLElement;
  readonly session: Session;
  readonly geometries: FeatureCollection<Geometry | null>;
  readonly words: Words['liveMap'];
  readonly archiveUrl: string | null;
  /** Where the map stands in another's page. */
  readonly guest?: MapGuest;
  readonly signal: AbortSignal;
}

/** Opens the live map once its code is here. Where that fails the still map stays, with a sentence and a way to try again. */
export async function openLiveMap(options: LiveMapOptions): Promise<void> {
  const { section, words, signal } = options;
  section.dataset['map'] = 'loading';
  const patience = setTimeout(() => !signal.aborted && say(section, words.slow), patienceMs);
  try {
    const room = await (code ??= loadCode());
    if (room === null || signal.aborted) return;
    unsay(section);
    room.openMap({
      ...options,
      report: (missing, askAgain) => {
        if (missing === null) unsay(section);
        else if (missing === 'context') say(section, words.lost, { name: words.reload, act: again });
        else if (missing === 'webgl') say(section, words.noWebgl);
        else if (missing === 'workers') say(section, words.failed, { name: words.retry, act: again });
        else if (missing === 'late-ground' || askAgain === undefined) say(section, words.lateGround);
        else say(section, words.plainGround, { name: words.tryNow, act: () => tryNow(askAgain) });
      }
    });
  } catch {
    section.dataset['map'] = 'failed';
    code = null;
    say(section, words.failed, { name: words.retry, act: again });
  } finally {
    clearTimeout(patience);
  }

  /** The button goes with its sentence, and the keyboard to the map it was about. */
  function tryNow(askAgain: () => void): void {
    askAgain();
    section.querySelector('canvas')?.focus({ preventScroll: true });
  }

  function again(): void {
    void openLiveMap(options);
  }
}
