import { doubleArea, type Line, type Point } from './mercator.ts';

interface Cell {
  readonly at: Point;
  readonly half: number;
  readonly depth: number;
  readonly limit: number;
}

const precisionShare = 0.01;

/**
 * The point of an area that lies farthest from its outline, good to a hundredth of its width: where a label fits best
 * (pole of inaccessibility, by subdividing squares and following the most promising first).
 */
export function labelPoint(rings: readonly Line[]): Point {
  const outer = rings[0] ?? [];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [left, top] = [xs.reduce(least), ys.reduce(least)];
  const [width, height] = [xs.reduce(most) - left, ys.reduce(most) - top];
  const size = Math.min(width, height);
  const precision = Math.max(width, height) * precisionShare;
  const cellAt = (at: Point, half: number): Cell => {
    const depth = depthOf(at, rings);
    return { at, half, depth, limit: depth + half * Math.SQRT2 };
  };
  let best = cellAt(centroid(outer), 0);
  const open: Cell[] = [];
  for (let x = left; x < left + width; x += size) {
    for (let y = top; y < top + height; y += size) open.push(cellAt([x + size / 2, y + size / 2], size / 2));
  }
  while (open.length > 0) {
    open.sort((a, b) => a.limit - b.limit);
    const cell = open.pop() as Cell;
    if (cell.depth > best.depth) best = cell;
    if (cell.limit - best.depth <= precision) continue;
    const half = cell.half / 2;
    for (const dx of [-half, half]) {
      for (const dy of [-half, half]) open.push(cellAt([cell.at[0] + dx, cell.at[1] + dy], half));
    }
  }
  return best.at;
}

const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

/** Distance to the outline; negative outside. */
function depthOf([x, y]: Point, rings: readonly Line[]): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i] as Point;
      const [bx, by] = ring[j] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return isInside ? nearest : -nearest;
}

function centroid(ring: Line): Point {
  const origin = ring[0] ?? [0, 0];
  let [x, y] = [0, 0];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = [(ring[j]?.[0] ?? 0) - origin[0], (ring[j]?.[1] ?? 0) - origin[1]];
    const [bx, by] = [(ring[i]?.[0] ?? 0) - origin[0], (ring[i]?.[1] ?? 0) - origin[1]];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const area = doubleArea(ring);
  return area === 0 ? origin : [origin[0] + x / (3 * area), origin[1] + y / (3 * area)];
}
