import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceCodePoints } from '#lib/text/graphemes.ts';
import { matchQuote, type Quote } from '#lib/text/match-quote.ts';
import { disturb, hardCases, prose } from './match-quote-cases.ts';

const text =
  'The convoy left the city at dawn. Witnesses spoke of two blasts, fifteen minutes apart. ' +
  'The convoy left the valley at noon. Nobody claimed the attack on the first day.';

/** The words that a match covers, or its kind where it covers none. */
function found(text: string, quote: Quote): string {
  const match = matchQuote(text, quote);
  return match.kind === 'exact' || match.kind === 'fuzzy'
    ? `${match.kind}: ${sliceCodePoints(text, match.start, match.end)}`
    : match.kind;
}

describe('matchQuote, verbatim', () => {
  it('finds a quotation that occurs once, with score 1', () => {
    expect(matchQuote(text, { exact: 'two blasts' })).toEqual({
      kind: 'exact',
      start: 53,
      end: 63,
      score: 1
    });
  });

  it('counts code points, not UTF-16 units', () => {
    expect(matchQuote('👩‍🚀 said 𐎠 and left', { exact: 'and' })).toMatchObject({ start: 11, end: 14 });
  });

  it('calls a quotation that occurs twice ambiguous and names both places', () => {
    expect(matchQuote(text, { exact: 'The convoy left the' })).toEqual({
      kind: 'ambiguous',
      candidates: [
        { start: 0, end: 19, score: 1 },
        { start: 88, end: 107, score: 1 }
      ]
    });
  });

  it('tells equal quotations apart by prefix, by suffix, and by position', () => {
    expect(matchQuote(text, { exact: 'The convoy left', prefix: 'minutes apart. ' })).toMatchObject({
      start: 88
    });
    expect(matchQuote(text, { exact: 'The convoy left', suffix: ' the valley' })).toMatchObject({
      start: 88
    });
    expect(matchQuote(text, { exact: 'The convoy left', start: 88 })).toMatchObject({ start: 88 });
    expect(matchQuote(text, { exact: 'The convoy left', start: 0 })).toMatchObject({ start: 0 });
  });

  it('tells long equal quotations apart by contexts that have changed', () => {
    const quote = {
      exact: 'and the road was closed again',
      prefix: 'It rained all Monday, ',
      suffix: ', said Amal.'
    };
    const twice = `The army left, ${quote.exact}, said Omar. It rained on Monday, ${quote.exact}, Amal said.`;
    expect(matchQuote(twice, quote)).toMatchObject({ kind: 'exact', start: 78 });
  });

  it('lets a near position decide for long quotations, and only an exact one for short quotations', () => {
    const gap = '-'.repeat(200);
    const long = 'and the road was closed again';
    expect(matchQuote(`${long}${gap}${long}`, { exact: long, start: 9 })).toMatchObject({
      kind: 'exact',
      start: 0
    });
    expect(found(`${long}${gap}${long}`, { exact: long, start: 110 })).toBe('ambiguous');
    expect(found(`closed${gap}closed`, { exact: 'closed', start: 1 })).toBe('ambiguous');
    expect(matchQuote(`closed${gap}closed`, { exact: 'closed', start: 206 })).toMatchObject({ start: 206 });
  });

  it('names at most eight places', () => {
    const match = matchQuote('again '.repeat(50), { exact: 'again' });
    expect(match.kind === 'ambiguous' && match.candidates).toHaveLength(8);
  });

  it('never finds part of a grapheme cluster', () => {
    expect(found('un cafe\u0301 noir', { exact: 'cafe' })).toBe('missing');
    expect(found('the 👨‍👩‍👧 came', { exact: '👩' })).toBe('missing');
    expect(found('🇦🇫🇦🇫', { exact: '🇫🇦' })).toBe('missing');
  });

  it('finds nothing for an empty quotation, or one of white space and hidden characters in a text without', () => {
    for (const exact of ['', ' ', '\u00ad', '\u200b ']) expect(found('word', { exact })).toBe('missing');
    expect(found('', { exact: 'word' })).toBe('missing');
  });

  it('does not take words that occur once, in other surroundings, for the short quotation that was deleted', () => {
    const quote = { exact: 'of the attack', prefix: 'Tehran named the planner ', suffix: ' within a week; ' };
    expect(found('Months on, the memory of the attack has not faded in the city.', quote)).toBe('missing');
  });
});

