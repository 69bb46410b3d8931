import { Unzip, UnzipInflate } from 'fflate';

/** A text found in an archive, with the names of what else is in it; or why the archive is refused. */
export type KmzText =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly text: string;
      readonly others: readonly string[];
    }
  | { readonly kind: 'refused'; readonly message: string };

export const kmzLimits = { entries: 1_000, bytes: 100_000_000, ratio: 100 } as const;
/** Small pieces, so that what each unpacks to is counted before the next: deflate unpacks to a thousandfold at most. */
const pieceBytes = 4_096;
/** A ratio is only a fault once there is something to speak of. */
const freeBytes = 1_000_000;

/** Whether these bytes begin as an archive does. */
export function isKmz(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Takes the KML out of a KMZ archive: `doc.kml`, else the first `.kml`. What is unpacked is counted as it comes, whatever
 * the archive says of itself: 1,000 entries, 100 MB, at most a hundred times the size of the archive. Nothing is written
 * anywhere, so names that lead out of a folder do no harm. Never throws.
 */
export function readKmz(archive: Uint8Array): KmzText {
  const names: string[] = [];
  const texts = new Map<string, Uint8Array[]>();
  let bytes = 0;
  let fault: string | null = null;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > kmzLimits.entries) fault ??= `it has more than ${kmzLimits.entries} entries`;
    if (fault !== null) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, data) => {
      if (error) fault ??= `an entry cannot be unpacked: ${error.message}`;
      else {
        bytes += data.length;
        if (bytes > kmzLimits.bytes) fault ??= 'it unpacks to more than 100 MB';
        else if (bytes > freeBytes && bytes > archive.length * kmzLimits.ratio) {
          fault ??= `it unpacks to more than ${kmzLimits.ratio} times its size`;
        }
        if (/\.kml$/i.test(file.name) && fault === null) pieces.push(data);
      }
    };
    if (/\.kml$/i.test(file.name)) texts.set(file.name, pieces);
    // Everything is unpacked, so that everything is counted.
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length && fault === null; at += pieceBytes) {
      unzip.push(archive.subarray(at, at + pieceBytes), at + pieceBytes >= archive.length);
    }
  } catch (error) {
    fault ??= `it cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (fault !== null) return { kind: 'refused', message: `the archive is refused: ${fault}` };
  const name = [...texts.keys()].find((key) => /^doc\.kml$/i.test(key)) ?? [...texts.keys()][0];
  if (name === undefined) return { kind: 'refused', message: 'the archive holds no .kml' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(join(texts.get(name) ?? []));
    return { kind: 'text', name, text, others: names.filter((other) => other !== name) };
  } catch {
    return { kind: 'refused', message: `${name} is not text in UTF-8` };
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
