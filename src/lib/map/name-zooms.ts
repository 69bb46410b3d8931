import type { LngLat } from '#lib/geo/lng-lat.ts';
import { mercatorX, mercatorY } from '#lib/geo/mercator.ts';

/** So many names are all tried at once. */
const allOf = 200;
/** The side of a square of the map, in CSS pixels: twice as long just below the next zoom. */
const squarePx = 32;
/** Names that are tried in a square: about as many as it has room for where it is largest. */
const mostInASquare = 3;
/** From here on each place tries for its name. */
const lastZoom = 14;
const worldPx = 512;

/**
 * The zooms, 0 to 14, from which places try for their names, in the order of the points, the first of which win.
 * A name that can have no room is not tried, because MapLibre sets and draws the letters of those that it hides too:
 * with 10,000 of them that is half of what a frame takes.
 */
export function nameZooms(points: readonly LngLat[]): number[] {
  if (points.length <= allOf) return points.map(() => 0);
  const taken = Array.from({ length: lastZoom + 1 }, () => new Map<number, number>());
  return points.map(([lng, lat]) => {
    const squareAt = (zoom: number): number => {
      const squares = (worldPx / squarePx) * 2 ** zoom;
      return Math.floor(mercatorX(lng) * squares) * squares + Math.floor(mercatorY(lat) * squares);
    };
    const hasRoom = (counts: ReadonlyMap<number, number>, zoom: number) =>
      zoom === lastZoom || (counts.get(squareAt(zoom)) ?? 0) < mostInASquare;
    const from = taken.findIndex(hasRoom);
    taken.slice(from).forEach((counts, index) => {
      const square = squareAt(from + index);
      counts.set(square, (counts.get(square) ?? 0) + 1);
    });
    return from;
  });
}
