import type { PanelView } from '#lib/panel/views/panel-state.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { openViews } from './panel-views.svelte.ts';
import { whenSettled } from './when-settled.ts';

/** What the panel comes to life with. */
export interface PanelOptions {
  readonly page: HTMLElement;
  /** The map. */
  readonly section: HTMLElement;
  readonly session: Session;
  /** The path of the briefing's own page, with a slash at its end. */
  readonly root: string;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** So long the strip of events waits for the map, in milliseconds. */
const patienceMs = 10_000;

/**
 * Brings the panel to life: its lists become views over the text. What a view needs beyond its prerendered list is
 * loaded when it is first opened; where that fails the list stays what it was.
 */
export function openPanel({ page, section, session, root, words, signal }: PanelOptions): void {
  const status = document.querySelector('[role="status"]');
  const announce = (sentence: string): void => {
    if (status !== null) status.textContent = sentence;
  };
  const options = { page, session, root, words, signal, announce };
  const isBegun = new Set<PanelView>();
  let revealSources = (): void => {};
  let searching: Promise<void> | null = null;
  const views = openViews({ page, session, signal, opening, reveal, wantSearch: () => void wantSearch() });

  function opening(view: PanelView, element: HTMLElement): void {
    if (isBegun.has(view)) return;
    isBegun.add(view);
    const begin = beginner(view, element);
    begin?.().catch(() => isBegun.delete(view));
  }

  function reveal(view: PanelView): void {
    if (view === 'sources') revealSources();
  }

  function beginner(view: PanelView, element: HTMLElement): (() => Promise<void>) | null {
    const list = { element, session, words, signal, announce };
    switch (view) {
      case 'places':
        return async () => (await import('./panel-places.svelte.ts')).adoptPlaces(list);
      case 'voices':
        return async () => (await import('./panel-voices.svelte.ts')).adoptVoices(list);
      case 'sources':
        return async () => {
          const { adoptSources } = await import('./panel-sources.svelte.ts');
          revealSources = adoptSources(list).reveal;
          offerAlongside(element);
        };
      default:
        return null;
    }
  }

  async function wantSearch(): Promise<void> {
    searching ??= import('./panel-search.svelte.ts').then(({ addSearch }) => addSearch(options));
    try {
      await searching;
      if (!signal.aborted) views.open('search');
    } catch {
      searching = null;
    }
  }

  function offerAlongside(element: HTMLElement): void {
    if (session.briefing.about === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'alongside-offer';
    button.textContent = words.views.alongside.offer;
    button.addEventListener('click', () => {
      void import('./panel-alongside.ts').then(({ readAlongside }) => readAlongside(options));
    });
    element.querySelector('summary')?.after(button);
    signal.addEventListener('abort', () => button.remove());
  }

  const tools = page.querySelector<HTMLElement>('.view-tools');
  if (tools !== null) tools.hidden = false;
  tools?.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.dataset['viewOpen'] === 'search') void wantSearch();
      if (button?.dataset['viewOpen'] === 'share') {
        void import('./panel-share.ts').then(({ openShare }) => openShare(options));
      }
    },
    { signal }
  );
  const stop = $effect.root(() => {
    let isMarked = false;
    $effect(() => {
      const { voice, places } = session.showing;
      if (isMarked || (voice === null && places === null)) return;
      isMarked = true;
      void import('./panel-showing.svelte.ts').then(({ markShowing }) => markShowing(options));
    });
  });
  signal.addEventListener('abort', stop);
  // Its strip stands below the map, and is of no use before it.
  whenSettled(section, signal, () => void beginTimeline(), patienceMs);

  async function beginTimeline(): Promise<void> {
    const { openTimeline } = await import('./panel-timeline.svelte.ts');
    openTimeline({ ...options, openTimeline: (at) => views.open('timeline', at) });
  }
}
