import { mount, tick } from 'svelte';
import type { EmbedPart } from '#lib/embed/embed-options.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import type { TourSlot } from '../client/tour-slot.svelte.ts';
import EmbedBar from './EmbedBar.svelte';
import EmbedPanel from './EmbedPanel.svelte';
import { EmbedView } from './embed-view.svelte.ts';

/** What the panel of an embed needs. */
export interface EmbedPanelOptions {
  /** The embed's `main`; its `data-card` tells what stands beside the map. */
  readonly page: HTMLElement;
  readonly session: Session;
  readonly parts: readonly EmbedPart[];
  /** The absolute address of the briefing's own page. */
  readonly root: string;
  readonly tour: TourSlot;
  readonly words: Words;
}

/** The slot that a panel fills; made first, because the tour looks for it. */
export function addPanel(stage: HTMLElement): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'panel embed-panel';
  const slot = document.createElement('div');
  slot.dataset['panel'] = 'card';
  panel.append(slot);
  stage.append(panel);
  return slot;
}

/**
 * Opens what stands beside the map, and the bar below both. The keyboard is led to a heading when the reader has opened
 * it, and back to where it was opened from when it closes; Esc closes it.
 */
export function openEmbedPanel(slot: HTMLElement, options: EmbedPanelOptions): void {
  const { page, session, parts, root, tour, words } = options;
  const view = new EmbedView(session, parts);
  mount(EmbedPanel, { target: slot, props: { session, view, parts, root, tour, words } });
  const stage = slot.parentElement?.parentElement;
  if (stage != null && parts.some((part) => part !== 'map')) {
    mount(EmbedBar, { target: stage, props: { session, view, parts, words } });
  }
  let trigger: Element | null = null;
  page.addEventListener(
    'click',
    () => {
      const { activeElement } = document;
      if (activeElement !== null && !slot.contains(activeElement)) trigger = activeElement;
    },
    { capture: true }
  );

  let shownBefore = view.shown;
  $effect.root(() => {
    $effect(() => {
      const { origin } = session.change;
      const { shown } = view;
      page.dataset['card'] = shown === 'nothing' ? 'closed' : shown === 'caption' ? 'caption' : 'open';
      const isAsked = origin === 'map' || origin === 'panel';
      const wasShown = shownBefore;
      shownBefore = shown;
      if (isAsked && (shown !== 'nothing' || wasShown !== 'nothing')) void lead(shown);
    });
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || view.shown === 'nothing') return;
    event.preventDefault();
    if (view.shown === 'places') view.toggleList();
    else session.clear('panel');
  });

  async function lead(shown: EmbedView['shown']): Promise<void> {
    await tick();
    slot.scrollTop = 0;
    if (shown !== 'nothing') slot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    else if (trigger instanceof HTMLElement && trigger.isConnected) trigger.focus({ preventScroll: true });
    else page.querySelector<HTMLElement>('.embed-bar button, .embed-read')?.focus({ preventScroll: true });
  }
}
