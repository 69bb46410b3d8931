import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { readSqliteTable, type SqliteValue } from './read-sqlite-table.ts';

/** A feature of a line layer: its fields, and its lines as `[lng, lat]`. */
export interface LineFeature {
  readonly fields: ReadonlyMap<string, SqliteValue>;
  readonly lines: readonly Position[][];
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** Reads a layer of two-dimensional MultiLineStrings from a GeoPackage (OGC 12-128r18, clause 2.1.3: header, then WKB). */
export function readGeopackageLines(path: string, layer: string): LineFeature[] {
  return readSqliteTable(readFileSync(path), layer).map((fields) => {
    const blob = fields.get('geom');
    if (!(blob instanceof Uint8Array)) throw new Error(`${layer}: a row without geometry`);
    const flags = blob[3] ?? 0;
    return { fields, lines: multiLine(blob, 8 + (envelopeBytes[(flags >> 1) & 7] ?? 0)) };
  });
}

function multiLine(blob: Uint8Array, start: number): Position[][] {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  let at = start;
  const head = (expected: number) => {
    const little = view.getUint8(at) === 1;
    const type = view.getUint32(at + 1, little);
    const count = view.getUint32(at + 5, little);
    if (type !== expected) throw new Error(`geometry type ${type} where ${expected} was expected`);
    at += 9;
    return { little, count };
  };
  return Array.from({ length: head(5).count }, () => {
    const { little, count } = head(2);
    return Array.from({ length: count }, () => {
      const position = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
      at += 16;
      return position;
    });
  });
}
