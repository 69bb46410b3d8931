import type { LngLat } from '#lib/geo/lng-lat.ts';
import { wrapLongitude } from '#lib/geo/lng-lat.ts';
import { roundDegrees } from '#lib/geo/precision.ts';
import { shown } from './import-findings.ts';

/** A position that can be drawn, with a sentence where it had to be changed; or why it cannot. */
export type SoundPosition =
  | { readonly kind: 'sound'; readonly position: LngLat; readonly changed?: string }
  | { readonly kind: 'unsound'; readonly reason: string };

/** A finite number as foreign files write it: a number, or its text, also with a decimal comma or a degree sign. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > 64) return null;
  const text = value.trim().replace(/\s*°$/, '').replace('−', '-');
  // `Number` would take an empty text for 0.
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

/**
 * A position from numbers or their text, rounded to 7 decimals. A longitude up to one turn too far is wrapped, and said
 * so. Exchanged values are reported and never mended in silence: only a person can tell. `[0, 0]` is no position, since
 * tools write it where they have none.
 */
export function soundPosition(lng: unknown, lat: unknown): SoundPosition {
  const [x, y] = [readNumber(lng), readNumber(lat)];
  if (x === null || y === null) {
    return {
      kind: 'unsound',
      reason: `found the longitude ${shown(lng)} and the latitude ${shown(lat)}, which are not numbers of degrees`
    };
  }
  if (Math.abs(y) > 90) {
    const looksExchanged = Math.abs(x) <= 90 && Math.abs(y) <= 180;
    return {
      kind: 'unsound',
      reason: looksExchanged
        ? `found the latitude ${y}, beyond ±90; longitude and latitude look exchanged: is it [${y}, ${x}]?`
        : `found the latitude ${y}, beyond ±90`
    };
  }
  if (Math.abs(x) > 540) return { kind: 'unsound', reason: `found the longitude ${x}, beyond ±180` };
  if (x === 0 && y === 0) {
    return { kind: 'unsound', reason: 'found [0, 0], which mostly means that the position is not known' };
  }
  const wrapped = roundDegrees(wrapLongitude(x));
  const position: LngLat = [wrapped, roundDegrees(y)];
  return Math.abs(x) > 180
    ? { kind: 'sound', position, changed: `the longitude ${x} became ${wrapped}, the same meridian` }
    : { kind: 'sound', position };
}
