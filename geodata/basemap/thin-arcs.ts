import { presimplify } from 'topojson-simplify';
import type { Line, Point } from './mercator.ts';

/** A line whose points carry the weight at which they may go (Visvalingam and Whyatt, effective area). */
export type WeighedArc = readonly (readonly [x: number, y: number, weight: number])[];

/** Weighs the points of lines; ends are never dropped. */
export function weighArcs(lines: readonly Line[]): WeighedArc[] {
  const copies = lines.map((line) => line.map(([x, y]) => [x, y]));
  return presimplify({ arcs: copies }).arcs.map((arc) =>
    arc.map(([x = 0, y = 0, weight = 0]) => [x, y, weight])
  );
}

/** How a point's weight is read: as on the screen in web mercator, or as on the ground. */
export type Weighing = (point: readonly [x: number, y: number, weight: number]) => number;

export const onScreen: Weighing = ([, , weight]) => weight;
/** Web mercator stretches areas by 1 / cos² of the latitude; cos(latitude) = 1 / cosh(π (1 − 2y)). */
export const onGround: Weighing = ([, y, weight]) => weight / Math.cosh(Math.PI * (1 - 2 * y)) ** 2;

/**
 * Keeps the points that weigh at least `least`, and at least `fewest` of those between the ends, the heaviest first.
 * The same arc always thins to the same line, so what shares an arc goes on sharing it.
 */
export function thinArc(arc: WeighedArc, least: number, fewest = 0, weigh: Weighing = onScreen): Point[] {
  let bound = least;
  if (fewest > 0) {
    const inner = arc.slice(1, -1).map(weigh);
    bound = Math.min(least, inner.sort((a, b) => b - a)[fewest - 1] ?? 0);
  }
  return arc.filter((point) => weigh(point) >= bound).map(([x, y]) => [x, y]);
}
