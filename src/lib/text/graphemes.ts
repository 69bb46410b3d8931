const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The number of code points in `text`; a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
  return toCodePoints(text, text.length);
}

/** The code point offset of a UTF-16 offset; an offset inside a surrogate pair counts as the pair's start. */
export function toCodePoints(text: string, units: number): number {
  const end = Math.min(units, text.length);
  let pairs = 0;
  for (let i = 1; i <= end; i += 1) if (i < text.length && isLowOfPair(text, i)) pairs += 1;
  return end - pairs;
}

/** The UTF-16 offset of a code point offset, at most `text.length`. */
export function toUnits(text: string, codePoints: number): number {
  let units = 0;
  for (let left = codePoints; left > 0 && units < text.length; left -= 1)
    units += isLowOfPair(text, units + 1) ? 2 : 1;
  return units;
}

/** The part of `text` between two code point offsets. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return text.slice(toUnits(text, start), end === undefined ? undefined : toUnits(text, end));
}

/**
 * Whether an extended grapheme cluster (UAX #29) begins at a UTF-16 offset, or `text` ends there. Looks back as far as a
 * cluster reaches, not to the text's start: a segmenter's cost grows with the whole string that it is given.
 */
export function isGraphemeBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return certainty(text, at) ?? clusterStart(text, at) === at;
}

/** The nearest grapheme boundary at or before a UTF-16 offset. */
export function graphemeFloor(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  return certainty(text, at) === true ? at : clusterStart(text, at);
}

/** The nearest grapheme boundary at or after a UTF-16 offset. */
export function graphemeCeil(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  if (isGraphemeBoundary(text, at)) return at;
  const start = clusterStart(text, at);
  for (let length = lookBack; ; length *= 4) {
    const end = start + firstSegment(text.slice(start, at + length)).length;
    // A cluster that reaches the slice's end may go on beyond it.
    if (end < at + length) return end;
  }
}

/** Longer than every emoji sequence and conjunct. */
const lookBack = 64;
/** How far back runs of marks or of flags, which have no such bound, are followed. */
const mostRunUnits = 4096;

/** The start of the cluster that holds the unit at `at`, for an offset strictly inside `text`. */
function clusterStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < mostRunUnits && (isMark(text.charAt(from)) || isLowOfPair(text, from)))
    from -= 1;
  const marksStart = from;
  while (from > 0 && marksStart - from < lookBack && certainty(text, from) !== true) from -= 1;
  if (isLowOfPair(text, from)) from -= 1;
  if (isFlagLetter(text, from)) from = flagFloor(text, from);
  let start = from;
  for (const { index } of segmenter.segment(text.slice(from, isLowOfPair(text, at + 1) ? at + 2 : at + 1)))
    start = from + index;
  return start;
}

function firstSegment(text: string): string {
  for (const { segment } of segmenter.segment(text)) return segment;
  return '';
}

/** Whether a boundary is at `at`, where the two units beside it tell. */
function certainty(text: string, at: number): boolean | undefined {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before < 0x300 && after < 0x300) return before !== 0x0d || after !== 0x0a;
  if (isSurrogate(before) || isSurrogate(after)) return undefined;
  if (isMark(text.charAt(at))) return isLetter(text.charAt(at - 1)) ? false : undefined;
  return standsAlone(text, at - 1) && standsAlone(text, at) ? true : undefined;
}

/** Characters of Grapheme_Cluster_Break “Other” that never join to a neighbour of the same kind. */
function standsAlone(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return unit !== 0x0d && unit !== 0xa9 && unit !== 0xae;
  return (unit >= 0x2010 && unit <= 0x2027) || (isLetter(text.charAt(at)) && !joins(unit));
}

/** Letters that are a Prepend, an Extend, a SpacingMark or Hangul. */
function joins(unit: number): boolean {
  return (
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xac00 && unit <= 0xd7ff) ||
    [0xd4e, 0xe33, 0xeb3, 0xff9e, 0xff9f].includes(unit)
  );
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(character);
}

function isMark(character: string): boolean {
  return /\p{M}/u.test(character);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isLowOfPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at);
  if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
  const high = text.charCodeAt(at - 1);
  return high >= 0xd800 && high <= 0xdbff;
}

/** Whether one of the letters that make flags in pairs (Regional_Indicator) begins at `at`. */
function isFlagLetter(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

/** The start of the flag that holds the letter at `at`: letters are paired from the start of their run. */
function flagFloor(text: string, at: number): number {
  let from = at;
  while (at - from < mostRunUnits && isFlagLetter(text, from - 2)) from -= 2;
  return at - ((at - from) % 4);
}
