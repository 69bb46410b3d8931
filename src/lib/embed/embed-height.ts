/**
 * How high an embed's stage, the map with its panel, wants to be at a width: CSS pixels, both. It hangs on the width
 * alone, so a host that gives the frame the height it asks for is never asked for another.
 */
export function stageHeight(width: number): number {
  if (width < 640) return Math.round(Math.min(600, Math.max(420, width * 1.2)));
  return Math.round(Math.min(640, Math.max(420, width * 0.58)));
}

/** The height that a host keeps free before the frame has said its own: the stage, with what stands above and below. */
export function reservedHeight(width: number): number {
  return stageHeight(width) + 230;
}
