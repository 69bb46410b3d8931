import { mount, tick, unmount } from 'svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import CardWindow from '../CardWindow.svelte';
import { liesBelow } from './panel-dom.ts';
import type { TourSlot } from './tour-slot.svelte.ts';

/** What the card's window needs. */
export interface CardOptions {
  /** The `main` of the reader; its `data-card` is `open` while a card is. */
  readonly page: HTMLElement;
  readonly session: Session;
  readonly root: string;
  readonly tour: TourSlot;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** The window in which the card of a place or a stop opens. */
export interface CardPanel {
  /** What to lead the keyboard back to when the card closes. */
  remember(trigger: Element | null): void;
}

/**
 * Takes over the panel's card: it opens with the focus on a place or a stop, closes with Esc, leads the keyboard to
 * its heading when the reader has opened it and back to where it was opened from when it closes.
 */
export function openCard({ page, session, root, tour, words, signal }: CardOptions): CardPanel {
  const slot = page.querySelector<HTMLElement>('[data-panel="card"]');
  if (slot === null) throw new Error('The page has no place for a card.');
  slot.replaceChildren();
  const card = mount(CardWindow, { target: slot, props: { session, root, tour, words } });
  let trigger: Element | null = null;

  const lead = async (isAsked: boolean) => {
    await tick();
    slot.scrollTop = 0;
    const { focus } = session;
    const { activeElement } = document;
    const isLost = !isReachable(activeElement);
    if (focus.kind === 'place' || focus.kind === 'stop') {
      // What a card covers is made inert only once the card is painted.
      const isInFront = page.dataset['view'] === 'card';
      const isCovered = isInFront && liesBelow(page, 'card').some((below) => below.contains(activeElement));
      if (isAsked || isLost || isCovered)
        slot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    } else if (focus.kind === 'passage') {
      if (isAsked) readPassage(page, focus.id);
    } else if (isAsked || isLost) {
      returnTo(trigger, page);
      trigger = null;
    }
  };

  let isFirst = true;
  const stop = $effect.root(() => {
    $effect(() => {
      const { focus, origin } = session.change;
      page.dataset['card'] = focus.kind === 'place' || focus.kind === 'stop' ? 'open' : 'closed';
      // Who arrives at an address has asked for a page, not for its card.
      if (!isFirst) void lead(origin === 'map' || origin === 'panel');
      isFirst = false;
    });
  });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || page.dataset['card'] !== 'open') return;
      event.preventDefault();
      session.clear('panel');
    },
    { signal }
  );
  signal.addEventListener('abort', () => {
    stop();
    void unmount(card);
  });
  return {
    remember(from) {
      if (from !== null && !slot.contains(from)) trigger = from;
    }
  };
}

/** What lies below the panel is inert: the keyboard's focus is lost there, though the browser says so only later. */
function isReachable(element: Element | null): boolean {
  return element !== null && element !== document.body && element.closest('[inert]') === null;
}

function returnTo(trigger: Element | null, page: HTMLElement): void {
  const target = trigger?.isConnected === true ? trigger : page.querySelector('article');
  if (target instanceof HTMLElement || target instanceof SVGElement) {
    target.focus({ preventScroll: target.localName === 'article' });
  }
}

function readPassage(page: HTMLElement, id: string): void {
  const passage = page.querySelector<HTMLElement>(`[data-passage="${id}"]`);
  if (passage === null) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'start' });
}
