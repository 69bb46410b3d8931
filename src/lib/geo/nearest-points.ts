import { distanceKm } from './distance.ts';
import type { LngLat } from './lng-lat.ts';

type Axis = 0 | 1 | 2;
type Vector = readonly [x: number, y: number, z: number];

interface Entry<T> {
  readonly item: T;
  readonly point: LngLat;
  readonly vector: Vector;
}

interface Branch<T> extends Entry<T> {
  readonly axis: Axis;
  readonly low: Branch<T> | null;
  readonly high: Branch<T> | null;
}

/** What is nearest, and how far by great circle. */
export interface Nearest<T> {
  readonly item: T;
  readonly distanceKm: number;
}

/**
 * Items on the globe, to ask for the nearest one without looking at each: a k-d tree over their positions
 * in space, so that poles and antimeridian need no care. Made in O(n log² n), asked in O(log n) as a rule.
 */
export class NearestPoints<T> {
  readonly #root: Branch<T> | null;

  constructor(items: readonly T[], pointOf: (item: T) => LngLat) {
    const entries = items.map((item): Entry<T> => {
      const point = pointOf(item);
      return { item, point, vector: toVector(point) };
    });
    this.#root = grow(entries, 0);
  }

  /** The item nearest to a position, leaving out `except`; null where there is none. */
  nearest(position: LngLat, except?: T): Nearest<T> | null {
    const target = toVector(position);
    let best: Entry<T> | null = null;
    let least = Infinity;
    const visit = (branch: Branch<T> | null): void => {
      if (branch === null) return;
      const square = squareDistance(branch.vector, target);
      if (square < least && branch.item !== except) [best, least] = [branch, square];
      const side = target[branch.axis] - branch.vector[branch.axis];
      visit(side < 0 ? branch.low : branch.high);
      if (side * side < least) visit(side < 0 ? branch.high : branch.low);
    };
    visit(this.#root);
    // Assigned in the closure, which the compiler does not follow.
    const found = best as Entry<T> | null;
    return found && { item: found.item, distanceKm: distanceKm(found.point, position) };
  }
}

function grow<T>(entries: readonly Entry<T>[], axis: Axis): Branch<T> | null {
  const sorted = [...entries].sort((a, b) => a.vector[axis] - b.vector[axis]);
  const middle = sorted.length >> 1;
  const entry = sorted[middle];
  if (entry === undefined) return null;
  const next = ((axis + 1) % 3) as Axis;
  return {
    ...entry,
    axis,
    low: grow(sorted.slice(0, middle), next),
    high: grow(sorted.slice(middle + 1), next)
  };
}

function squareDistance(a: Vector, b: Vector): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function toVector([lng, lat]: LngLat): Vector {
  const [l, p] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}
