import type { Polygon } from 'geojson';
import type { LngLat } from '#lib/briefing/briefing.ts';
import { unwrapPath } from '#lib/geo/lng-lat.ts';

const earthRadiusKm = 6371.0088;
const radians = Math.PI / 180;

/**
 * A circle on the sphere as a polygon of `corners` corners, anticlockwise (RFC 7946 §3.1.6). Over the
 * antimeridian its longitudes run on beyond ±180, as map renderers like it.
 */
export function circleAround([lng, lat]: LngLat, radiusKm: number, corners = 48): Polygon {
  const angle = radiusKm / earthRadiusKm;
  const [sinLat, cosLat] = [Math.sin(lat * radians), Math.cos(lat * radians)];
  const ring = Array.from({ length: corners }, (_, index): LngLat => {
    const bearing = -(index / corners) * 2 * Math.PI;
    const sin = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sin);
    return [lng + turn / radians, Math.asin(sin) / radians];
  });
  const path = unwrapPath(ring).map((position) => [...position]);
  const [first = [lng, lat]] = path;
  return { type: 'Polygon', coordinates: [[...path, [...first]]] };
}
