import type { Session } from '#lib/session/session.svelte.ts';
import { passageAtLine, readingLine } from './read-along-line.ts';

/** What reading along needs. */
export interface ReadAlongOptions {
  /** The `main` of the reader. */
  readonly page: HTMLElement;
  readonly session: Session;
  readonly signal: AbortSignal;
}

/** The text is taken to be read once it has not been scrolled for this long. */
const restMs = 220;
/** A passage that was asked for is being read until the reader has scrolled on by this share of the window. */
const heldShare = 0.2;

/**
 * Tells the session which passage is being read, once scrolling rests, and marks it in the text (`data-reading`). What
 * lies below another view, or is not in view, is not being read.
 */
export function readAlong({ page, session, signal }: ReadAlongOptions): void {
  const article = page.querySelector<HTMLElement>('article');
  if (article === null) return;
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];
  const map = page.querySelector('[data-map]');
  const views = page.querySelector('.views');
  let heldAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): void {
    if (article?.inert !== false) return;
    if (heldAt !== null && Math.abs(scrollY - heldAt) < innerHeight * heldShare) return;
    heldAt = null;
    session.read(passageInView(article));
  }

  function passageInView(text: HTMLElement): string | null {
    const { top, bottom } = shownBetween(text, map, views);
    const line = readingLine(top, bottom);
    if (text.getBoundingClientRect().bottom < line) return null;
    const topOf = (position: number) => passages[position]?.getBoundingClientRect().top ?? Infinity;
    const position = passageAtLine(passages.length, topOf, line);
    return position === null ? null : (passages[position]?.dataset['passage'] ?? null);
  }

  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(read, restMs);
    },
    { signal, passive: true }
  );
  const stop = $effect.root(() => {
    $effect(() => {
      const { focus } = session.change;
      if (focus.kind !== 'passage') return;
      session.read(focus.id);
      // Once it has been brought into view.
      requestAnimationFrame(() => (heldAt = scrollY));
    });
    $effect(() => {
      const passage = passages.find((each) => each.dataset['passage'] === session.reading);
      if (passage === undefined) return;
      passage.setAttribute('data-reading', '');
      return () => passage.removeAttribute('data-reading');
    });
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    stop();
  });
  read();
}

/** Between which heights of the window the text shows: what sticks above it is the map or, beside one, the masthead. */
function shownBetween(text: Element, map: Element | null, views: Element | null) {
  const { left, right } = text.getBoundingClientRect();
  const over = (element: Element | null) => {
    const rect = element?.getBoundingClientRect();
    return rect !== undefined && rect.height > 0 && rect.left < right && rect.right > left ? rect : null;
  };
  const bar = over(views);
  const isBelow = bar !== null && bar.top > innerHeight / 2;
  const above = over(map) ?? (isBelow ? null : bar);
  return { top: Math.max(0, above?.bottom ?? 0), bottom: isBelow ? bar.top : innerHeight };
}
