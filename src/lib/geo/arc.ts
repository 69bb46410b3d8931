import type { LineString, MultiLineString } from 'geojson';
import { turnToBearing } from './bearing.ts';
import { unwrapPath, wrapLongitude, type LngLat } from './lng-lat.ts';
import { splitPath } from './split-path.ts';

/** The way along a great circle between two positions. */
export interface Arc {
  readonly geometry: LineString | MultiLineString;
  /** The direction in which the arc arrives, in degrees clockwise from north; null where it goes nowhere. */
  readonly endBearing: number | null;
}

/** How an arc is made. */
export interface ArcOptions {
  /** Straight pieces, at least 1; 64 without. */
  readonly segments?: number;
  /**
   * At the antimeridian: `split` cuts the arc into a MultiLineString as RFC 7946 §3.1.9 wants (the
   * default); `unwrap` keeps one LineString whose longitudes run on beyond ±180, as map renderers like it.
   */
  readonly antimeridian?: 'split' | 'unwrap';
}

type Vector = readonly [x: number, y: number, z: number];

const radians = Math.PI / 180;
const coincident = 1e-9;

/**
 * The shortest arc between two positions, by spherical linear interpolation; it begins and ends exactly
 * there. Between the same position it is a line of two equal positions without direction. Between
 * antipodes all ways are equally short: the one over the north pole is taken, or, from pole to pole, the
 * one along the meridian of `from`.
 */
export function greatCircleArc(from: LngLat, to: LngLat, options: ArcOptions = {}): Arc {
  const { antimeridian = 'split' } = options;
  const segments = Math.max(1, Math.floor(options.segments ?? 64));
  const start = toVector(from);
  const end = toVector(to);
  const angle = Math.atan2(length(cross(start, end)), dot(start, end));
  if (angle < coincident) {
    return { geometry: { type: 'LineString', coordinates: [[...from], [...to]] }, endBearing: null };
  }
  // The unit vector on the arc's plane, a right angle away from the start.
  const ahead = unit(Math.PI - angle < coincident ? towardsPole(from) : cross(cross(start, end), start));
  const inner = Array.from({ length: segments - 1 }, (_, index): LngLat => {
    const turned = (angle * (index + 1)) / segments;
    return toLngLat(combine(start, Math.cos(turned), ahead, Math.sin(turned)));
  });
  const path = unwrapPath([from, ...inner, to]);
  const endBearing = bearingOf(combine(start, -Math.sin(angle), ahead, Math.cos(angle)), to);
  return { geometry: antimeridian === 'unwrap' ? toLine(path) : splitPath(path), endBearing };
}

/** The bearing of a tangent to the sphere; at a pole it counts from the meridian that the position names. */
function bearingOf(tangent: Vector, [lng, lat]: LngLat): number {
  const [l, p] = [lng * radians, lat * radians];
  const east: Vector = [-Math.sin(l), Math.cos(l), 0];
  const north: Vector = [-Math.sin(p) * Math.cos(l), -Math.sin(p) * Math.sin(l), Math.cos(p)];
  return turnToBearing(Math.atan2(dot(tangent, east), dot(tangent, north)) / radians);
}

function toLine(path: readonly LngLat[]): LineString {
  return { type: 'LineString', coordinates: path.map((position) => [...position]) };
}

function towardsPole([lng, lat]: LngLat): Vector {
  const [l, p] = [lng * radians, lat * radians];
  const sign = lat >= 90 ? -1 : 1;
  return [-sign * Math.sin(p) * Math.cos(l), -sign * Math.sin(p) * Math.sin(l), sign * Math.cos(p)];
}

function toVector([lng, lat]: LngLat): Vector {
  const [l, p] = [lng * radians, lat * radians];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

function toLngLat([x, y, z]: Vector): LngLat {
  return [wrapLongitude(Math.atan2(y, x) / radians), Math.atan2(z, Math.hypot(x, y)) / radians];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function length(a: Vector): number {
  return Math.hypot(...a);
}

function unit(a: Vector): Vector {
  const size = length(a);
  return [a[0] / size, a[1] / size, a[2] / size];
}

function combine(a: Vector, ofA: number, b: Vector, ofB: number): Vector {
  return [a[0] * ofA + b[0] * ofB, a[1] * ofA + b[1] * ofB, a[2] * ofA + b[2] * ofB];
}
