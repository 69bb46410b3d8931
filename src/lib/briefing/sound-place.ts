import type { Place } from './briefing.ts';

/**
 * A place as it was published, or without a location where the one it has is none on the globe: not two numbers,
 * longitude beyond 180 or latitude beyond 90 degrees (RFC 7946 §4). A map passes over such positions in silence, or
 * throws; a place without a location is listed as one.
 */
export function soundPlace(place: Place): Place {
  if (place.point === null && place.geometry === null) return place;
  const { point, bounds } = place as { readonly point: unknown; readonly bounds: unknown };
  if (!isPosition(point)) return { ...place, point: null, geometry: null, bounds: null, where: '' };
  if (bounds == null || areBounds(bounds)) return place;
  return { ...place, geometry: 'point', bounds: null };
}

function isPosition(value: unknown): boolean {
  return areNumbers(value, 2) && areWithin(value[0], value[1]);
}

function areBounds(value: unknown): boolean {
  return areNumbers(value, 4) && areWithin(value[0], value[1]) && areWithin(value[2], value[3]);
}

function areWithin(longitude = Number.NaN, latitude = Number.NaN): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function areNumbers(value: unknown, length: number): value is readonly number[] {
  return Array.isArray(value) && value.length === length && value.every((each) => Number.isFinite(each));
}
