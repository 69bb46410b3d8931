import type { Certainty } from '#lib/briefing/briefing.ts';
import { field, isRecord, listOf, textField } from './foreign-json.ts';
import type { ImportFindings } from './import-findings.ts';

/** A geometry of Linked Places that is still to be made sound, and how certain it is, where it says. */
export interface LinkedShape {
  readonly geometry: unknown;
  readonly certainty?: Certainty;
}

/**
 * The geometry of a record: of several, which stand for several times, the first that has coordinates. Points may be in
 * WKT. `isWhole` keeps a collection as it is, as our own export means it.
 */
export function readShape(
  record: unknown,
  isWhole: boolean,
  where: string,
  findings: ImportFindings
): LinkedShape {
  const geometry = field(record, 'geometry');
  const isSeveral = field(geometry, 'type') === 'GeometryCollection' && !isWhole;
  const parts = isSeveral ? listOf(field(geometry, 'geometries')) : [geometry];
  const shapes = parts.map((part) => ({ part, shape: toShape(part) })).filter(({ shape }) => shape !== null);
  const [first] = shapes;
  if (first === undefined) {
    const isEmpty = geometry === null || geometry === undefined || parts.every((part) => !isRecord(part));
    if (!isEmpty) findings.dropped(where, 'a geometry without coordinates that can be read was left out');
    return { geometry: null };
  }
  if (shapes.length > 1) {
    findings.dropped(where, `${shapes.length - 1} more geometries, such as of other times, were left out`);
  }
  const certainty = certainties.get(textField(first.part, 'certainty'));
  return { geometry: first.shape, ...(certainty && { certainty }) };
}

const certainties: ReadonlyMap<string, Certainty> = new Map([
  ['certain', 'exact'],
  ['less-certain', 'approximate'],
  ['uncertain', 'approximate']
]);

function toShape(part: unknown): unknown {
  if (!isRecord(part)) return null;
  if (field(part, 'coordinates') !== undefined || field(part, 'geometries') !== undefined) return part;
  const wkt = textField(part, 'geo_wkt', 'geowkt');
  const point = /^\s*POINT\s*Z?\s*\(\s*(\S{1,40})\s+([^\s)]{1,40})[^)]{0,80}\)\s*$/i.exec(wkt);
  if (point) return { type: 'Point', coordinates: [point[1], point[2]] };
  const rings = /^\s*POLYGON\s*\((\([^]*\))\s*\)\s*$/i.exec(wkt.slice(0, 1_000_000))?.[1];
  if (rings === undefined) return null;
  const coordinates = rings
    .slice(1, -1)
    .split(/\)\s{0,20},\s{0,20}\(/)
    .map((ring) => ring.split(',').map((position) => position.trim().split(/\s+/)));
  return { type: 'Polygon', coordinates };
}
