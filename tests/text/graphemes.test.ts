import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCodePoints,
  graphemeCeil,
  graphemeFloor,
  isGraphemeBoundary,
  sliceCodePoints,
  toCodePoints,
  toUnits
} from '#lib/text/graphemes.ts';

const parts = ['a', ' ', '\r', '\n', '\u0301', '\u200d', '👩', '👨‍👩‍👧', '🇦', '🇫', '\u0600', '\u06dd', 'क', '\u094d', 'ष', 'ि', '\u093c', '\u1112', '\u1161', '\u11ab', '한', '©', '❤', '\ufe0f', '👍🏽', 'ش', '\u064e', 'א', '\u05b8', 'ำ', 'ก', '\ud800', '\udc00', '的', 'が', 'か\u3099', 'ﾞ', '\u0d4e', '𐤀', '\u{110bd}', '‘', '\u0903', '\u200c']; // prettier-ignore
const text = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('क', '\u094d', 'ि', 'ष', '\u200d'), { maxLength: 200 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 50 })
);

function boundaries(text: string): Set<number> {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  return new Set([0, text.length, ...Array.from(segments, ({ index }) => index)]);
}

describe('grapheme boundaries', () => {
  it('are where a segmenter of the whole text finds them', () => {
    fc.assert(
      fc.property(text, (text) => {
        const known = boundaries(text);
        for (let at = 0; at <= text.length; at += 1) {
          expect(isGraphemeBoundary(text, at)).toBe(known.has(at));
          let [floor, ceil] = [at, at];
          while (!known.has(floor)) floor -= 1;
          while (!known.has(ceil)) ceil += 1;
          expect(graphemeFloor(text, at)).toBe(floor);
          expect(graphemeCeil(text, at)).toBe(ceil);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('pair the letters of many flags from the first', () => {
    const flags = '🇦🇫'.repeat(500);
    expect(isGraphemeBoundary(flags, 1600)).toBe(true);
    expect(isGraphemeBoundary(flags, 1602)).toBe(false);
  });

  it('lie at both ends of a letter with a thousand marks, and nowhere between', () => {
    const letter = `e${'\u0301'.repeat(1000)}`;
    const text = `a${letter}b`;
    expect(graphemeFloor(text, 500)).toBe(1);
    expect(graphemeCeil(text, 500)).toBe(1002);
  });

  it('hold offsets outside the text at its ends', () => {
    expect([
      graphemeFloor('ab', -3),
      graphemeCeil('ab', -3),
      graphemeFloor('ab', 9),
      graphemeCeil('ab', 9)
    ]).toEqual([0, 0, 2, 2]);
  });
});

describe('code points', () => {
  it('count astral characters and lone surrogates once', () => {
    expect(countCodePoints('a𐎠\ud83db')).toBe(4);
    expect(sliceCodePoints('a𐎠b', 1, 2)).toBe('𐎠');
    expect(sliceCodePoints('a𐎠b', 2)).toBe('b');
  });

  it('convert to UTF-16 offsets and back, as iterating the string counts them', () => {
    fc.assert(
      fc.property(text, (text) => {
        const characters = Array.from(text);
        expect(countCodePoints(text)).toBe(characters.length);
        for (let i = 0; i <= characters.length; i += 1) {
          const units = characters.slice(0, i).join('').length;
          expect(toUnits(text, i)).toBe(units);
          expect(toCodePoints(text, units)).toBe(i);
        }
      })
    );
  });

  it('take an offset inside a pair for its start, and one beyond the text for its end', () => {
    expect(toCodePoints('a𐎠b', 2)).toBe(1);
    expect(toCodePoints('a𐎠b', 9)).toBe(3);
    expect(toUnits('a𐎠b', 9)).toBe(4);
  });
});
