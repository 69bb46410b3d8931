import { brotliDecompressSync } from 'node:zlib';

/** The tag of the cmap table among WOFF2's known ones, and the tables whose length after a transform is given too. */
const cmapTag = 0;
const customTag = 63;
const transformed: readonly number[] = [10, 11];

/**
 * The code points that a font has a glyph for, by its cmap table: WOFF 2.0 (W3C), the subtables of format 4 and
 * 12 (OpenType). Throws where the font has none of them.
 */
export function readWoff2Cmap(file: Buffer): Set<number> {
  const tables = file.readUInt16BE(12);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
  };
  let offset = 0;
  let cmap: readonly [offset: number, length: number] | null = null;
  for (let table = 0; table < tables; table += 1) {
    const flags = file.readUInt8(at++);
    const tag = flags & 0x3f;
    if (tag === customTag) at += 4;
    const original = base128();
    const version = flags >> 6;
    const isTransformed = transformed.includes(tag) ? version !== 3 : version !== 0;
    const length = isTransformed ? base128() : original;
    if (tag === cmapTag) cmap = [offset, length];
    offset += length;
  }
  if (cmap === null) throw new Error('The font has no cmap.');
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return readCmap(data.subarray(cmap[0], cmap[0] + cmap[1]));
}

function readCmap(cmap: Buffer): Set<number> {
  const points = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, points);
    if (format === 12) readGroups(subtable, points);
  }
  if (points.size === 0) throw new Error('The font has no cmap of format 4 or 12.');
  return points;
}

function readSegments(table: Buffer, points: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + size + segment);
    const delta = table.readUInt16BE(16 + size * 2 + segment);
    const rangeAt = 16 + size * 3 + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const glyph =
        range === 0 ? (point + delta) & 0xffff : table.readUInt16BE(rangeAt + range + (point - start) * 2);
      if (glyph !== 0) points.add(point);
    }
  }
}

function readGroups(table: Buffer, points: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const [start, end] = [table.readUInt32BE(16 + group * 12), table.readUInt32BE(20 + group * 12)];
    for (let point = start; point <= end; point += 1) points.add(point);
  }
}
