import { mount, unmount } from 'svelte';
import type { Briefing, Event } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import TimelineStrip from '#lib/panel/timeline/TimelineStrip.svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';

/** What the timeline needs. */
export interface TimelineOptions {
  readonly page: HTMLElement;
  readonly session: Session;
  readonly words: Words;
  readonly signal: AbortSignal;
  /** Opens the timeline at the element of an id. */
  openTimeline(at: string): void;
}

/**
 * Draws the strip of events below the map, where there is room for it, and marks on it and in the list the events that
 * the focus is about.
 */
export function openTimeline({ page, session, words, signal, openTimeline }: TimelineOptions): void {
  const target = page.querySelector<HTMLElement>('#ui-strip');
  const items = [...page.querySelectorAll<HTMLElement>('[data-panel="timeline"] [data-event]')];
  for (const item of items) item.id = `ui-event-${item.dataset['event'] ?? ''}`;
  const { briefing } = session;
  const current = $derived(new Set(eventsAbout(briefing, session.focus).map(({ id }) => id)));

  function choose(event: Event): void {
    const [passage] = event.passages;
    const [place] = event.places;
    if (passage !== undefined) session.focusPassage(passage, 'panel');
    else if (place !== undefined) session.focusPlace(place, 'panel');
    else openTimeline(`ui-event-${event.id}`);
  }

  const roomy = matchMedia('(width >= 64rem) and (height >= 40rem)');
  let undraw: (() => void) | null = null;
  const draw = () => {
    if (target === null || roomy.matches === (undraw !== null)) return;
    undraw?.();
    undraw = roomy.matches ? drawIn(target) : null;
  };
  function drawIn(target: HTMLElement): () => void {
    const strip = mount(TimelineStrip, {
      target,
      props: {
        briefing,
        get current() {
          return current;
        },
        get visible() {
          return session.visible.places;
        },
        words,
        choose,
        chooseSeveral: ([first]: readonly Event[]) => first && openTimeline(`ui-event-${first.id}`)
      }
    });
    return () => void unmount(strip);
  }
  draw();
  roomy.addEventListener('change', draw, { signal });

  const stop = $effect.root(() => {
    $effect(() => {
      for (const item of items) {
        if (current.has(item.dataset['event'] ?? '')) item.setAttribute('aria-current', 'true');
        else item.removeAttribute('aria-current');
      }
    });
  });
  signal.addEventListener('abort', () => {
    stop();
    undraw?.();
  });
}

/** The events that a focus is about: those told by its passages, or, of a place, those that happened there. */
function eventsAbout(briefing: Briefing, focus: Focus): readonly Event[] {
  switch (focus.kind) {
    case 'none':
      return [];
    case 'place':
      return briefing.events.filter((event) => event.places.includes(focus.id));
    case 'passage':
      return briefing.events.filter((event) => event.passages.includes(focus.id));
    case 'stop': {
      const passages = briefing.tour[focus.number - 1]?.passages ?? [];
      return briefing.events.filter((event) => event.passages.some((id) => passages.includes(id)));
    }
  }
}
