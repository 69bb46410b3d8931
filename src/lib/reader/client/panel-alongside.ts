import '../css/alongside.css';
import '../css/dialog.css';
import { mount, unmount } from 'svelte';
import AlongsideBar from '#lib/panel/alongside/AlongsideBar.svelte';
import AlongsideDialog from '#lib/panel/alongside/AlongsideDialog.svelte';
import BesideParagraphs from '#lib/panel/alongside/BesideParagraphs.svelte';
import { anchorCitations, paragraphsBeside, type ReadCopy } from '#lib/panel/alongside/anchor-citations.ts';
import { textOfPage } from '#lib/panel/alongside/text-of-page.ts';
import { isPage } from '#lib/text/is-page.ts';
import { passageLabel } from '#lib/panel/article-index.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { barsOf, focusOn } from './panel-dom.ts';

/** What reading alongside needs. */
export interface AlongsideOptions {
  readonly page: HTMLElement;
  readonly session: Session;
  readonly words: Words;
  readonly signal: AbortSignal;
  announce(sentence: string): void;
}

/** The copy that is open on a page; there is one at a time. */
const openCopies = new WeakMap<HTMLElement, () => void>();

/**
 * Asks for a copy of the text that the briefing reads and shows its paragraphs beside the passages that cite them. The
 * copy is in this page's memory only: it is neither sent nor stored.
 */
export function readAlongside(options: AlongsideOptions): void {
  const { session, words } = options;
  const source = session.briefing.sources.find(({ id }) => id === session.briefing.about);
  const dialog = mount(AlongsideDialog, {
    target: document.body,
    props: {
      title: source?.title ?? words.noTitle,
      words,
      take: (given: string) => {
        const copy = anchorCitations(session.briefing, isPage(given) ? textOfPage(given) : given);
        if (copy.paragraphs.length === 0) return words.views.alongside.noParagraphs;
        showCopy(options, copy, source?.language);
        return null;
      },
      closed: () => void unmount(dialog)
    }
  });
}

function showCopy(options: AlongsideOptions, copy: ReadCopy, lang: string | undefined): void {
  const { page, session, words, signal, announce } = options;
  openCopies.get(page)?.();
  const undo: (() => void)[] = [];
  for (const { id } of session.briefing.passages) {
    const element = page.querySelector<HTMLElement>(`article [data-passage="${id}"]`);
    const paragraphs = paragraphsBeside(copy, id);
    if (element === null || paragraphs.length === 0) continue;
    const target = document.createElement('div');
    target.className = 'beside-passage';
    element.append(target);
    const beside = mount(BesideParagraphs, { target, props: { paragraphs, lang, words } });
    undo.push(() => {
      void unmount(beside);
      target.remove();
    });
  }
  const labels = new Map(session.briefing.passages.map((passage) => [passage.id, passageLabel(passage)]));
  const bar = mount(AlongsideBar, {
    target: barsOf(page),
    props: { copy, labelOf: (id: string) => labels.get(id) ?? words.editorsNote, words, stop }
  });
  page.dataset['alongside'] = '';
  openCopies.set(page, close);
  signal.addEventListener('abort', close, { once: true });
  const quoted = copy.citations.filter(({ anchor }) => anchor !== null);
  const found = quoted.filter(({ anchor }) => anchor?.kind === 'anchored' || anchor?.kind === 'elsewhere');
  announce(words.views.alongside.found(found.length, quoted.length, copy.paragraphs.length));

  function close(): void {
    void unmount(bar);
    for (const each of undo) each();
    delete page.dataset['alongside'];
    openCopies.delete(page);
  }

  function stop(): void {
    close();
    announce(words.views.alongside.away);
    focusOn(page.querySelector('[data-view-link][aria-current]'), false);
  }
}
