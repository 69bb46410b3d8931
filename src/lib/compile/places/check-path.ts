import type { LngLat } from '#lib/geo/lng-lat.ts';
import { signedRingArea } from '#lib/geo/winding.ts';
import type { JsonPath } from '../json-source.ts';
import type { GeometryFaults } from './geometry-faults.ts';

/** Checks a line or ring whose positions are each in order: repeated positions, and steps over half the globe. */
export function checkPath(positions: readonly LngLat[], path: JsonPath, faults: GeometryFaults): void {
  positions.forEach((position, index) => {
    const previous = positions[index - 1];
    if (previous === undefined) return;
    const step = Math.abs(position[0] - previous[0]);
    if (step === 0 && position[1] === previous[1]) {
      faults.add('geojson-duplicate-position', [...path, index], () => [
        `found [${position.join(', ')}] twice in a row, expected each position once`,
        'take out the second one'
      ]);
    }
    // A whole turn is a side of a box round the globe, and means what it says.
    if (step > 180 && step < 360) {
      faults.add('geojson-antimeridian', [...path, index], () => [
        `found a step from longitude ${previous[0]} to ${position[0]}, expected less than 180 degrees`,
        'cut the line or ring in two where it passes the antimeridian (RFC 7946 §3.1.9)'
      ]);
    }
  });
}

/** Checks a ring whose positions are each in order: closed, and wound by the right-hand rule (RFC 7946 §3.1.6). */
export function checkRing(
  ring: readonly LngLat[],
  path: JsonPath,
  role: 'outer' | 'hole',
  faults: GeometryFaults
): void {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (first === undefined || last === undefined) return;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    faults.add('geojson-ring-unclosed', [...path, ring.length - 1], () => [
      `found a ring from [${first.join(', ')}] to [${last.join(', ')}], expected it to end where it begins`,
      'repeat the first position at the end'
    ]);
    return;
  }
  const area = signedRingArea(ring);
  if (role === 'outer' ? area < 0 : area > 0) {
    const [found, expected] = role === 'outer' ? ['clockwise', 'counter-clockwise'] : ['counter-clockwise', 'clockwise']; // prettier-ignore
    faults.add('geojson-winding', path, () => [
      `found ${role === 'outer' ? 'an outer ring' : 'a hole'} that runs ${found}, expected ${expected}`,
      'turn the order of its positions round'
    ]);
  }
}
