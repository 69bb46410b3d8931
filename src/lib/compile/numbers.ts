import type { Bounds, LngLat } from '#lib/briefing/briefing.ts';

/** Longitude and latitude in degrees from two numbers or their text; null where they are not on the globe. */
export function toLngLat(values: readonly unknown[]): LngLat | null {
  const [lng, lat] = values.map(toNumber);
  if (values.length !== 2 || lng === undefined || lat === undefined) return null;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

/**
 * `[west, south, east, north]` from four numbers or their text; null where they are not on the globe, south
 * is not below north, or west is east. West above east crosses the antimeridian.
 */
export function toBounds(values: readonly unknown[]): Bounds | null {
  const southWest = toLngLat(values.slice(0, 2));
  const northEast = toLngLat(values.slice(2));
  if (!southWest || !northEast) return null;
  const [west, south] = southWest;
  const [east, north] = northEast;
  return south < north && west !== east ? [west, south, east, north] : null;
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
