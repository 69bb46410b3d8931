import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { followDrag } from './sheet-drag.ts';
import {
  clampEdge,
  nextHeight,
  restingHeight,
  steppedHeight,
  type SheetEdges,
  type SheetHeight
} from './sheet-heights.ts';

/** What the sheet needs. */
export interface SheetOptions {
  /** The `main` of the reader. */
  readonly page: HTMLElement;
  /** The section of the map, over which the sheet lies on a phone. */
  readonly section: HTMLElement;
  readonly session: Session;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/**
 * On a phone the text and the card are a sheet over the map: of three heights, by dragging its handle, by pressing it,
 * or by arrow keys on it. The page itself is scrolled as any page is; the style sheet turns the height (`data-sheet` on
 * the root) and, while it is dragged, `--edge` into how much of the map shows. What takes the keyboard's focus is
 * uncovered, and a card that opens leaves half of the window to the map.
 */
export function openSheet({ page, section, session, words, signal }: SheetOptions): void {
  const root = document.documentElement;
  let height = $state<SheetHeight>('half');
  /** The whole window was the text's before a card opened. */
  let wasFull = false;

  const handle = document.createElement('button');
  handle.type = 'button';
  handle.className = 'sheet-handle';
  const label = document.createElement('span');
  handle.append(label);
  section.append(handle);

  function rest(wanted: SheetHeight): void {
    height = wanted;
    wasFull = false;
    root.dataset['sheet'] = wanted;
    root.style.removeProperty('--edge');
    delete root.dataset['sheetDragged'];
  }

  /** At the upper end of the page the map stands below the opening: it is scrolled up to where it stays. */
  function bringUp(): void {
    const opening = section.previousElementSibling;
    if (opening === null || page.dataset['card'] === 'open') return;
    const stays = Math.min(0, lengthOf('--edge') - lengthOf('--map-size'));
    const above = opening.getBoundingClientRect().bottom - stays;
    if (above > 0) scrollBy({ top: above, behavior: 'instant' });
  }

  let edge = 0;
  followDrag(
    handle,
    {
      start() {
        edge = lengthOf('--edge');
        root.dataset['sheetDragged'] = '';
      },
      move(by) {
        const above = Math.max(0, section.getBoundingClientRect().top);
        const scrolled = by < 0 ? Math.min(-by, above) : 0;
        if (scrolled > 0) scrollBy({ top: scrolled, behavior: 'instant' });
        edge = clampEdge(edge + by + scrolled, edges());
        root.style.setProperty('--edge', `${edge}px`);
      },
      end(velocity) {
        const wanted = restingHeight(edge, velocity, edges());
        rest(wanted);
        if (wanted !== 'half') bringUp();
      }
    },
    signal
  );
  handle.addEventListener(
    'click',
    () => {
      rest(nextHeight(height));
      bringUp();
    },
    { signal }
  );
  handle.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      rest(steppedHeight(height, event.key === 'ArrowUp'));
      bringUp();
    },
    { signal }
  );
  page.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element) || target === handle) return;
      const isOnMap = section.contains(target);
      if (isOnMap ? height === 'full' : height === 'peek' && target.closest('article, .panel') !== null) {
        rest('half');
      }
    },
    { signal }
  );

  const stop = $effect.root(() => {
    $effect(() => {
      handle.setAttribute('aria-label', words.layout.sheet(words.layout.heights[height]));
      label.textContent = height === 'full' ? words.map : height === 'peek' ? words.text : '';
    });
    $effect(() => {
      const { kind } = session.change.focus;
      heed(kind === 'place' || kind === 'stop');
    });
  });

  function heed(isCard: boolean): void {
    if (isCard && root.dataset['sheet'] === 'full') {
      rest('half');
      wasFull = true;
    } else if (!isCard && wasFull) rest('full');
  }

  signal.addEventListener('abort', () => {
    stop();
    handle.remove();
    root.style.removeProperty('--edge');
    delete root.dataset['sheet'];
  });
  rest('half');
}

function edges(): SheetEdges {
  return { peek: lengthOf('--edge-peek'), half: lengthOf('--map-size'), full: lengthOf('--grip') };
}

/** A length of the style sheet, in CSS pixels; it is registered there, so that the browser reckons it. */
function lengthOf(name: string): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 0;
}
