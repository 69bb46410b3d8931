import type { LngLat } from './lng-lat.ts';

/**
 * How far a position lies from the nearest edge of an area on the plane: positive inside (by the
 * even-odd rule, so holes are outside), negative outside. Rings may be open or closed.
 */
export function signedDistance([x, y]: LngLat, rings: readonly (readonly LngLat[])[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let a = ring[ring.length - 1];
    for (const b of ring) {
      if (a === undefined) break;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      nearest = Math.min(nearest, squareDistanceToEdge(x, y, a, b));
      a = b;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

/**
 * The middle of the widest piece of an area on a level line through it, out of several such lines: a
 * position inside for any area that has an extent. Null for none.
 */
export function widestChord(rings: readonly (readonly LngLat[])[]): LngLat | null {
  const heights = [...new Set((rings[0] ?? []).map(([, y]) => y))].sort((a, b) => a - b);
  const middle = Math.floor(heights.length / 2);
  const south = heights[0] ?? 0;
  const north = heights[heights.length - 1] ?? 0;
  const levels = [
    (south + north) / 2,
    (south * 3 + north) / 4,
    (south + north * 3) / 4,
    ((heights[middle - 1] ?? south) + (heights[middle] ?? north)) / 2
  ];
  let best: { point: LngLat; width: number } | null = null;
  for (const y of levels) {
    const crossings = crossingsAt(y, rings);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
      if (to - from > (best?.width ?? 0)) best = { point: [(from + to) / 2, y], width: to - from };
    }
  }
  return best === null ? null : best.point;
}

function crossingsAt(y: number, rings: readonly (readonly LngLat[])[]): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let a = ring[ring.length - 1];
    for (const b of ring) {
      if (a === undefined) break;
      if (a[1] > y !== b[1] > y) crossings.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]);
      a = b;
    }
  }
  return crossings.sort((a, b) => a - b);
}

function squareDistanceToEdge(x: number, y: number, a: LngLat, b: LngLat): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = dx * dx + dy * dy;
  const along = size === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / size));
  return (x - a[0] - along * dx) ** 2 + (y - a[1] - along * dy) ** 2;
}