describe('matchQuote, normalised', () => {
  it.each([
    ['quotation marks', 'He said “it is over” twice', 'said "it is over"', '“it is over”'],
    ['apostrophes', 'the ministry’s word', "ministry's word", 'ministry’s word'],
    ['dashes', 'the years 2023–2024 were', '2023-2024', '2023–2024'],
    ['white space', 'a road\u00a0to\n  a grave', 'road to a grave', 'road\u00a0to\n  a grave'],
    [
      'soft hyphens and zero-width characters',
      'the neigh\u00adbour\u200bhood',
      'neighbourhood',
      'neigh\u00adbour\u200bhood'
    ],
    ['composition', 'in I\u0307zmir today', 'İzmir', 'I\u0307zmir'],
    ['an ellipsis', 'and so on… he said', 'so on... he', 'so on… he'],
    ['directional marks', 'שלום \u200fעולם', 'שלום עולם', 'שלום \u200fעולם'],
    ['gershayim', 'דובר צה״ל אמר', 'צה"ל', 'צה״ל']
  ])('overlooks %s', (_, text, exact, part) => {
    const match = matchQuote(text, { exact });
    expect(match).toMatchObject({ kind: 'exact', score: 1 });
    expect(found(text, { exact })).toContain(part);
  });

  it('prefers the verbatim place to one that is only the same when normalised', () => {
    expect(matchQuote("it’s and it's", { exact: "it's" })).toMatchObject({ kind: 'exact', start: 9 });
  });

  it('does not overlook letter case or digits', () => {
    expect(found('Fifteen minutes', { exact: 'fifteen' })).toBe('missing');
    expect(found('15 minutes apart', { exact: '16 minutes apart' })).toBe('missing');
  });
});

describe('matchQuote, fuzzy', () => {
  it('finds an edited quotation and says how like it is', () => {
    const match = matchQuote(text, { exact: 'Witnesses told of two blasts, 15 minutes apart.' });
    expect(match).toMatchObject({ kind: 'fuzzy', start: 34 });
    expect(match.kind === 'fuzzy' && match.score).toBeCloseTo(0.76, 1);
  });

  it('matches short quotations exactly or not at all', () => {
    expect(found(text, { exact: 'two blast, fifteen' })).toBe('missing');
    expect(found(text, { exact: 'two blast, fifteen minutes' })).toBe('fuzzy: two blasts, fifteen minutes');
  });

  it('does not find a deleted quotation by its surroundings', () => {
    const quote = {
      exact: 'Witnesses spoke of two blasts, fifteen minutes apart. ',
      prefix: 'The convoy left the city at dawn. ',
      suffix: 'The convoy left the valley at noon.'
    };
    expect(found(text.replace(quote.exact, ''), quote)).toBe('missing');
  });

  it('tells two places that are equally like it apart by context, else calls them ambiguous', () => {
    const twice =
      'First came this: the road was closed again at noon. Then that: the road was closed again at nine.';
    const exact = 'the road was closed agaim at n';
    expect(found(twice, { exact })).toBe('ambiguous');
    expect(found(twice, { exact, prefix: 'Then that: ' })).toBe('fuzzy: the road was closed again at n');
    expect(matchQuote(twice, { exact, prefix: 'Then that: ' })).toMatchObject({ start: 63 });
  });

  it('takes in whole grapheme clusters', () => {
    const exact = 'they walked all the way to the cafe';
    expect(found('They say they walked all the way to the cafe\u0301.', { exact })).toBe(
      'fuzzy: they walked all the way to the cafe\u0301'
    );
  });

  it('finds every long quotation again in which one character in ten is another', () => {
    const long = prose(20_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19_700 }),
        fc.integer({ min: 100, max: 200 }),
        (start, length) => {
          const part = long.slice(start, start + length).trim();
          const match = matchQuote(long, { exact: disturb(part, 10) });
          expect(match.kind).toBe('fuzzy');
          expect(match.kind === 'fuzzy' && Math.abs(match.start - long.indexOf(part))).toBeLessThan(12);
        }
      ),
      { numRuns: 50 }
    );
  });
});

describe('matchQuote, on hard texts', () => {
  /** Of no place in these texts could be said that it is the quotation. */
  const missing = [
    'prose, edited beyond recognition',
    'prose, not in it',
    'one letter, another in the middle',
    'a refrain, edited',
    'marks on every letter',
    'marks only',
    'conjuncts',
    'white space',
    'half pairs'
  ];

  it.each(hardCases(20_000))('keeps its promises: $name', ({ name, text, quote }) => {
    const match = matchQuote(text, quote);
    expect(match.kind === 'missing').toBe(missing.includes(name));
    if (match.kind === 'missing') return;
    const candidates = match.kind === 'ambiguous' ? match.candidates : [match];
    if (match.kind === 'ambiguous') expect(candidates.length).toBeGreaterThan(1);
    for (const { start, end, score } of candidates) {
      expect(start).toBeLessThan(end);
      expect(sliceCodePoints(text, start, end)).not.toBe('');
      expect(score).toBeGreaterThanOrEqual(0.55);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});
