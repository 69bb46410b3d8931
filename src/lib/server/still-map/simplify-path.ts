import type { Point } from './point.ts';

/**
 * Takes out the points of a line or closed ring that the eye would not miss: those whose triangle with their
 * neighbours covers less than `area` square units (after Visvalingam and Whyatt, 1993), smallest first
 * among neighbours, until none is left. The ends of a line stay; a ring is given without its closing point.
 */
export function simplifyPath(points: readonly Point[], area: number, closed: boolean): Point[] {
  let kept = [...points];
  const fewest = closed ? 3 : 2;
  for (let before = Infinity; kept.length < before && kept.length > fewest;) {
    before = kept.length;
    kept = withoutSmallest(kept, area, closed, fewest);
  }
  return kept;
}

/** One round: drops each point whose triangle is small and no larger than that of the neighbours it leans on. */
function withoutSmallest(points: readonly Point[], area: number, closed: boolean, fewest: number): Point[] {
  const areas = points.map((point, index) => {
    const before = points[index - 1] ?? (closed ? points.at(-1) : undefined);
    const after = points[index + 1] ?? (closed ? points[0] : undefined);
    return before === undefined || after === undefined ? Infinity : triangle(before, point, after);
  });
  let left = points.length;
  let droppedBefore = false;
  return points.filter((_, index) => {
    const own = areas[index] as number;
    const previous = areas[index - 1] ?? Infinity;
    const next = areas[index + 1] ?? Infinity;
    const drop = !droppedBefore && own < area && own <= previous && own <= next && left > fewest;
    if (drop) left -= 1;
    droppedBefore = drop;
    return !drop;
  });
}

function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/** Twice-signed shoelace area of a ring, halved and made positive, in square units. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] as Point;
    sum += x * ny - nx * y;
  });
  return Math.abs(sum) / 2;
}
