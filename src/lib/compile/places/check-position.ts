import { roundDegrees } from '#lib/geo/precision.ts';
import type { JsonPath } from '../json-source.ts';
import type { GeometryFaults } from './geometry-faults.ts';
import { isJsonObject, showJson } from './places-context.ts';
import { maxDecimals } from './places-limits.ts';

/** Checks one position: `[longitude, latitude]` or with an altitude, RFC 7946 §3.1.1. */
export function checkPosition(value: unknown, path: JsonPath, faults: GeometryFaults): void {
  if (!Array.isArray(value)) {
    faults.add('geojson-coordinates', path, () => [
      `found ${showJson(value)}, expected a position`,
      isJsonObject(value) ? 'write [longitude, latitude] as a list' : 'nest the lists as the type wants'
    ]);
    return;
  }
  if (value.length < 2 || value.length > 3) {
    faults.add('geojson-coordinates', path, () => [
      `found ${showJson(value)}, expected [longitude, latitude] or [longitude, latitude, altitude]`,
      'write one list of two or three numbers for each position'
    ]);
    return;
  }
  const wrong = value.findIndex(
    (coordinate) => typeof coordinate !== 'number' || !Number.isFinite(coordinate)
  );
  if (wrong >= 0) {
    const inner: unknown = value[wrong];
    if (Array.isArray(inner)) {
      faults.add('geojson-coordinates', path, () => [
        'found a list of lists, expected a position',
        'take out one level of brackets, or use the Multi… type'
      ]);
      return;
    }
    faults.add('geojson-coordinate-number', [...path, wrong], () => [
      `found ${showJson(inner)}, expected a number of degrees`,
      typeof inner === 'string'
        ? 'write it without quotation marks, in decimal degrees'
        : 'write decimal degrees, or make the geometry null where the location is not known'
    ]);
    return;
  }
  checkNumbers(value as number[], path, faults);
}

function checkNumbers(position: readonly number[], path: JsonPath, faults: GeometryFaults): void {
  const [lng = 0, lat = 0] = position;
  if (Math.abs(lng) > 180) {
    faults.add('geojson-longitude', [...path, 0], () => [
      `found the longitude ${lng}, expected -180 to 180`,
      Math.abs(lng) <= 540
        ? `if it means the meridian ${lng - Math.sign(lng) * 360}, write that, and cut lines at the antimeridian (RFC 7946 §3.1.9)`
        : 'write WGS 84 degrees; these look like metres of a map projection'
    ]);
  }
  if (Math.abs(lat) > 90) {
    const swapped = Math.abs(lng) <= 90 && Math.abs(lat) <= 180;
    faults.add('geojson-latitude', [...path, 1], () => [
      `found the latitude ${lat}, expected -90 to 90`,
      swapped
        ? `longitude and latitude look exchanged: longitude comes first, [${lat}, ${lng}]`
        : 'write [longitude, latitude] in degrees'
    ]);
  }
  const long = position.findIndex(
    (coordinate) => Math.abs(coordinate) <= 180 && roundDegrees(coordinate, maxDecimals) !== coordinate
  );
  if (long >= 0) {
    faults.add('geojson-precision', [...path, long], () => [
      `found ${position[long]}, expected at most ${maxDecimals} decimals`,
      `write ${roundDegrees(position[long] ?? 0, maxDecimals)}, or fewer decimals, as many as are known`
    ]);
  }
  if (lng === 0 && lat === 0) {
    faults.add('geojson-zero-position', path, () => [
      'found [0, 0], a point in the Gulf of Guinea, expected a known location',
      'write the position, or make the geometry null'
    ]);
  }
}
