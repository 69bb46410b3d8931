import { mount, unmount } from 'svelte';
import ShowingBar from '#lib/panel/voices/ShowingBar.svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { barsOf } from './panel-dom.ts';

/** What the filter's mark on the page needs. */
export interface ShowingOptions {
  readonly page: HTMLElement;
  readonly session: Session;
  readonly words: Words;
  readonly signal: AbortSignal;
  announce(sentence: string): void;
}

/**
 * While something is filtered: quiets the passages that do not stand out (`data-quiet`), which stay whole and
 * readable, and shows what is filtered with the way back to everything.
 */
export function markShowing({ page, session, words, signal, announce }: ShowingOptions): void {
  const passages = [...page.querySelectorAll<HTMLElement>('[data-passage]')];
  const isFiltered = $derived(session.showing.voice !== null || session.showing.places !== null);
  const stop = $effect.root(() => {
    $effect(() => {
      const shown = session.visible.passages;
      for (const passage of passages) {
        passage.toggleAttribute('data-quiet', shown !== null && !shown.has(passage.dataset['passage'] ?? ''));
      }
    });
    $effect(() => {
      if (!isFiltered) return;
      const bar = mount(ShowingBar, {
        target: barsOf(page),
        props: { session, words, read: (id: string) => void session.focusPassage(id, 'panel'), showAll }
      });
      page.dataset['showing'] = '';
      return () => {
        void unmount(bar);
        delete page.dataset['showing'];
      };
    });
    let voice: string | null = null;
    $effect(() => {
      const { showing } = session;
      if (showing.voice === voice) return;
      voice = showing.voice;
      const name = session.briefing.voices.find(({ id }) => id === voice)?.name;
      if (name === undefined) return announce(words.views.showing.again);
      const count = words.counts.passages(session.visible.passages?.size ?? 0);
      announce(`${words.views.showing.voice(name)}: ${count}`);
    });
  });
  signal.addEventListener('abort', stop);

  function showAll(): void {
    session.showAll();
    page.querySelector<HTMLElement>('[data-view-link][aria-current]')?.focus({ preventScroll: true });
  }
}
