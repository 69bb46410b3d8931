import type { Place } from '#lib/briefing/briefing.ts';
import { boundsContain, mergeBounds, padBounds, type Bounds } from '#lib/geo/bounds.ts';
import { viewBounds, type FittedCamera, type Padding, type Viewport } from '#lib/geo/fit-camera.ts';
import { framePlaces, type CameraIntent } from './frame-focus.ts';

/** While reading the surroundings stay recognisable: the camera comes no nearer than a few hundred kilometres across. */
const closest = 6;
/** What is seen from so much further away than it might be, in zooms, is seen well enough. */
const fairlyNear = 1;

/** What the map has to know to go along with the reading. */
export interface ReadingFrame {
  /** The places of the passage being read. */
  readonly places: readonly Place[];
  /** The briefing's own region: what lies outside it is brought into view only where the passage names nothing within. */
  readonly region: Bounds;
  readonly viewport: Viewport;
  readonly padding: Padding;
}

/**
 * Where the map is to look so that the places of the passage being read are in view; null where none has a location, or
 * where they are in view already, near enough to be told apart: then the map keeps still.
 */
export function frameReading(
  { places, region, viewport, padding }: ReadingFrame,
  camera: FittedCamera
): CameraIntent | null {
  const near = places.filter(({ point }) => point !== null && boundsContain(region, point));
  const shown = near.length > 0 ? near : places;
  const bounds = mergeBounds(shown.map((place) => place.bounds).filter((each) => each !== null));
  const framed = framePlaces(shown, viewport, padding);
  if (framed === null || bounds === null) return null;
  const wanted = framed.zoom > closest ? { ...framed, zoom: closest } : framed;
  // A hair wider, or what was framed to its edges would be framed again.
  const view = padBounds(viewBounds(camera, viewport, padding), 1e-6);
  const [west, south, east, north] = bounds;
  const isInView = boundsContain(view, [west, south]) && boundsContain(view, [east, north]);
  return isInView && camera.zoom >= wanted.zoom - fairlyNear ? null : wanted;
}
