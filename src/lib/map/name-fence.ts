import type { FeatureCollection, Point } from 'geojson';
import type { Padding, Viewport } from '#lib/geo/fit-camera.ts';

/** A rectangle on the map, in CSS pixels from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A square that keeps names off, around a point in CSS pixels. */
export interface FenceSquare {
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
}

const railPx = 8;
/** So much of a rail is seen: a name may come close to the edge. */
const insidePx = 1;
/** A rail has gaps: a name is higher than the first and wider than the second. */
const gapPx = { upright: 16, level: 32 } as const;
const mostPx = 40;

/**
 * What keeps names from being cut: rails along the edges of what can be seen of the map, and the ground of what lies over
 * it. A name that would cross one of them stands on another side of its mark, or gives way.
 */
export function nameFence(
  { width, height }: Viewport,
  hidden: Padding,
  over: readonly Rectangle[]
): FenceSquare[] {
  const seen = {
    x: hidden.left,
    y: hidden.top,
    width: width - hidden.left - hidden.right,
    height: height - hidden.top - hidden.bottom
  };
  if (seen.width <= 0 || seen.height <= 0) return [];
  const upright = { y: seen.y, width: railPx, height: seen.height };
  const level = { x: seen.x, width: seen.width, height: railPx };
  const right = seen.x + seen.width - insidePx;
  const bottom = seen.y + seen.height - insidePx;
  return [
    ...covered({ ...upright, x: seen.x + insidePx - railPx }, gapPx.upright),
    ...covered({ ...upright, x: right }, gapPx.upright),
    ...covered({ ...level, y: seen.y + insidePx - railPx }, gapPx.level),
    ...covered({ ...level, y: bottom }, gapPx.level),
    ...over.flatMap((each) => covered(each))
  ];
}

/** A rectangle as squares side by side, or with their middles `step` pixels apart. */
function covered({ x, y, width, height }: Rectangle, step?: number): FenceSquare[] {
  const sizePx = Math.min(width, height, mostPx);
  if (sizePx <= 0) return [];
  const across = middles(x, width, sizePx, step ?? sizePx);
  const down = middles(y, height, sizePx, step ?? sizePx);
  return down.flatMap((middleY) => across.map((middleX) => ({ x: middleX, y: middleY, sizePx })));
}

/** The last square ends where the rectangle ends, and so may lie over the one before. */
function middles(start: number, length: number, sizePx: number, step: number): number[] {
  const count = Math.max(1, Math.ceil((length - sizePx) / step) + 1);
  return Array.from(
    { length: count },
    (_, index) => start + sizePx / 2 + Math.min(index * step, length - sizePx)
  );
}

/** The fence as features for its layer, where the map has these pixels now. */
export function fenceFeatures(
  squares: readonly FenceSquare[],
  unproject: (x: number, y: number) => readonly [lng: number, lat: number]
): FeatureCollection<Point, { sizePx: number }> {
  return {
    type: 'FeatureCollection',
    features: squares.map(({ x, y, sizePx }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...unproject(x, y)] },
      properties: { sizePx }
    }))
  };
}
