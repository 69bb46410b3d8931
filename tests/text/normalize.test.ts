import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '#lib/text/normalize.ts';

const odd = ['a', 'e', ' ', '  ', '\n', '\u00a0', '\u0301', '\u0323', '\u200b', '\u00ad', '“', '’', '–', '…', '\u1112', '\u1161', '\u11ab', '\u2126', '\ufb2c', '\ud83d', '\ude00', 'क', '\u093c', '\u1fef', '\u037e']; // prettier-ignore
const text = fc.oneof(
  fc.array(fc.constantFrom(...odd), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' })
);

describe('normalize', () => {
  it('folds what typesetting changes', () => {
    expect(normalize('“It’s\u00a0 over” – he\u00ad said…').text).toBe('"It\'s over" - he said...');
    expect(normalize('Gu\u0308mu\u0308s\u0327hane').text).toBe('Gümüşhane');
    expect(normalize('می\u200cخواهم \u202bדובר צה״ל\u202c').text).toBe('میخواهم דובר צה"ל');
  });

  it('keeps letter case, digits, other punctuation and joined emoji', () => {
    const plain = 'Kerman, 3 January 2024: 84 (first 103) dead; 14:50? Yes! 👨‍👩‍👧';
    expect(normalize(plain).text).toBe(plain);
  });

  it('leads from its parts back to those of the original', () => {
    const original = 'a  b…c\u00adde\u0301f';
    const { text, toOriginal } = normalize(original);
    expect(text).toBe('a b...cdéf');
    const words = (part: string): string => {
      const at = text.indexOf(part);
      const { start, end } = toOriginal(at, at + part.length);
      return original.slice(start, end);
    };
    expect(words('a b')).toBe('a  b');
    expect(words('..')).toBe('…');
    expect(words('c')).toBe('c');
    expect(words('cd')).toBe('c\u00add');
    expect(words('é')).toBe('e\u0301');
    expect(words('f')).toBe('f');
  });

  it('leads from an offset of the original to the same place in the text', () => {
    const { fromOriginal } = normalize('a  b…c');
    expect([0, 1, 3, 4, 5, 6].map(fromOriginal)).toEqual([0, 1, 2, 3, 6, 7]);
  });

  it('changes nothing when applied to its own result', () => {
    fc.assert(
      fc.property(text, (text) => {
        const once = normalize(text).text;
        expect(normalize(once).text).toBe(once);
      })
    );
  });

  it('folds the parts that it leads back to into what they stand for', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const { text, toOriginal } = normalize(original);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number
        ];
        const part = toOriginal(start, end);
        expect(part.start).toBeLessThanOrEqual(part.end);
        expect(normalize(original.slice(part.start, part.end)).text).toContain(text.slice(start, end));
      })
    );
  });

  it('keeps every order: offsets of the original map to rising offsets', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text, fromOriginal, toOriginal } = normalize(original);
        for (let i = 0; i < original.length; i += 1)
          expect(fromOriginal(i)).toBeLessThanOrEqual(fromOriginal(i + 1));
        expect(fromOriginal(original.length)).toBe(text.length);
        for (let i = 0; i < text.length; i += 1)
          expect(fromOriginal(toOriginal(i, i + 1).start)).toBeLessThanOrEqual(i);
      })
    );
  });
});
