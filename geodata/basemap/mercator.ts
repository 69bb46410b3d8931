import type { Position } from 'geojson';

/** A point of the web mercator square: x from 0 (180° west) to 1, y from 0 (about 85.05° north) to 1. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

const latitudeLimit = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

/** Projects `[lng, lat]` into the square (EPSG:3857 scaled to 1); latitudes beyond it are put on its edge. */
export function toMercator([lng = 0, lat = 0]: Position): Point {
  const clamped = Math.max(-latitudeLimit, Math.min(latitudeLimit, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return [lng / 360 + 0.5, Math.max(0, Math.min(1, y))];
}

/** The inverse of `toMercator`: `[lng, lat]` in degrees. */
export function fromMercator([x, y]: Point): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** Twice the signed area of a ring, in squares of the world's width; positive when clockwise on the screen. */
export function doubleArea(ring: Line): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j] as Point;
    const b = ring[i] as Point;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}

/** The width of one screen pixel at a zoom level, with tiles of 512 pixels. */
export function pixel(zoom: number): number {
  return 1 / (512 * 2 ** zoom);
}
