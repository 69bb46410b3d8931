import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#lib/briefing/briefing.ts';
import { unwrapLongitude } from '#lib/geo/lng-lat.ts';

/**
 * Where a position is drawn, in CSS pixels from the map's upper left: of its copies, one on each turn round the globe,
 * the one nearest to the middle of the view. MapLibre's own `project` takes the copy on the first turn, which is a
 * world away where the view lies across the antimeridian.
 */
export function projectNear(
  map: Pick<MapLibreMap, 'project' | 'getCenter'>,
  [lng, lat]: LngLat
): { readonly x: number; readonly y: number } {
  return map.project([unwrapLongitude(lng, map.getCenter().lng), lat]);
}
