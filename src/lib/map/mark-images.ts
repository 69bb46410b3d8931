import type { Map as MapLibreMap } from 'maplibre-gl';

/** A picture as MapLibre's `addImage` takes it: RGBA, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

type Corner = readonly [x: number, y: number];

const sizePx = 40;
/** MapLibre reads the edge of a signed distance field at three quarters, over 8 pixels. */
const edge = 0.75;
const reachPx = 8;
/** The drawn width of a frame, in pixels of the picture. */
const framePx = 5;
/** The drawn width of a broken line, and how much of it is there. */
const brokenPx = 2.6;
const dashShare = 0.62;

const arrow: readonly Corner[] = [
  [20, 8],
  [31, 33],
  [20, 27],
  [9, 33]
];
const square: readonly Corner[] = [
  [10, 10],
  [30, 10],
  [30, 30],
  [10, 30]
];
const diamond: readonly Corner[] = [
  [20, 6],
  [34, 20],
  [20, 34],
  [6, 20]
];

/**
 * The pictures that layers name, by their names: an arrowhead that points north, a settlement's spot,
 * the marks of areas and of regions, filled and framed, broken lines around what may be elsewhere, and one that takes
 * room and shows nothing. They are signed distance fields, so that any colour and halo can be given to them.
 */
export const markImages: ReadonlyMap<string, () => Picture> = new Map([
  ['arrow', () => draw((point) => signedDistance(point, arrow))],
  ['spot', () => draw(([x, y]) => Math.hypot(x - 20, y - 20) - 12)],
  ['square', () => draw((point) => signedDistance(point, square))],
  ['frame', () => draw(framed(square))],
  ['diamond', () => draw((point) => signedDistance(point, diamond))],
  ['lozenge', () => draw(framed(diamond))],
  ['broken-point', () => draw(broken(([x, y]) => Math.hypot(x - 20, y - 20) - 15, 8))],
  ['broken-region', () => draw(broken((point) => signedDistance(point, diamond) - 1, 4, 0.5))],
  ['broken-area', () => draw(broken((point) => signedDistance(point, square) - 3, 4))],
  ['room', () => draw(() => Infinity)]
]);

/** Has a map draw each picture when a layer first names it. */
export function drawMarks(map: Pick<MapLibreMap, 'setMissingStyleImageResolver' | 'addImage'>): void {
  map.setMissingStyleImageResolver((id) => {
    const picture = markImages.get(id)?.();
    if (picture !== undefined) map.addImage(id, picture, { sdf: true });
  });
}

function draw(distance: (point: Corner) => number): Picture {
  const data = new Uint8ClampedArray(sizePx * sizePx * 4);
  for (let y = 0; y < sizePx; y += 1) {
    for (let x = 0; x < sizePx; x += 1) {
      data[(y * sizePx + x) * 4 + 3] = 255 * (edge - distance([x + 0.5, y + 0.5]) / reachPx);
    }
  }
  return { width: sizePx, height: sizePx, data };
}

/** The inner edge of a polygon. */
function framed(corners: readonly Corner[]): (point: Corner) => number {
  return (point) => Math.abs(signedDistance(point, corners) + framePx / 2) - framePx / 2;
}

/**
 * A thin line where `distance` is 0, in so many dashes around the middle; the first lies about the ray to the right,
 * turned by `phase` dashes.
 */
function broken(distance: (point: Corner) => number, dashes: number, phase = 0): (point: Corner) => number {
  return (point) => {
    const [x, y] = [point[0] - 20, point[1] - 20];
    const turn = (Math.atan2(y, x) / (2 * Math.PI)) * dashes - phase;
    const beyondDash =
      ((Math.abs(turn - Math.round(turn)) - dashShare / 2) * 2 * Math.PI * Math.hypot(x, y)) / dashes;
    return Math.max(Math.abs(distance(point)) - brokenPx / 2, beyondDash);
  };
}

/** To the outline of a polygon in pixels, negative inside (even-odd rule). */
function signedDistance([x, y]: Corner, corners: readonly Corner[]): number {
  let least = Infinity;
  let inside = false;
  corners.forEach((a, index) => {
    const b = corners[(index + 1) % corners.length] ?? a;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)));
    least = Math.min(least, Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy));
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / dy) * dx) inside = !inside;
  });
  return inside ? -least : least;
}
