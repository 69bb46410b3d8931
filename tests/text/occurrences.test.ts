import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#lib/text/occurrences.ts';

describe('findOccurrences', () => {
  it('finds all occurrences, overlapping ones too', () => {
    expect(findOccurrences('ananas', 'ana')).toEqual([0, 2]);
    expect(findOccurrences('aaaa', 'aa')).toEqual([0, 1, 2]);
  });

  it('finds none of an empty pattern, of a longer one, or in an empty text', () => {
    expect(findOccurrences('word', '')).toEqual([]);
    expect(findOccurrences('word', 'words')).toEqual([]);
    expect(findOccurrences('', 'a')).toEqual([]);
  });

  it('finds what trying every offset finds', () => {
    const unit = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit, minLength: 1, maxLength: 6 }),
        (text, pattern) => {
          const tried = Array.from(text, (_, at) => at).filter((at) => text.startsWith(pattern, at));
          expect(findOccurrences(text, pattern)).toEqual(tried);
        }
      )
    );
  });
});
