import { geoInterpolate } from 'd3-geo';
import type { LngLat } from '#lib/briefing/briefing.ts';
import { isOnFace, type Frame } from './fit-frame.ts';
import type { Point } from './point.ts';

/** A quadratic Bézier curve from a place to a place. */
export interface Arc {
  readonly from: Point;
  readonly by: Point;
  readonly to: Point;
}

const steps = 64;

/**
 * Where the great circle from a position on the face towards another leaves it, `inset` units before the edge;
 * null where it never does or does not begin on it.
 */
export function exitPoint(from: LngLat, to: LngLat, frame: Frame, inset: number): Point | null {
  const along = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
  const at = (part: number): Point | null => frame.project(along(part) as [number, number]);
  const inside = (part: number): boolean => {
    const point = at(part);
    return point !== null && isOnFace(frame, point, inset);
  };
  if (!inside(0)) return null;
  let outside = 1;
  while (outside <= steps && inside(outside / steps)) outside += 1;
  if (outside > steps) return null;
  let [near, far] = [(outside - 1) / steps, outside / steps];
  for (let halving = 0; halving < 20; halving += 1) {
    const middle = (near + far) / 2;
    if (inside(middle)) near = middle;
    else far = middle;
  }
  return at(near);
}

/**
 * The curve between two points of the drawing that follows the great circle between their positions where the
 * middle of that is known, and bows to the left of its direction, so that there and back are two lines.
 */
export function bendArc(from: Point, to: Point, middle: Point | null): Arc {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const straight: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const through = middle ?? straight;
  const bow = Math.min(46, length * 0.1);
  const [nx, ny] = length === 0 ? [0, 0] : [dy / length, -dx / length];
  return {
    from,
    by: [2 * through[0] - straight[0] + 2 * nx * bow, 2 * through[1] - straight[1] + 2 * ny * bow],
    to
  };
}

/** The middle of the great circle between two positions, as a point of the drawing. */
export function greatCircleMiddle(from: LngLat, to: LngLat, frame: Frame): Point | null {
  return frame.project(geoInterpolate([from[0], from[1]], [to[0], to[1]])(0.5) as [number, number]);
}

/** The part of a curve that begins and ends the given distances away from its ends; null where none is left. */
export function trimArc(arc: Arc, fromGap: number, toGap: number): Arc | null {
  const start = paramAt(arc, fromGap, false);
  const end = paramAt(arc, toGap, true);
  if (start === null || end === null || end - start < 0.12) return null;
  const mix = (a: Point, b: Point, part: number): Point => [
    a[0] + (b[0] - a[0]) * part,
    a[1] + (b[1] - a[1]) * part
  ];
  const blossom = (s: number, t: number): Point => mix(mix(arc.from, arc.by, s), mix(arc.by, arc.to, s), t);
  return { from: blossom(start, start), by: blossom(start, end), to: blossom(end, end) };
}

/** The point of a curve at a part from 0 to 1. */
export function arcPoint({ from, by, to }: Arc, part: number): Point {
  const rest = 1 - part;
  return [
    rest * rest * from[0] + 2 * rest * part * by[0] + part * part * to[0],
    rest * rest * from[1] + 2 * rest * part * by[1] + part * part * to[1]
  ];
}

function paramAt(arc: Arc, gap: number, fromEnd: boolean): number | null {
  const origin = fromEnd ? arc.to : arc.from;
  for (let step = 0; step <= 100; step += 1) {
    const part = fromEnd ? 1 - step / 100 : step / 100;
    const [x, y] = arcPoint(arc, part);
    if (Math.hypot(x - origin[0], y - origin[1]) >= gap) return part;
  }
  return null;
}
