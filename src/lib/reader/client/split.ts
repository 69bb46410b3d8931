import type { Words } from '#lib/words/en.ts';
import { clampShare, parseShare, shareAt, shareByKey, splitBounds } from './split-share.ts';

const key = 'dateline:split';

/** Gives the text's column the width that the reader has given it before, where there is one. */
export function recallSplit(page: HTMLElement): void {
  const share = parseShare(recalled());
  if (share !== null) page.style.setProperty('--split', `${share}%`);
}

/**
 * The line between the text and the map beside it, which the reader moves: by dragging, by arrow keys, Home and End, and
 * back to where it was by a double click or Enter. Its place is remembered on this machine once it has been moved.
 */
export function openSplit(page: HTMLElement, words: Words, signal: AbortSignal): void {
  const section = page.querySelector('[data-map]');
  const article = page.querySelector<HTMLElement>('article');
  if (section === null || article === null) return;
  const isRtl = () => getComputedStyle(page).direction === 'rtl';

  const line = document.createElement('div');
  line.className = 'split';
  line.tabIndex = 0;
  for (const [name, value] of Object.entries({
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': words.layout.split,
    'aria-controls': article.id,
    'aria-valuemin': String(splitBounds.min),
    'aria-valuemax': String(splitBounds.max)
  })) {
    line.setAttribute(name, value);
  }
  section.after(line);

  const standing = (): number => {
    const { left, right } = page.getBoundingClientRect();
    const column = article.getBoundingClientRect();
    return shareAt(isRtl() ? column.left : column.right, { left, right }, isRtl());
  };
  const tell = () => line.setAttribute('aria-valuenow', String(Math.round(standing())));
  const move = (share: number) => {
    page.style.setProperty('--split', `${clampShare(share)}%`);
    tell();
  };
  const reset = () => {
    page.style.removeProperty('--split');
    remember(null);
    tell();
  };

  line.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      line.focus({ preventScroll: true });
      line.setPointerCapture(event.pointerId);
    },
    { signal }
  );
  line.addEventListener(
    'pointermove',
    (event) => {
      if (line.hasPointerCapture(event.pointerId))
        move(shareAt(event.clientX, page.getBoundingClientRect(), isRtl()));
    },
    { signal }
  );
  line.addEventListener('lostpointercapture', () => remember(page.style.getPropertyValue('--split')), {
    signal
  });
  line.addEventListener('dblclick', reset, { signal });
  line.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const share = shareByKey(event.key, standing(), isRtl());
      if (share === null && event.key !== 'Enter') return;
      event.preventDefault();
      if (share === null) return reset();
      move(share);
      remember(page.style.getPropertyValue('--split'));
    },
    { signal }
  );
  addEventListener('resize', tell, { signal });
  signal.addEventListener('abort', () => {
    line.remove();
    page.style.removeProperty('--split');
  });
  tell();
}

function recalled(): string | null {
  try {
    return localStorage.getItem(key)?.replace(/%$/, '') ?? null;
  } catch {
    // A sandboxed page has no storage.
    return null;
  }
}

function remember(share: string | null): void {
  try {
    if (share === null || share === '') localStorage.removeItem(key);
    else localStorage.setItem(key, share);
  } catch {
    // It is forgotten with the page.
  }
}
