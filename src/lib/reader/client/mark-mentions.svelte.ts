import type { Session } from '#lib/session/session.svelte.ts';

/**
 * Shows in the text what is in focus (`data-current`) and what is rested on (`data-rested`): mentions of a
 * place, flows, and the passage.
 */
export function markMentions(page: HTMLElement, session: Session, signal: AbortSignal): void {
  const stop = $effect.root(() => {
    $effect(() => {
      const { focus } = session;
      const selector =
        focus.kind === 'place'
          ? `a[data-place="${focus.id}"], a[data-flow="${focus.flow ?? ''}"]`
          : focus.kind === 'passage'
            ? `[data-passage="${focus.id}"]`
            : null;
      return mark(page, selector, 'data-current');
    });
    $effect(() => {
      const { hover } = session;
      const selector =
        hover === null
          ? null
          : hover.kind === 'place'
            ? `a[data-place="${hover.id}"]`
            : `a[data-flow="${hover.pair}"]`;
      return mark(page, selector, 'data-rested');
    });
  });
  signal.addEventListener('abort', stop);
}

/** Ids are `[a-z0-9-]`, so they stand in a selector as they are. Returns the undo. */
function mark(page: HTMLElement, selector: string | null, name: string): () => void {
  const marked = selector === null ? [] : [...page.querySelectorAll(selector)];
  for (const element of marked) element.setAttribute(name, '');
  return () => {
    for (const element of marked) element.removeAttribute(name);
  };
}
