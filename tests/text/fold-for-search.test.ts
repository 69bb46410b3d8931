import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldForSearch } from '#lib/text/fold-for-search.ts';

describe('foldForSearch', () => {
  it.each([
    ['case and diacritics', 'Şanlıurfa', 'sanliurfa'],
    ['the Turkish İ and ı', 'İSTANBUL Iğdır', 'istanbul igdir'],
    ['the Azerbaijani schwa', 'Xankəndi', 'xankendi'],
    ['Arabic and Persian yeh', 'علي', 'علی'],
    ['Arabic and Persian kaf', 'كرمان', 'کرمان'],
    ['alef with and without hamza', 'أنقرة', 'انقره'],
    ['Arabic vowel marks and tatweel', 'بَيـْروت', 'بیروت'],
    ['Hebrew points and final letters', 'יְרוּשָׁלַיִם', 'ירושלימ'],
    ['the Armenian ligature', 'Երևան', 'երեվան'],
    ['its older spelling', 'Երեւան', 'երեվան'],
    ['Cyrillic ё and й', 'Королёв Чайка', 'королев чаика'],
    ['Arabic and Persian digits', '٢٠٢٤ ۱۴۰۲', '2024 1402'],
    ['the full width', 'Ｋｅｒｍａｎ', 'kerman'],
    ['apostrophes and modifier letters', 'Sayyida Zaynab’s Baʿath', 'sayyida zaynabs baath'],
    ['directional controls', '\u202eKerman\u202c\u200f', 'kerman'],
    ['one-piece Latin letters', 'Łódź Øst ß', 'lodz ost ss']
  ])('folds %s', (_, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('keeps the vowels of Devanagari, which are marks', () => {
    expect(foldForSearch('दिल्ली')).not.toBe(foldForSearch('दल'));
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
      })
    );
  });
});

describe('foldedWords', () => {
  const wordsOf = (text: string) => foldedWords(text).map(({ folded }) => folded);

  it('parts words at spaces, hyphens and the non-joiner, not at apostrophes', () => {
    expect(wordsOf('Ben-Gvir’s “plan”')).toEqual(['ben', 'gvirs', 'plan']);
    expect(wordsOf('تل\u200cآویو')).toEqual(['تل', 'اویو']);
  });

  it('takes each character of a script without spaces as a word', () => {
    expect(wordsOf('東京 Tokyo')).toEqual(['東', '京', 'tokyo']);
  });

  it('says where in the text each word stands', () => {
    const text = 'In Şanlıurfa, 2024';
    expect(foldedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'In',
      'Şanlıurfa',
      '2024'
    ]);
  });

  it('finds words in order, without overlap, none of them empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let before = 0;
        for (const { start, end, folded } of foldedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(folded).not.toBe('');
          before = end;
        }
      })
    );
  });
});
