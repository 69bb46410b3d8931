/** How much of a narrow window the sheet with the text takes, the map having the rest. */
export const sheetHeights = ['peek', 'half', 'full'] as const;

export type SheetHeight = (typeof sheetHeights)[number];

/** Where the sheet's upper edge lies at each height: its distance from the window's upper edge, in CSS pixels. */
export type SheetEdges = Readonly<Record<SheetHeight, number>>;

/** A swift movement, in CSS pixels a millisecond, goes on in its direction. */
const swift = 0.45;

/** The height that a button goes on to: up to the whole window, then down to a glimpse. */
export function nextHeight(height: SheetHeight): SheetHeight {
  return height === 'half' ? 'full' : height === 'full' ? 'peek' : 'half';
}

/** One height taller (`up`) or lower, where there is one. */
export function steppedHeight(height: SheetHeight, isUp: boolean): SheetHeight {
  const position = sheetHeights.indexOf(height) + (isUp ? 1 : -1);
  return sheetHeights[position] ?? height;
}

/** An edge that is being dragged, kept between the lowest and the tallest sheet. */
export function clampEdge(edge: number, edges: SheetEdges): number {
  return Math.max(edges.full, Math.min(edges.peek, edge));
}

/**
 * The height at which a sheet rests that was let go at `edge`, moving by `velocity` (CSS pixels a millisecond, downwards
 * positive): the next one in its direction where it was swift, otherwise the nearest.
 */
export function restingHeight(edge: number, velocity: number, edges: SheetEdges): SheetHeight {
  if (Math.abs(velocity) < swift) {
    return sheetHeights.reduce((nearest, height) =>
      Math.abs(edges[height] - edge) < Math.abs(edges[nearest] - edge) ? height : nearest
    );
  }
  if (velocity > 0) return edges.half > edge ? 'half' : 'peek';
  return edges.half < edge ? 'half' : 'full';
}
