import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';
import { sha256 } from './fetch-sources.ts';
import type { Tile } from './cut-tiles.ts';

export interface Archive {
  readonly tiles: readonly Tile[];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** `[west, south, east, north]` in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly center: readonly [lng: number, lat: number, zoom: number];
  readonly metadata: object;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const headerBytes = 127;
const rootLimitBytes = 16384 - headerBytes;
const entriesPerLeaf = 4096;
const gzipId = 2;
const vectorTileId = 1;

/** Same input, same bytes, on any machine: a compressor of our own choosing, and no time stamp. */
const gzip = (bytes: Uint8Array) => gzipSync(bytes, { level: 9, mtime: 0 });

/** Writes a PMTiles archive (version 3), clustered, with directories, metadata and tiles compressed by gzip. */
export function writePmtiles(archive: Archive): Uint8Array {
  const ordered = archive.tiles
    .map(({ zoom, x, y, bytes }) => ({ id: zxyToTileId(zoom, x, y), bytes: gzip(bytes) }))
    .sort((a, b) => a.id - b.id);
  const contents: Uint8Array[] = [];
  const places = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  let dataLength = 0;
  for (const { id, bytes } of ordered) {
    const hash = sha256(bytes);
    const known = places.get(hash);
    const place = known ?? { offset: dataLength, length: bytes.length };
    if (!known) {
      places.set(hash, place);
      contents.push(bytes);
      dataLength += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, ...place, run: 1 });
  }

  const { root, leaves } = directories(entries);
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(archive.metadata)));
  const sections = [root, metadata, leaves, ...contents];
  const [rootAt, metadataAt, leavesAt] = [
    headerBytes,
    headerBytes + root.length,
    headerBytes + root.length + metadata.length
  ];
  const dataAt = leavesAt + leaves.length;

  const file = new Uint8Array(dataAt + dataLength);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const lengths: [at: number, length: number][] = [
    [rootAt, root.length],
    [metadataAt, metadata.length],
    [leavesAt, leaves.length],
    [dataAt, dataLength]
  ];
  lengths.forEach(([at, length], i) => {
    view.setBigUint64(8 + 16 * i, BigInt(at), true);
    view.setBigUint64(16 + 16 * i, BigInt(length), true);
  });
  [ordered.length, entries.length, contents.length].forEach((count, i) =>
    view.setBigUint64(72 + 8 * i, BigInt(count), true)
  );
  [1, gzipId, gzipId, vectorTileId, archive.minZoom, archive.maxZoom].forEach((value, i) =>
    view.setUint8(96 + i, value)
  );
  archive.bounds.forEach((degrees, i) => view.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true));
  view.setUint8(118, archive.center[2]);
  view.setInt32(119, Math.round(archive.center[0] * 1e7), true);
  view.setInt32(123, Math.round(archive.center[1] * 1e7), true);
  let at = headerBytes;
  for (const section of sections) {
    file.set(section, at);
    at += section.length;
  }
  return file;
}

/** One root directory, or, where that grows beyond what readers fetch first, a root that points to leaves. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const flat = directory(entries);
  if (flat.length <= rootLimitBytes) return { root: flat, leaves: new Uint8Array() };
  const parts: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += entriesPerLeaf) {
    const part = directory(entries.slice(i, i + entriesPerLeaf));
    pointers.push({ id: entries[i]?.id ?? 0, offset, length: part.length, run: 0 });
    parts.push(part);
    offset += part.length;
  }
  const leaves = new Uint8Array(offset);
  parts.forEach((part, i) => leaves.set(part, pointers[i]?.offset ?? 0));
  return { root: directory(pointers), leaves };
}

function directory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  varint(entries.length);
  entries.forEach(({ id }, i) => varint(id - (entries[i - 1]?.id ?? 0)));
  for (const { run } of entries) varint(run);
  for (const { length } of entries) varint(length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    varint(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return gzip(Uint8Array.from(bytes));
}
