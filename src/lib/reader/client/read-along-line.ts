/** How far down the visible part of the text the eye is taken to rest, as a share of its height. */
const share = 1 / 3;

/** The height of the reading line in the window, in CSS pixels, where the text shows between `top` and `bottom`. */
export function readingLine(top: number, bottom: number): number {
  return top + Math.max(0, bottom - top) * share;
}

/**
 * Which of `count` passages in document order is at the line: the last that begins above it or on it, since what
 * follows a passage (its notes, its citations) belongs to it; null where the line is above the first. `topOf` gives
 * a passage's upper edge, which never lies above that of the one before.
 */
export function passageAtLine(
  count: number,
  topOf: (position: number) => number,
  line: number
): number | null {
  let below = 0;
  let end = count;
  while (below < end) {
    const middle = (below + end) >> 1;
    if (topOf(middle) <= line) below = middle + 1;
    else end = middle;
  }
  return below === 0 ? null : below - 1;
}
