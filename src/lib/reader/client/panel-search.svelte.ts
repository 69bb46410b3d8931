import '../css/search.css';
import { mount, unmount } from 'svelte';
import { pageLinks } from '#lib/panel/page-links.ts';
import { searchBriefing } from '#lib/panel/search/search-briefing.ts';
import SearchView from '#lib/panel/search/SearchView.svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';

/** What the search needs. */
export interface SearchOptions {
  readonly page: HTMLElement;
  readonly session: Session;
  /** The path of the briefing's own page, with a slash at its end. */
  readonly root: string;
  readonly words: Words;
  readonly signal: AbortSignal;
  announce(sentence: string): void;
}

/** Puts the search into the panel, as a view that was not there before. */
export function addSearch({ page, session, root, words, signal, announce }: SearchOptions): void {
  const target = document.createElement('section');
  target.dataset['panel'] = 'search';
  target.setAttribute('aria-label', words.views.search);
  page.querySelector('.panel')?.append(target);
  const { briefing } = session;
  const view = mount(SearchView, {
    target,
    props: { search: searchBriefing(briefing), links: pageLinks(briefing, root), words, announce }
  });
  signal.addEventListener('abort', () => {
    void unmount(view);
    target.remove();
  });
}
