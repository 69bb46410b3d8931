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
  const status = document.querySelector('[role="status"]');
  let said = '';
  const say = (sentence: string): void => {
    if (!target.hasAttribute('data-front')) return;
    said = sentence;
    announce(sentence);
  };
  // What was found is over with the search; what has been said since stays.
  const left = new MutationObserver(() => {
    if (!target.hasAttribute('data-front') && said !== '' && status?.textContent === said) announce('');
    said = '';
  });
  left.observe(target, { attributeFilter: ['data-front'] });
  const view = mount(SearchView, {
    target,
    props: { search: searchBriefing(briefing), links: pageLinks(briefing, root), words, announce: say }
  });
  signal.addEventListener('abort', () => {
    left.disconnect();
    void unmount(view);
    target.remove();
  });
}
