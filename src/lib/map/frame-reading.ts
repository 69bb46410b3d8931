import type { Place } from '#lib/briefing/briefing.ts';
import { boundsContain, mergeBounds, padBounds } from '#lib/geo/bounds.ts';
import { viewBounds, type FittedCamera, type Padding, type Viewport } from '#lib/geo/fit-camera.ts';
import { framePlaces, type CameraIntent } from './frame-focus.ts';

/** While reading the surroundings stay recognisable: the camera comes no nearer than a few hundred kilometres across. */
const closest = 6;
/** What is seen from so many zooms further away than it might be is seen well enough. */
const fairlyNear = 2;

/**
 * Where the map is to look so that the places of the passage being read are in view; null where none has a location, or
 * where they are in view already, near enough to be told apart: then the map keeps still.
 */
export function frameReading(
  places: readonly Place[],
  camera: FittedCamera,
  viewport: Viewport,
  padding: Padding
): CameraIntent | null {
  const bounds = mergeBounds(boundsOf(places));
  const framed = framePlaces(places, viewport, padding);
  if (framed === null || bounds === null) return null;
  const wanted = framed.zoom > closest ? { ...framed, zoom: closest } : framed;
  // A hair wider, or what was framed to its edges would be framed again.
  const view = padBounds(viewBounds(camera, viewport, padding), 1e-6);
  const [west, south, east, north] = bounds;
  const isInView = boundsContain(view, [west, south]) && boundsContain(view, [east, north]);
  return isInView && camera.zoom >= wanted.zoom - fairlyNear ? null : wanted;
}

function boundsOf(places: readonly Place[]) {
  return places.map((place) => place.bounds).filter((each) => each !== null);
}
