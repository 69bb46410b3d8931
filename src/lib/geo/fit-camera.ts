import { boundsWidth, type Bounds } from './bounds.ts';
import { wrapLongitude, type LngLat } from './lng-lat.ts';
import { latitudeAtY, longitudeAtX, mercatorX, mercatorY } from './mercator.ts';

/** The size of the map on the screen, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** What lies over the map at each side, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the map looks: the position in the middle of the viewport, and MapLibre's zoom (512 px tiles). */
export interface FittedCamera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** How to fit: padding (0 without), and the zooms that the camera stays within (0 and 22 without). */
export interface FitOptions {
  readonly padding?: Padding;
  readonly minZoom?: number;
  readonly maxZoom?: number;
}

const tileSize = 512;
const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The closest camera, north up and seen from above, that shows the bounds whole in what the padding
 * leaves of the viewport, in their middle. Bounds without extent are shown at `maxZoom`. Where the
 * padding leaves nothing, one pixel is reckoned.
 */
export function fitCamera(bounds: Bounds, viewport: Viewport, options: FitOptions = {}): FittedCamera {
  const { padding = noPadding, minZoom = 0, maxZoom = 22 } = options;
  const west = mercatorX(bounds[0]);
  const width = boundsWidth(bounds) / 360;
  const top = mercatorY(bounds[3]);
  const bottom = mercatorY(bounds[1]);
  const free = freeArea(viewport, padding);
  const closest = Math.log2(Math.min(free.width / width, free.height / (bottom - top)) / tileSize);
  const zoom = Math.min(maxZoom, Math.max(minZoom, closest));
  const worldPx = tileSize * 2 ** zoom;
  const x = west + width / 2 - free.shiftX / worldPx;
  const y = (top + bottom) / 2 - free.shiftY / worldPx;
  return { center: [wrapLongitude(longitudeAtX(x)), latitudeAtY(y)], zoom };
}

/**
 * The bounds that a camera shows in what the padding leaves of the viewport: the inverse of
 * `fitCamera`. Latitudes end at Web Mercator's limit.
 */
export function viewBounds(camera: FittedCamera, viewport: Viewport, padding: Padding = noPadding): Bounds {
  const worldPx = tileSize * 2 ** camera.zoom;
  const free = freeArea(viewport, padding);
  const x = mercatorX(camera.center[0]) + free.shiftX / worldPx;
  const y = mercatorY(camera.center[1]) + free.shiftY / worldPx;
  const halfWidth = free.width / worldPx / 2;
  const halfHeight = free.height / worldPx / 2;
  const south = latitudeAtY(Math.min(1, Math.max(0, y + halfHeight)));
  const north = latitudeAtY(Math.min(1, Math.max(0, y - halfHeight)));
  if (halfWidth >= 0.5) return [-180, south, 180, north];
  const west = wrapLongitude(longitudeAtX(x - halfWidth));
  return [west, south, wrapLongitude(longitudeAtX(x + halfWidth)), north];
}

/** The part of the viewport that is not padding, and how far its middle lies from the viewport's. */
function freeArea(viewport: Viewport, padding: Padding) {
  return {
    width: Math.max(1, viewport.width - padding.left - padding.right),
    height: Math.max(1, viewport.height - padding.top - padding.bottom),
    shiftX: (padding.left - padding.right) / 2,
    shiftY: (padding.top - padding.bottom) / 2
  };
}
