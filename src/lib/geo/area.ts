import { area } from '@turf/area';
import type { Geometry } from 'geojson';

/**
 * The area on the sphere in square kilometres; 0 for points and lines. For checks of provenance only:
 * simplified outlines give areas that are not the official ones, so no page prints it.
 */
export function areaKm2(geometry: Geometry): number {
  return area(geometry) / 1e6;
}
