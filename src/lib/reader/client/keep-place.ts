import { passageAtLine } from './read-along-line.ts';

/** Where in the text the reader was: kept in the history entry, which outlives a reload and is no storage. */
interface TextPlace {
  /** The id of a part of the text. */
  readonly part: string;
  /** How far below the window's upper edge it began, in CSS pixels; negative above it. */
  readonly top: number;
}

/** Scrolling rests once nothing has moved for this long. */
const restMs = 150;
/** What comes near the window is laid out in the frames after; so many of them are looked at. */
const frames = 8;
/** What tells that the reader moves the page. */
const moves = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Keeps the reader's place in the text across a reload and a return. A browser keeps a number of pixels, and above the
 * window the text has its estimated length until it has been seen; so the part that was being read is kept as well, and
 * brought back to where it stood, unless the reader has moved on already.
 */
export function keepPlace(article: HTMLElement, signal: AbortSignal): void {
  const parts = [...article.querySelectorAll<HTMLElement>(':scope > [id]')];
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, restMs);
    },
    { signal, passive: true }
  );
  signal.addEventListener('abort', () => clearTimeout(timer));

  const kept = placeIn(history.state);
  if (kept !== null) bringBack(kept, signal);

  function write(): void {
    const position = passageAtLine(parts.length, topOf, 0);
    const part = position === null ? undefined : parts[position];
    const place = part && { part: part.id, top: part.getBoundingClientRect().top };
    history.replaceState({ ...(history.state as object | null), place }, '');
  }

  function topOf(position: number): number {
    return parts[position]?.getBoundingClientRect().top ?? Infinity;
  }
}

function bringBack({ part, top }: TextPlace, signal: AbortSignal): void {
  const element = document.getElementById(part);
  if (element === null) return;
  const given = new AbortController();
  for (const move of moves) {
    addEventListener(move, () => given.abort(), { signal: given.signal, passive: true });
  }
  signal.addEventListener('abort', () => given.abort(), { signal: given.signal });
  let left = frames;
  const correct = () => {
    if (given.signal.aborted) return;
    const shift = element.getBoundingClientRect().top - top;
    if (Math.abs(shift) >= 1) scrollBy({ top: shift, behavior: 'instant' });
    left -= 1;
    if (left > 0) requestAnimationFrame(correct);
    else given.abort();
  };
  // The browser's own number of pixels comes with the load, and is put right after it.
  if (document.readyState === 'complete') correct();
  else addEventListener('load', () => requestAnimationFrame(correct), { once: true, signal: given.signal });
}

function placeIn(state: unknown): TextPlace | null {
  if (typeof state !== 'object' || state === null || !('place' in state)) return null;
  const place = state.place as Partial<TextPlace> | undefined;
  return typeof place?.part === 'string' && typeof place.top === 'number'
    ? { part: place.part, top: place.top }
    : null;
}
