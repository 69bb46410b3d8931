/** A picture, RGBA, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How far off a colour may be, of 255. */
const tolerance = 14;
/** The side of a cell, in pixels, and how many pixels of it may be strange. */
const cell = 20;
const toleratedInCell = 3;

/**
 * How far two pictures are apart: the share of cells, 20 pixels square, in which more than 3 pixels of either
 * have a colour that does not lie between those that the other has within `reach` pixels. Edges drawn a
 * little softer or a pixel away count for nothing; a line, a name or a surface that only one of them has
 * counts with every cell it touches. Pictures of different sizes are wholly apart (1).
 */
export function shareApart(a: Pixels, b: Pixels, reach = 2): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const columns = Math.ceil(a.width / cell);
  const rows = Math.ceil(a.height / cell);
  const strangers = new Uint16Array(columns * rows);
  for (let y = 0; y < a.height; y += 1) {
    for (let x = 0; x < a.width; x += 1) {
      if (!isStrange(a, b, x, y, reach) && !isStrange(b, a, x, y, reach)) continue;
      const index = Math.floor(y / cell) * columns + Math.floor(x / cell);
      strangers[index] = (strangers[index] ?? 0) + 1;
    }
  }
  return strangers.filter((count) => count > toleratedInCell).length / strangers.length;
}

/** Whether a pixel has, in any channel, less or more than all that the other picture has around it. */
function isStrange(picture: Pixels, other: Pixels, x: number, y: number, reach: number): boolean {
  const { width, height } = picture;
  const [top, bottom] = [Math.max(0, y - reach), Math.min(height - 1, y + reach)];
  const [left, right] = [Math.max(0, x - reach), Math.min(width - 1, x + reach)];
  for (let channel = 0; channel < 3; channel += 1) {
    const value = picture.data[(y * width + x) * 4 + channel] ?? 0;
    let [least, most] = [255, 0];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const near = other.data[(row * width + column) * 4 + channel] ?? 0;
        least = Math.min(least, near);
        most = Math.max(most, near);
      }
    }
    if (value < least - tolerance || value > most + tolerance) return true;
  }
  return false;
}
