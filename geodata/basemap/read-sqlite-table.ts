/** A value of an SQLite record: NULL, INTEGER or REAL, TEXT, BLOB. */
export type SqliteValue = null | number | string | Uint8Array;

/**
 * Reads all rows of one ordinary table of an SQLite 3 database, in rowid order.
 * Follows the published file format (sqlite.org/fileformat2.html) as far as reading tables needs it: no indexes, no
 * WITHOUT ROWID tables, no write-ahead log. A column that is the rowid's alias reads as null, as it is stored.
 * @throws when the file is no UTF-8 SQLite database or has no such table.
 */
export function readSqliteTable(file: Uint8Array, table: string): Map<string, SqliteValue>[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (new TextDecoder().decode(file.subarray(0, 15)) !== 'SQLite format 3' || view.getUint32(56) !== 1) {
    throw new Error('not an SQLite 3 database in UTF-8');
  }
  const pageSize = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  const usable = pageSize - view.getUint8(20);

  function* records(page: number): Generator<Uint8Array> {
    const start = (page - 1) * pageSize;
    const header = page === 1 ? 100 : start;
    const isLeaf = view.getUint8(header) === 0x0d;
    const cells = view.getUint16(header + 3);
    const pointers = header + (isLeaf ? 8 : 12);
    for (let i = 0; i < cells; i++) {
      const cell = start + view.getUint16(pointers + 2 * i);
      if (isLeaf) yield payload(cell);
      else yield* records(view.getUint32(cell));
    }
    if (!isLeaf) yield* records(view.getUint32(header + 8));
  }

  function payload(cell: number): Uint8Array {
    const [length, afterLength] = varint(file, cell);
    const [, start] = varint(file, afterLength);
    const most = usable - 35;
    if (length <= most) return file.subarray(start, start + length);
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const wanted = least + ((length - least) % (usable - 4));
    const local = wanted <= most ? wanted : least;
    const bytes = new Uint8Array(length);
    bytes.set(file.subarray(start, start + local));
    let next = view.getUint32(start + local);
    for (let filled = local; filled < length;) {
      const at = (next - 1) * pageSize;
      const part = file.subarray(at + 4, at + 4 + Math.min(usable - 4, length - filled));
      bytes.set(part, filled);
      filled += part.length;
      next = view.getUint32(at);
    }
    return bytes;
  }

  for (const bytes of records(1)) {
    const [, name, , rootPage, sql] = values(bytes);
    if (name !== table || typeof rootPage !== 'number' || typeof sql !== 'string') continue;
    const columns = [...sql.matchAll(/"(\w+)"\s+[A-Z]/g)].map((match) => match[1] ?? '');
    return [...records(rootPage)].map(
      (record) => new Map(values(record).map((value, i) => [columns[i] ?? String(i), value]))
    );
  }
  throw new Error(`no table ${table}`);
}

function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i] ?? 0;
    if (i === 8) return [value * 256 + byte, at + 9];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  throw new Error('unreachable');
}

function values(record: Uint8Array): SqliteValue[] {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const [headerLength, first] = varint(record, 0);
  const found: SqliteValue[] = [];
  let at = headerLength;
  for (let header = first; header < headerLength;) {
    const [type, next] = varint(record, header);
    header = next;
    if (type === 0) found.push(null);
    else if (type <= 6) {
      const length = [1, 2, 3, 4, 6, 8][type - 1] ?? 0;
      let value = view.getInt8(at);
      for (let i = 1; i < length; i++) value = value * 256 + view.getUint8(at + i);
      found.push(value);
      at += length;
    } else if (type === 7) {
      found.push(view.getFloat64(at));
      at += 8;
    } else if (type <= 9) found.push(type - 8);
    else {
      const length = Math.floor((type - 12) / 2);
      const part = record.subarray(at, at + length);
      found.push(type % 2 ? new TextDecoder().decode(part) : part);
      at += length;
    }
  }
  return found;
}
