import type { Bounds, Camera, Place } from '#lib/briefing/briefing.ts';
import { boundsHeight, boundsWidth, mergeBounds } from '#lib/geo/bounds.ts';
import { fitCamera, type FittedCamera, type Padding, type Viewport } from '#lib/geo/fit-camera.ts';

/** Where the map is to look. */
export interface CameraIntent extends FittedCamera {
  readonly pitch: number;
  readonly bearing: number;
}

/** How near the camera goes to a single point: near enough to see where it is, far enough to see what is around. */
const closestZoom: Readonly<Record<Place['kind'], number>> = {
  country: 4,
  territory: 6,
  region: 4,
  province: 7,
  city: 6,
  suburb: 9,
  site: 8.5,
  airport: 8,
  'organisation-seat': 7,
  unresolved: 3
};

/**
 * The camera that shows these places together, north up; null where none has a location. A single point
 * is shown from a distance that suits its kind; what has an extent is shown whole, from not much nearer.
 */
export function framePlaces(
  places: readonly Place[],
  viewport: Viewport,
  padding: Padding
): CameraIntent | null {
  const located = places.filter((place) => place.bounds !== null);
  const bounds = mergeBounds(located.map((place) => place.bounds).filter((each) => each !== null));
  if (bounds === null) return null;
  const maxZoom = isPoint(bounds)
    ? Math.min(...located.map((place) => closestZoom[place.kind]))
    : Math.max(closestZoom.province, ...located.map((place) => closestZoom[place.kind]));
  return { ...fitCamera(bounds, viewport, { padding, maxZoom }), pitch: 0, bearing: 0 };
}

/** The camera that shows these bounds whole, north up. */
export function frameBounds(bounds: Bounds, viewport: Viewport, padding: Padding): CameraIntent {
  return { ...fitCamera(bounds, viewport, { padding, maxZoom: 10 }), pitch: 0, bearing: 0 };
}

/** A stop's camera as the author wrote it; null where it leaves the view to its places. */
export function frameStop(camera: Camera | null, viewport: Viewport, padding: Padding): CameraIntent | null {
  if (camera === null) return null;
  const turn = { pitch: camera.pitch ?? 0, bearing: camera.bearing ?? 0 };
  if (camera.bounds !== undefined) return { ...frameBounds(camera.bounds, viewport, padding), ...turn };
  if (camera.center === undefined) return null;
  return { center: camera.center, zoom: camera.zoom ?? 6, ...turn };
}

function isPoint(bounds: Bounds): boolean {
  return boundsWidth(bounds) === 0 && boundsHeight(bounds) === 0;
}
