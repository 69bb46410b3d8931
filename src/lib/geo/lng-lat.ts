/** `[longitude, latitude]` in degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

/** The same meridian within [-180, 180]. A longitude that lies there already is returned as it is. */
export function wrapLongitude(lng: number): number {
  if (lng >= -180 && lng <= 180) return lng;
  const turned = (((lng + 180) % 360) + 360) % 360;
  return turned - 180;
}

/** The same meridian at most half a turn from `reference`, so that the way between both is the short one. */
export function unwrapLongitude(lng: number, reference: number): number {
  const turns = Math.ceil((reference - lng - 180) / 360);
  return lng + 360 * turns;
}

/**
 * The positions of a line or ring with longitudes that never jump: each step takes the short way, so
 * a line over the antimeridian runs on beyond ±180. The first position keeps its longitude.
 */
export function unwrapPath(positions: readonly LngLat[]): LngLat[] {
  let reference: number | undefined;
  return positions.map(([lng, lat]) => {
    reference = reference === undefined ? lng : unwrapLongitude(lng, reference);
    return [reference, lat];
  });
}
