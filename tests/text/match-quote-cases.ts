import type { Quote } from '#lib/text/match-quote.ts';
import { matchQuote } from '#lib/text/match-quote.ts';

/** A text and a quote that are hard for one part of the search or another. */
export interface HardCase {
  readonly name: string;
  readonly text: string;
  readonly quote: Quote;
}

const words =
  'the a of road city north river minister said that was by on closed again border army talks'.split(' ');

/** Prose-like text of `length` code units, the same for the same length: no two long parts are alike. */
export function prose(length: number): string {
  let state = 7;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += words[Math.floor((state / 2 ** 32) * words.length)] + (state % 97 === 0 ? '. ' : ' ');
  }
  return text.slice(0, length);
}

/** Replaces every `step`-th unit: a quotation that has been edited all over. */
export function disturb(text: string, step: number): string {
  return Array.from({ length: text.length }, (_, i) => (i % step === step - 1 ? '#' : text[i])).join('');
}

/** Texts of `length` units, natural and pathological, each with a quote of at most 200 characters. */
export function hardCases(length = 500_000): HardCase[] {
  const natural = prose(length);
  const part = natural.slice(length / 2, length / 2 + 200);
  const context = { prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) };
  const fill = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const refrain = 'He said that the road was closed again, ';
  const a = (count: number): string => 'a'.repeat(count);
  const list: [name: string, text: string, quote: Quote][] = [
    ['prose, verbatim', natural, { exact: part }],
    ['prose, edited', natural, { exact: disturb(part, 6) }],
    ['prose, edited, 20 characters', natural, { exact: disturb(part.slice(0, 20), 10) }],
    ['prose, edited beyond recognition', natural, { exact: disturb(part, 2), ...context }],
    [
      'prose, not in it',
      natural,
      { exact: 'No delegate could remember when, or why, the bridge had been sold.' }
    ],
    ['prose, a frequent word, context not in it', natural, { exact: 'the', ...context }],
    ['one letter, verbatim everywhere', fill('a'), { exact: a(200) }],
    ['one letter, with a position', fill('a'), { exact: a(200), start: length / 2 }],
    ['one letter, context not in it', fill('a'), { exact: a(200), ...context, start: length / 2 }],
    ['one letter, another last', fill('a'), { exact: a(199) + 'b', prefix: a(32), suffix: a(32) }],
    ['one letter, another first', fill('a'), { exact: 'b' + a(199) }],
    ['one letter, another in the middle', fill('a'), { exact: a(100) + 'b' + a(99), ...context }],
    ['two letters in turn', fill('ab'), { exact: 'ba'.repeat(90) + 'ccc' + 'ab'.repeat(8) }],
    ['a refrain, edited', fill(refrain), { exact: disturb(fill(refrain).slice(7, 207), 9), ...context }],
    ['one ideograph', fill('的'), { exact: '的'.repeat(199) + '是' }],
    ['marks on every letter', fill('e\u0301'), { exact: 'e' }],
    ['marks on every letter, one differs', fill('e\u0301'), { exact: 'e\u0301'.repeat(99) + 'a' }],
    ['marks only', fill('\u0301'), { exact: '\u0301\u0301' }],
    ['joined emoji', fill('👨‍👩‍👧'), { exact: '👨‍👩‍👧'.repeat(20) + 'a' }],
    ['flags, read off by one letter', fill('🇦🇫'), { exact: '🇫🇦'.repeat(40) }],
    ['conjuncts', fill('क्षि'), { exact: 'षि' }],
    ['zero-width spaces', fill('a\u200b'), { exact: a(199) + 'b' }],
    ['white space', fill(' \n'), { exact: 'a   b'.repeat(40) }],
    ['quotation marks', fill('“'), { exact: '"'.repeat(199) + 'b' }],
    ['decomposed prose', natural.replaceAll('e', 'e\u0301').slice(0, length), { exact: part }],
    ['jamo', fill('\u1112\u1161\u11ab'), { exact: '한'.repeat(199) + 'b' }],
    ['half pairs', fill('\ud83d'), { exact: '\ude00'.repeat(200) }]
  ];
  return list.map(([name, text, quote]) => ({ name, text, quote }));
}

/**
 * How long each hard case takes, in the unit of `now`: the median of `runs`. The promise is at most 200 ms for 500,000
 * characters.
 */
export function measureMatchQuote(now: () => number, runs = 5): { name: string; took: number }[] {
  return hardCases().map(({ name, text, quote }) => {
    const took = Array.from({ length: runs }, () => {
      const before = now();
      matchQuote(text, quote);
      return now() - before;
    }).sort((a, b) => a - b);
    return { name, took: took[runs >> 1] ?? 0 };
  });
}
