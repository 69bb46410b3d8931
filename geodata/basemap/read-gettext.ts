import { readFileSync } from 'node:fs';

const magic = 0x950412de;

/** Reads a little-endian gettext catalogue (.mo): message → translation. */
export function readGettext(path: string): Map<string, string> {
  const file = readFileSync(path);
  if (file.readUInt32LE(0) !== magic) throw new Error(`${path} is no little-endian gettext catalogue`);
  const count = file.readUInt32LE(8);
  const text = (table: number, index: number) => {
    const length = file.readUInt32LE(table + 8 * index);
    const start = file.readUInt32LE(table + 8 * index + 4);
    return file.toString('utf8', start, start + length);
  };
  const messages = file.readUInt32LE(12);
  const translations = file.readUInt32LE(16);
  return new Map(Array.from({ length: count }, (_, i) => [text(messages, i), text(translations, i)]));
}
