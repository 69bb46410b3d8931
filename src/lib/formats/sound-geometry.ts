import type { Geometry, Position } from 'geojson';
import { roundCoordinates } from '#lib/geo/precision.ts';
import { rewind } from '#lib/geo/winding.ts';
import { readNumber, soundPosition } from './sound-position.ts';

/** The geometry as RFC 7946 wants it, null where nothing sound is left, and a sentence for each kind of change. */
export interface SoundGeometry {
  readonly geometry: Geometry | null;
  readonly remarks: readonly string[];
}

/** Collections inside collections; RFC 7946 §3.1.8 wants none. */
const deepest = 4;

/**
 * Reads any value as a GeoJSON geometry. Numbers may be text; positions that are not on the globe are left out; rings
 * are closed and wound by the right-hand rule; coordinates have 7 decimals; a position twice in a row stands once. Time
 * is linear in the size of the value.
 */
export function soundGeometry(value: unknown): SoundGeometry {
  const remarks = new Map<string, number>();
  const remark = (sentence: string): void => void remarks.set(sentence, (remarks.get(sentence) ?? 0) + 1);
  const geometry = read(value, remark, 0);
  return {
    geometry: geometry && rewind(roundCoordinates(geometry)),
    remarks: [...remarks].map(([sentence, count]) =>
      count === 1 ? sentence : `${sentence} (${count} times)`
    )
  };
}

type Remark = (sentence: string) => void;

function read(value: unknown, remark: Remark, depth: number): Geometry | null {
  if (typeof value !== 'object' || value === null) return null;
  const own = (key: string): unknown => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
  const type = own('type');
  const coordinates = own('coordinates');
  switch (type) {
    case 'Point': {
      const at = readPosition(coordinates, remark);
      return at && { type, coordinates: at };
    }
    case 'MultiPoint': {
      const points = readPositions(coordinates, remark);
      return points.length > 0 ? { type, coordinates: points } : null;
    }
    case 'LineString': {
      const line = readLine(coordinates, remark);
      return line && { type, coordinates: line };
    }
    case 'MultiLineString': {
      const lines = listOf(coordinates)
        .map((line) => readLine(line, remark))
        .filter(isPresent);
      return lines.length > 0 ? { type, coordinates: lines } : null;
    }
    case 'Polygon': {
      const rings = readRings(coordinates, remark);
      return rings && { type, coordinates: rings };
    }
    case 'MultiPolygon': {
      const areas = listOf(coordinates)
        .map((rings) => readRings(rings, remark))
        .filter(isPresent);
      return areas.length > 0 ? { type, coordinates: areas } : null;
    }
    case 'GeometryCollection': {
      if (depth >= deepest) {
        remark('collections inside collections were left out');
        return null;
      }
      const geometries = listOf(own('geometries'))
        .map((inner) => read(inner, remark, depth + 1))
        .filter(isPresent);
      return geometries.length > 0 ? { type, geometries } : null;
    }
    default:
      remark('a geometry of a type that GeoJSON does not have was left out');
      return null;
  }
}

function readPosition(value: unknown, remark: Remark): Position | null {
  const [lng, lat, altitude] = listOf(value);
  const sound = soundPosition(lng, lat);
  if (sound.kind === 'unsound') {
    remark(`a position was left out: ${sound.reason}`);
    return null;
  }
  if (sound.changed !== undefined) remark('a longitude beyond ±180 was brought to the same meridian');
  const height = readNumber(altitude);
  return height === null ? [...sound.position] : [...sound.position, height];
}

function readPositions(value: unknown, remark: Remark): Position[] {
  const positions: Position[] = [];
  for (const item of listOf(value)) {
    const at = readPosition(item, remark);
    const last = positions.at(-1);
    if (at && !(last && last[0] === at[0] && last[1] === at[1])) positions.push(at);
  }
  return positions;
}

function readLine(value: unknown, remark: Remark): Position[] | null {
  const line = readPositions(value, remark);
  if (line.length >= 2) return line;
  remark('a line of fewer than two positions was left out');
  return null;
}

function readRings(value: unknown, remark: Remark): Position[][] | null {
  const [outer, ...holes] = listOf(value);
  const ring = readRing(outer, remark);
  if (ring === null) return null;
  return [ring, ...holes.map((hole) => readRing(hole, remark)).filter(isPresent)];
}

function readRing(value: unknown, remark: Remark): Position[] | null {
  const ring = readPositions(value, remark);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    remark('a ring that did not end where it begins was closed');
    ring.push([...first]);
  }
  if (ring.length >= 4) return ring;
  remark('a ring of fewer than four positions was left out');
  return null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPresent<T>(value: T | null): value is T {
  return value !== null;
}
