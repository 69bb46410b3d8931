import type { Undo } from './clock.ts';

/** The name under which style sheets know the sentence that is being told: `::highlight(ui-told)`. */
const name = 'ui-told';
/** The elements that hold words of a narration themselves; between two of them lies one line feed of its plain text. */
const leaves = 'p, h3, h4, h5, h6, pre';

/**
 * Marks a part of a narration that is shown as text, from and to code points of its plain text, without touching the
 * text. Does nothing in a browser without highlights (CSS Custom Highlight API): the caption shows the sentence too.
 */
export function markSentence(text: Element, start: number, end: number): Undo {
  if (!('highlights' in CSS)) return () => {};
  const range = rangeOf(text, start, end);
  if (range === null) return () => {};
  CSS.highlights.set(name, new Highlight(range));
  return () => void CSS.highlights.delete(name);
}

/** What a text that is scrolled passes under, and where it is covered from below. */
export interface SeenBetween {
  above(): Element | null;
  below(): Element | null;
}

/**
 * Tells whether a marked part of a narration can be read where it stands, at once and each time that this changes.
 * Where a browser marks nothing it never can: the caption is all there is.
 */
export function watchSentence(
  text: Element,
  [start, end]: readonly [start: number, end: number],
  { above, below }: SeenBetween,
  tell: (isSeen: boolean) => void
): Undo {
  const range = 'highlights' in CSS ? rangeOf(text, start, end) : null;
  let before: boolean | null = null;
  const look = (): void => {
    const box = range?.getBoundingClientRect();
    const top = above()?.getBoundingClientRect().bottom ?? 0;
    const bottom = below()?.getBoundingClientRect().top ?? innerHeight;
    const isSeen = box !== undefined && box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1;
    if (isSeen !== before) tell(isSeen);
    before = isSeen;
  };
  look();
  addEventListener('scroll', look, { capture: true, passive: true });
  addEventListener('resize', look);
  const sized = new ResizeObserver(look);
  sized.observe(text);
  return () => {
    removeEventListener('scroll', look, { capture: true });
    removeEventListener('resize', look);
    sized.disconnect();
  };
}

/** The range of the words between two code points; null where the text is not as long. */
function rangeOf(text: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let hasStart = false;
  for (const [index, leaf] of [...text.querySelectorAll(leaves)].entries()) {
    if (index > 0) at += 1;
    const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeName === 'BR') at += 1;
      if (!(node instanceof Text)) continue;
      const points = Array.from(node.data);
      if (!hasStart && start < at + points.length) {
        range.setStart(node, points.slice(0, Math.max(0, start - at)).join('').length);
        hasStart = true;
      }
      if (hasStart && end <= at + points.length) {
        range.setEnd(node, points.slice(0, Math.max(0, end - at)).join('').length);
        return range;
      }
      at += points.length;
    }
  }
  return null;
}
