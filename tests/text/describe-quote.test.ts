import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '#lib/text/describe-quote.ts';
import { countCodePoints, isGraphemeBoundary, sliceCodePoints, toUnits } from '#lib/text/graphemes.ts';
import { matchQuote } from '#lib/text/match-quote.ts';

const pieces = [
  'Kerman', ' ', ' ', '. ', ', ', '\n', 'a', 'the ', 'the road to ', '15', '“', '”', '’', '…', '\u00ad', '\u200b',
  'e\u0301', 'I\u0307zmir', 'Gümüşhane', '👩‍🚀', '🇮🇷', '👍🏽', '𐎠', '𝒜', '‎', '\u202e',
  'کرمان', 'گلزار شهدا', 'می\u200cخواهم', 'دَمَشق', 'שָׁלוֹם', 'צה״ל', 'Ստեփանակերտ', 'ՙ', 'क्षि', 'कर्मान', '한', '\u1112\u1161\u11ab',
  '\ud83d', '\udc00'
]; // prettier-ignore
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));
/** A text, sometimes said over and over, and a range in it. */
const passage = fc
  .tuple(text, fc.constantFrom(1, 1, 2, 5))
  .map(([text, times]) => text.repeat(times))
  .chain((text) => {
    const length = countCodePoints(text);
    return fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  });

describe('describeQuote', () => {
  it('describes a range by its words, 32 characters on both sides, and its place', () => {
    const text = `${'a'.repeat(40)} two blasts ${'b'.repeat(40)}`;
    expect(describeQuote(text, { start: 41, end: 51 })).toEqual({
      exact: 'two blasts',
      prefix: 'a'.repeat(31) + ' ',
      suffix: ' ' + 'b'.repeat(31),
      start: 41,
      end: 51
    });
  });

  it('takes as much context as it is told', () => {
    expect(describeQuote('one two three', { start: 4, end: 7 }, { context: 2 })).toMatchObject({
      prefix: 'e ',
      suffix: ' t'
    });
    expect(describeQuote('one two three', { start: 4, end: 7 }, { context: 0 })).toMatchObject({
      prefix: '',
      suffix: ''
    });
  });

  it('widens a range to whole grapheme clusters and never cuts one in the context', () => {
    const text = 'x🇦🇫 cafe\u0301 👨‍👩‍👧y';
    expect(describeQuote(text, { start: 4, end: 8 }, { context: 3 })).toEqual({
      exact: 'cafe\u0301',
      prefix: '🇦🇫 ',
      suffix: ' ',
      start: 4,
      end: 9
    });
    expect(describeQuote(text, { start: 2, end: 3 })).toMatchObject({ exact: '🇦🇫', start: 1, end: 3 });
  });

  it('refuses a range that is empty, reversed or outside the text', () => {
    for (const range of [
      { start: 2, end: 2 },
      { start: 3, end: 1 },
      { start: -1, end: 2 },
      { start: 0, end: 5 }
    ])
      expect(() => describeQuote('word', range)).toThrow(RangeError);
  });

  it('gives whole clusters of the text, whatever the range', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const quote = describeQuote(text, { start, end });
        expect(quote.exact).toBe(sliceCodePoints(text, quote.start, quote.end));
        expect(quote.start).toBeLessThanOrEqual(start);
        expect(quote.end).toBeGreaterThanOrEqual(end);
        const first = toUnits(text, quote.start);
        const last = toUnits(text, quote.end);
        expect(text.slice(first - quote.prefix.length, last + quote.suffix.length)).toBe(
          quote.prefix + quote.exact + quote.suffix
        );
        for (const at of [first - quote.prefix.length, first, last, last + quote.suffix.length])
          expect(isGraphemeBoundary(text, at)).toBe(true);
        expect(countCodePoints(quote.prefix)).toBeLessThanOrEqual(32);
        expect(countCodePoints(quote.suffix)).toBeLessThanOrEqual(32);
      })
    );
  });
});

describe('describeQuote and matchQuote', () => {
  it('give the same range in every script, also where the text repeats itself', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const quote = describeQuote(text, { start, end });
        expect(matchQuote(text, quote)).toEqual({
          kind: 'exact',
          start: quote.start,
          end: quote.end,
          score: 1
        });
      }),
      { numRuns: 1000 }
    );
  });

  it('give the same words after text was put in before them', () => {
    fc.assert(
      fc.property(passage, text, ({ text, start, end }, before) => {
        const quote = describeQuote(text, { start, end });
        const later = `${before}\n\n${text}`;
        const match = matchQuote(later, quote);
        if (match.kind !== 'exact') expect(match.kind).toBe('ambiguous');
        else if (match.score === 1) expect(sliceCodePoints(later, match.start, match.end)).toBe(quote.exact);
      })
    );
  });
});
