/**
 * A text folded for comparison, with the way back. Offsets are UTF-16 units, of `text` and of the original.
 */
export interface NormalizedText {
  readonly text: string;
  /** The part of the original that a part of `text` stands for, without dropped characters at its edges. */
  toOriginal(start: number, end: number): { start: number; end: number };
  /** Where an offset of the original lies in `text`. */
  fromOriginal(offset: number): number;
}

/**
 * Folds what typesetting, copying and encoding change without changing the words: Unicode NFC; a run of white space is
 * one space; quotation marks, apostrophes and primes become `"` and `'`; dashes and minus become `-`; an ellipsis
 * becomes three full stops; soft hyphens, zero-width and bidirectional control characters are dropped, but the joiner that
 * makes one emoji of several stays. Applying it to its own result changes nothing. Letter case is kept.
 */
export function normalize(original: string): NormalizedText {
  const { text, starts, ends } = foldAll(original);
  return {
    text,
    toOriginal(start, end) {
      const from = starts[start] ?? original.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? original.length) : from };
    },
    fromOriginal(offset) {
      let low = 0;
      let high = text.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ends[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    }
  };
}

const white = '\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000' + span(0x2000, 0x200a);
const dropped =
  '\u00ad\u061c\u180e\ufeff' +
  '\u200b\u200c\u200e\u200f' +
  span(0x202a, 0x202e) +
  span(0x2060, 0x2064) +
  span(0x2066, 0x206f);
const marks = new Map<string, string>([
  ...Array.from('“”„‟«»″＂״〝〞', (mark): [string, string] => [mark, '"']),
  ...Array.from('‘’‚‛‹›′´`ʹʻʼ՚׳＇', (mark): [string, string] => [mark, "'"]),
  ...Array.from('‐‑‒–—―−﹘﹣－', (mark): [string, string] => [mark, '-']),
  ['…', '...']
]);

const [isKept, isWhite, isDropped, isFolded] = [0, 1, 2, 3];
const kinds = new Uint8Array(0x10000);
for (const character of white) kinds[character.charCodeAt(0)] = isWhite;
for (const character of dropped) kinds[character.charCodeAt(0)] = isDropped;
for (const character of marks.keys()) kinds[character.charCodeAt(0)] = isFolded;

/** A character with what follows it that NFC may reorder or compose it with: marks and the jamo of a Hangul syllable. */
const cluster = new RegExp(`[^](?:[${dropped}]*[\\p{M}\\u1160-\\u11ff])*`, 'uy');
const splitCluster = new RegExp(`[${dropped}]\\p{M}`, 'u');
const anyDropped = new RegExp(`[${dropped}]+`, 'gu');
const anyMark = new RegExp(`[${[...marks.keys()].join('')}]`, 'gu');

/** The folded text, and for each of its units where in the original what it stands for begins and ends. */
function foldAll(original: string): { text: string; starts: Int32Array; ends: Int32Array } {
  // No character grows to more than three units, by NFC or by folding.
  const units = new Uint16Array(original.length * 3);
  const starts = new Int32Array(original.length * 3);
  const ends = new Int32Array(original.length * 3);
  let length = 0;
  const put = (unit: number, start: number, end: number): void => {
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  // Text that is composed already, as most is, needs no look at each of its clusters.
  const isComposed = original.normalize('NFC') === original && !splitCluster.test(original);
  const known = new Map<string, string>();
  for (let at = 0; at < original.length;) {
    const kind = kinds[original.charCodeAt(at)];
    let end = at + 1;
    if (kind === isKept && isComposed) {
      put(original.charCodeAt(at), at, end);
    } else if (kind === isKept || kind === isFolded) {
      const piece = isComposed ? original.charAt(at) : clusterAt(original, at);
      end = at + piece.length;
      let replacement = known.get(piece);
      if (replacement === undefined) known.set(piece, (replacement = fold(piece)));
      for (let i = 0; i < replacement.length; i += 1) put(replacement.charCodeAt(i), at, end);
    } else {
      let hasWhite = false;
      for (end = at; end < original.length; end += 1) {
        const next = kinds[original.charCodeAt(end)];
        if (next !== isWhite && next !== isDropped) break;
        hasWhite ||= next === isWhite;
      }
      if (hasWhite) put(0x20, at, end);
    }
    at = end;
  }
  return {
    text: toText(units.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length)
  };
}

function clusterAt(text: string, at: number): string {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) < 0x80 && next < 0x300 && kinds[next] !== isDropped) return text.charAt(at);
  cluster.lastIndex = at;
  return cluster.exec(text)?.[0] ?? text.charAt(at);
}

function fold(piece: string): string {
  return piece
    .replace(anyDropped, '')
    .normalize('NFC')
    .replace(anyMark, (mark) => marks.get(mark) ?? mark);
}

function span(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');
}

/** A decoder would replace lone surrogates. */
function toText(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}
