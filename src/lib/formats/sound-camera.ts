import type { Bounds, Camera } from '#lib/briefing/briefing.ts';
import { wrapLongitude } from '#lib/geo/lng-lat.ts';
import { roundDegrees } from '#lib/geo/precision.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import { readNumber, soundPosition, type SoundPosition } from './sound-position.ts';

/** Where a foreign file lets the map look; numbers may be text. */
export interface ForeignCamera {
  readonly center: SoundPosition | null;
  readonly zoom?: unknown;
  readonly pitch?: unknown;
  readonly bearing?: unknown;
}

/**
 * The camera of a stop, as `tour.md` may hold it: zoom 0 to 22, pitch 0 to 60, bearing -180 to 180. What is beyond is
 * brought to the nearest that is allowed, and told. Undefined without a sound centre, so that the map fits the places.
 */
export function soundCamera(
  foreign: ForeignCamera,
  where: string,
  findings: ImportFindings
): Camera | undefined {
  if (foreign.center?.kind !== 'sound') return undefined;
  const read = (name: 'zoom' | 'pitch' | 'bearing', bring: (value: number) => number): number | undefined => {
    const found = foreign[name];
    if (found === undefined || found === null || found === '') return undefined;
    const value = readNumber(found);
    if (value === null) {
      findings.dropped(`${where}.${name}`, `the ${name} ${shown(found)} was left out: it is no number`);
      return undefined;
    }
    const brought = roundDegrees(bring(value), 4);
    if (brought !== roundDegrees(value, 4)) {
      const how = name === 'bearing' ? 'the same direction' : 'the nearest that is allowed';
      findings.changed(`${where}.${name}`, `the ${name} ${value} became ${brought}, ${how}`);
    }
    return brought;
  };
  const zoom = read('zoom', (value) => Math.min(22, Math.max(0, value)));
  const pitch = read('pitch', (value) => Math.min(60, Math.max(0, value)));
  const bearing = read('bearing', wrapLongitude);
  return {
    center: foreign.center.position,
    ...(zoom !== undefined && { zoom }),
    ...(pitch !== undefined && pitch !== 0 && { pitch }),
    ...(bearing !== undefined && bearing !== 0 && { bearing })
  };
}

/** `[[west, south], [east, north]]` or `[west, south, east, north]` as bounds; null for what is none. */
export function soundBounds(value: unknown): Bounds | null {
  const flat: unknown[] = Array.isArray(value) ? value.flat() : [];
  const southWest = soundPosition(flat[0], flat[1]);
  const northEast = soundPosition(flat[2], flat[3]);
  if (flat.length !== 4 || southWest.kind === 'unsound' || northEast.kind === 'unsound') return null;
  const [west, south] = southWest.position;
  const [east, north] = northEast.position;
  return south < north && west !== east ? [west, south, east, north] : null;
}
