import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, similarity } from '#lib/text/edit-distance.ts';
import { countWords, suggest } from '#lib/text/words.ts';

describe('countWords', () => {
  it.each([
    ['15 minutes apart', 3],
    ['the ministry’s “own” word', 4],
    ['north-west of Tehran', 4],
    ['84 dead, 1,000 hurt; 14:50', 6],
    ['', 0],
    [' — … ', 0],
    ['گلزار شهدای کرمان', 3],
    ['می\u200cخواهم بروم', 2],
    ['Լեռնային Ղարաբաղ', 2]
  ])('counts %s as %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('suggest', () => {
  const places = ['kerman', 'kermanshah', 'damascus', 'beirut', 'gaza-strip', 'dahieh'];
  it.each([
    ['kermen', 'kerman'],
    ['kreman', 'kerman'],
    ['Kerman', 'kerman'],
    ['bayrut', 'beirut'],
    ['gazastrip', 'gaza-strip'],
    ['dahiyeh', 'dahieh'],
    ['dämascus', 'damascus']
  ])('takes %s for %s', (word, meant) => {
    expect(suggest(word, places)).toBe(meant);
  });

  it('suggests nothing where nothing is near', () => {
    expect(suggest('ankara', places)).toBeUndefined();
    expect(suggest('', places)).toBeUndefined();
    expect(suggest('kerman', [])).toBeUndefined();
  });

  it('suggests the first of equals', () => {
    expect(suggest('cat', ['bat', 'car'])).toBe('bat');
  });
});

/** The textbook recurrence, word for word. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const options = [
    slowDistance(x, b) + 1,
    slowDistance(a, y) + 1,
    slowDistance(x, y) + (a.endsWith(b.slice(-1)) ? 0 : 1)
  ];
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (isSwap) options.push(slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...options);
}

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('agrees with the textbook recurrence', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(slowDistance(a, b));
      })
    );
  });

  it('stops at its limit, and only there', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
      })
    );
  });

  it('makes the same strings alike, strings with nothing in common unlike', () => {
    expect(similarity('road', 'road')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('road', '')).toBe(0);
    expect(similarity('abcd', 'abcx')).toBe(0.75);
  });
});
