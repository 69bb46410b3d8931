import type { Bounds, Camera, LngLat } from '#lib/briefing/briefing.ts';
import { boundsCenter, boundsHeight, boundsWidth } from '#lib/geo/bounds.ts';
import { wrapLongitude } from '#lib/geo/lng-lat.ts';
import { roundDegrees } from '#lib/geo/precision.ts';

/** KML's LookAt, metres and degrees: the point looked at, from how far, from where in the compass, how far tilted. */
export interface LookAt {
  readonly longitude: number;
  readonly latitude: number;
  readonly range: number;
  readonly tilt: number;
  readonly heading: number;
}

const equatorMeters = 40_075_016.686;
const metersPerDegree = equatorMeters / 360;
/** A map 600 pixels high, seen under 60 degrees as a globe shows it, of MapLibre's tiles of 512 pixels. */
const pixelsAway = 300 / Math.tan(Math.PI / 6);
const tilePixels = 512;
const nearest = 200;
const farthest = 30_000_000;

/** The view of a camera on places within these bounds; null where neither says where to look. */
export function toLookAt(camera: Camera | null, bounds: Bounds | null): LookAt | null {
  const tilt = camera?.pitch ?? 0;
  const heading = ((camera?.bearing ?? 0) + 360) % 360;
  if (camera?.center !== undefined) {
    const range = camera.zoom === undefined ? fitRange(bounds) : zoomToRange(camera.zoom, camera.center[1]);
    return { longitude: camera.center[0], latitude: camera.center[1], range, tilt, heading };
  }
  const shown = camera?.bounds ?? bounds;
  if (shown === null) return null;
  const [lng, lat] = boundsCenter(shown);
  const center: LngLat = [roundDegrees(wrapLongitude(lng)), roundDegrees(lat)];
  const range = camera?.zoom === undefined ? fitRange(shown) : zoomToRange(camera.zoom, lat);
  return { longitude: center[0], latitude: center[1], range, tilt, heading };
}

/** The camera of a view: zoom within 0 and 22, pitch within 0 and 60, bearing within ±180. */
export function toCamera({ longitude, latitude, range, tilt, heading }: LookAt): Camera {
  const metersPerPixel = Math.max(range, 1) / pixelsAway;
  const circle = equatorMeters * Math.max(Math.cos((latitude * Math.PI) / 180), 0.01);
  const zoom = Math.log2(circle / (tilePixels * metersPerPixel));
  const pitch = Math.round(Math.min(Math.max(tilt, 0), 60) * 10) / 10;
  const bearing = Math.round(wrapLongitude(heading) * 10) / 10;
  return {
    center: [roundDegrees(wrapLongitude(longitude)), roundDegrees(Math.min(Math.max(latitude, -90), 90))],
    zoom: Math.round(Math.min(Math.max(zoom, 0), 22) * 100) / 100,
    ...(pitch !== 0 && { pitch }),
    ...(bearing !== 0 && { bearing })
  };
}

function zoomToRange(zoom: number, latitude: number): number {
  const circle = equatorMeters * Math.max(Math.cos((latitude * Math.PI) / 180), 0.01);
  return Math.round((circle / (tilePixels * 2 ** zoom)) * pixelsAway);
}

/** How far away the bounds are seen whole; near, but not too near, for a point. */
function fitRange(bounds: Bounds | null): number {
  if (bounds === null) return farthest;
  const [, south, , north] = bounds;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const meters = Math.max(boundsHeight(bounds), boundsWidth(bounds) * shrink) * metersPerDegree;
  const range = meters === 0 ? 20_000 : meters * 1.2;
  return Math.round(Math.min(Math.max(range, nearest), farthest));
}
