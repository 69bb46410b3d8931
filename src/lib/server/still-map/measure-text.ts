import { readFileSync } from 'node:fs';
import { fontFiles, serifFamily, type FontFile } from './font-files.ts';

/** Text as it is set: size in units, one of two weights, extra space after each letter in units, sans unless serif. */
export interface TextStyle {
  readonly serif?: boolean;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly spacing?: number;
}

interface Metrics {
  readonly perEm: number;
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
}

/**
 * The width of a line of text in units: the sum of the advance widths of its characters in the bundled face for
 * their script. Kerning and joining are left out: joined Arabic letters are narrower, so a box made from it is roomy.
 */
export function measureText(text: string, { size, weight, spacing = 0, serif = false }: TextStyle): number {
  const isSerif = ({ family }: FontFile): boolean => family === serifFamily;
  const faces = fontFiles
    .filter((file) => file.weight === weight && (serif || !isSerif(file)))
    .sort((a, b) => Number(isSerif(b)) - Number(isSerif(a)));
  let ems = 0;
  let letters = 0;
  for (const character of text) {
    ems += advance(character, faces);
    letters += 1;
  }
  return ems * size + letters * spacing;
}

function advance(character: string, faces: readonly FontFile[]): number {
  const code = character.codePointAt(0) as number;
  for (const face of faces) {
    const metrics = metricsOf(face);
    const glyph = metrics.glyphOf(code);
    if (glyph !== 0) return metrics.advanceOf(glyph) / metrics.perEm;
  }
  // Scripts without a bundled face are set by the reader's system: an em is the widest that is usual.
  return /\p{M}|\p{Cf}/u.test(character) ? 0 : 1;
}

const known = new Map<string, Metrics>();

function metricsOf(face: FontFile): Metrics {
  const found = known.get(face.path) ?? readMetrics(readFileSync(face.path));
  known.set(face.path, found);
  return found;
}

/** The advance widths of a TrueType font: tables head, hhea, hmtx and a cmap of format 4 or 12 (OpenType 1.9). */
function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const at = (tag: string): number => tables.get(tag) as number;
  const measured = font.readUInt16BE(at('hhea') + 34);
  const glyphs = readCharacterMap(font, at('cmap'));
  return {
    perEm: font.readUInt16BE(at('head') + 18),
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => font.readUInt16BE(at('hmtx') + Math.min(glyph, measured - 1) * 4)
  };
}

function readCharacterMap(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 12) readGroups(font, table, glyphs);
    if (format === 4) readSegments(font, table, glyphs);
  }
  return glyphs;
}

function readGroups(font: Buffer, table: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < font.readUInt32BE(table + 12); index += 1) {
    const group = table + 16 + index * 12;
    const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(group + offset)) as [
      number,
      number,
      number
    ];
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
}

function readSegments(font: Buffer, table: number, glyphs: Map<number, number>): void {
  const twice = font.readUInt16BE(table + 6);
  for (let index = 0; index < twice; index += 2) {
    const end = font.readUInt16BE(table + 14 + index);
    const start = font.readUInt16BE(table + 16 + twice + index);
    const delta = font.readUInt16BE(table + 16 + 2 * twice + index);
    const rangeAt = table + 16 + 3 * twice + index;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}
