import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceCodePoints } from '#lib/text/graphemes.ts';
import { splitSentences } from '#lib/text/sentences.ts';

const texts = (text: string, options?: { lang?: string; limit?: number }): string[] =>
  splitSentences(text, options).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('splits at the ends of sentences and of lines', () => {
    expect(texts('Two blasts. Then silence! Who did it?\nNobody said')).toEqual([
      'Two blasts.',
      'Then silence!',
      'Who did it?',
      'Nobody said'
    ]);
  });

  it('keeps abbreviations, initials, numbers and times in their sentence', () => {
    for (const one of [
      'Gen. Qasem Soleimani was buried there.',
      'The U.S. Central Command spoke of Dr. A. B. Smith.',
      'It began at 14.50 on 3.1.2024 near St. Elias.',
      'See No. 5 and p. 12 there.',
      'Prof. Dr. Ayşe Yılmaz konuştu.'
    ])
      expect(texts(one)).toEqual([one]);
  });

  it('splits other scripts', () => {
    expect(texts('دو انفجار رخ داد. چه کسی مسئول بود؟ کسی نگفت.', { lang: 'fa' })).toHaveLength(3);
    expect(texts('爆発は二回。誰も名乗らない。', { lang: 'ja' })).toHaveLength(2);
    expect(texts('Երկու պայթյուն։ Լռություն։', { lang: 'hy' })).toHaveLength(2);
  });

  it('cuts a long sentence after a clause, else between words, and never a word', () => {
    const clauses = `${'word '.repeat(15).trim()}, ${'other '.repeat(20).trim()}.`;
    expect(texts(clauses, { limit: 100 })[0]).toBe(`${'word '.repeat(15).trim()},`);
    expect(texts('one two three four', { limit: 9 })).toEqual(['one two', 'three', 'four']);
    expect(texts(`so ${'x'.repeat(30)} it is`, { limit: 10 })).toEqual(['so', 'x'.repeat(30), 'it is']);
    expect(texts('a, bcdefgh ijk', { limit: 10 })).toEqual(['a, bcdefgh', 'ijk']);
  });

  it('does not cut a scrap off where the first clause is short', () => {
    const text = `Yes, ${'word '.repeat(60).trim()}.`;
    expect(texts(text)[0]?.length).toBeGreaterThan(100);
  });

  it('counts offsets in code points', () => {
    expect(splitSentences('👩‍🚀 left. 𐎠 stayed.')).toEqual([
      { text: '👩‍🚀 left.', start: 0, end: 9 },
      { text: '𐎠 stayed.', start: 10, end: 19 }
    ]);
  });

  it('finds nothing in white space', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n ')).toEqual([]);
  });

  it('loses nothing but white space, and keeps every part within the limit or a single word', () => {
    const piece = fc.constantFrom('word', 'Word', ' ', ' ', ', ', '. ', '; ', '…', '\n', 'Gen. ', '، ', '。', '👩‍🚀', 'e\u0301', 'x'.repeat(60), '15', '”'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.integer({ min: 20, max: 200 }), (pieces, limit) => {
        const text = pieces.join('');
        let end = 0;
        for (const sentence of splitSentences(text, { limit })) {
          expect(sliceCodePoints(text, sentence.start, sentence.end)).toBe(sentence.text);
          expect(sliceCodePoints(text, end, sentence.start).trim()).toBe('');
          expect(sentence.text).toBe(sentence.text.trim());
          if (sentence.text.length > limit) expect(sentence.text).not.toMatch(/\s/);
          end = sentence.end;
        }
        expect(sliceCodePoints(text, end).trim()).toBe('');
      })
    );
  });
});
