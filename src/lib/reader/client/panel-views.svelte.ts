import { tick, untrack } from 'svelte';
import type { Focus } from '#lib/briefing/focus.ts';
import {
  dropView,
  leaveView,
  openView,
  textInFront,
  type PanelState,
  type PanelView
} from '#lib/panel/views/panel-state.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import {
  focusOn,
  holdLength,
  isDialogOpen,
  isPlain,
  isTyping,
  markCurrent,
  quietBelow,
  showCardLink,
  viewOf
} from './panel-dom.ts';

/** What the views need. */
export interface ViewsOptions {
  /** The `main` of the reader; its `data-view` names the view in front. */
  readonly page: HTMLElement;
  readonly session: Session;
  readonly signal: AbortSignal;
  /** A view comes to the front: its first time is the time to bring it to life. */
  opening(view: PanelView, element: HTMLElement): void;
  /** Something in a view is wanted that its filter has hidden. */
  reveal(view: PanelView): void;
  /** `/` or its button: the search is wanted. */
  wantSearch(): void;
}

/** The views of the panel, of which one is in front. */
export interface PanelViews {
  /** Opens a view; `at` is what in it the reader wants, otherwise its heading. Esc leads back to what had the focus. */
  open(view: PanelView, at?: string): void;
  /** Goes back to what was before. */
  leave(): void;
}

/**
 * Makes the prerendered lists views that lie over the text, which keeps its place: opened by the links to them, left by
 * Esc, by their heading or for the text. The card is one of them and follows the session. What lies below is inert.
 */
export function openViews({ page, session, signal, opening, reveal, wantSearch }: ViewsOptions): PanelViews {
  let state = $state.raw<PanelState>(textInFront);
  const triggers = new Map<PanelView, Element | null>();
  /** What a passage was followed from, until the reader goes elsewhere. */
  let followed: { readonly state: PanelState; readonly from: Element | null } | null = null;

  const elementOf = (view: PanelView) => page.querySelector<HTMLElement>(`[data-panel="${view}"]`);

  function open(view: PanelView, at?: string): void {
    followed = null;
    if (view !== state.front) triggers.set(view, document.activeElement);
    state = openView(state, view);
    void lead(view, at);
  }

  function leave(): void {
    const left = state.front;
    state = leaveView(state);
    void giveBack(triggers.get(left) ?? null);
  }

  async function lead(view: PanelView, at?: string): Promise<void> {
    await tick();
    if (view === 'text') return focusOn(page.querySelector('article'), false);
    if (view === 'card') return focusOn(elementOf('card')?.querySelector('h2') ?? null, false);
    const element = elementOf(view);
    const wanted =
      at === undefined ? null : (element?.querySelector<HTMLElement>(`#${CSS.escape(at)}`) ?? null);
    if (wanted !== null) {
      if (wanted.hidden) reveal(view);
      await tick();
      return focusOn(wanted, true);
    }
    focusOn(element?.querySelector('[data-view-heading], summary') ?? null, false);
  }

  async function giveBack(trigger: Element | null): Promise<void> {
    await tick();
    const isReachable = trigger?.isConnected === true && trigger.closest('[inert]') === null;
    focusOn(isReachable ? trigger : page.querySelector(`[data-view-link="${state.front}"]`), false);
  }

  const stop = $effect.root(() => {
    $effect(() => {
      const { front } = state;
      const element = front === 'text' || front === 'card' ? null : elementOf(front);
      holdLength(page, element !== null);
      page.dataset['view'] = front;
      if (element instanceof HTMLDetailsElement) element.open = true;
      element?.setAttribute('data-front', '');
      if (element !== null) opening(front, element);
      markCurrent(page, front);
      const unquiet = quietBelow(page, front);
      return () => {
        unquiet();
        element?.removeAttribute('data-front');
      };
    });
    let before: Focus | null = null;
    $effect(() => {
      const { focus, origin } = session.change;
      const last = before;
      before = focus;
      showCardLink(page, session.place?.name ?? session.stop?.title ?? null);
      const isCard = focus.kind === 'place' || focus.kind === 'stop';
      // A tour that goes on by itself does not push aside what the reader has put before it.
      if (isCard && origin === 'tour' && last?.kind === 'stop') return;
      if (isCard) state = openView(stateNow(), 'card');
      else if (last === null || focus.kind === 'none') state = dropView(stateNow(), 'card');
      else readText();
    });
  });
  /** A passage was followed: the text comes to the front, and Esc leads back to where it was followed from. */
  function readText(): void {
    const now = stateNow();
    if (now.front !== 'text') followed = { state: now, from: document.activeElement };
    state = textInFront;
  }
  /** Read without becoming a dependency of the effect that writes it. */
  function stateNow(): PanelState {
    return untrack(() => state);
  }

  page.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element ? event.target.closest('a, summary, [data-view-leave]') : null;
      if (link === null || event.defaultPrevented || !isPlain(event)) return;
      if (!(link instanceof HTMLAnchorElement)) {
        const panel = link.closest('[data-panel]');
        if (panel === null || panel !== elementOf(state.front)) return;
        // A summary further in opens and closes what it stands before, and not the view.
        if (link.localName === 'summary' && link.parentElement !== panel) return;
        event.preventDefault();
        return leave();
      }
      const target = viewOf(page, link);
      if (target !== null) {
        event.preventDefault();
        open(target.view, target.at);
      } else if (/^#[a-z0-9]/.test(link.getAttribute('href') ?? '') && state.front !== 'text') {
        // A note or a heading in the text: the browser goes there once the text is in front again.
        followed = { state, from: link };
        state = textInFront;
        const id = link.getAttribute('href')?.slice(1) ?? '';
        void tick().then(() => focusOn(document.getElementById(id), true));
      }
    },
    { signal }
  );
  addEventListener('keydown', (event) => pressed(event), { signal, capture: true });
  signal.addEventListener('abort', stop);

  function pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (isDialogOpen()) {
      // Esc closes the dialog, and nothing else of the page.
      if (event.key === 'Escape') event.stopImmediatePropagation();
      return;
    }
    if (event.key === '/' && !isTyping(event.target) && !(event.ctrlKey || event.metaKey || event.altKey)) {
      event.preventDefault();
      wantSearch();
    } else if (event.key === 'Escape') {
      // The map has lists and a legend of its own to close.
      if (event.target instanceof Element && event.target.closest('[data-map]') !== null) return;
      if (state.front !== 'text' && state.front !== 'card') leave();
      else if (state.front === 'text' && followed !== null) {
        const { from } = followed;
        state = followed.state;
        followed = null;
        void giveBack(from);
      } else return;
      event.preventDefault();
    }
  }

  return { open, leave };
}
