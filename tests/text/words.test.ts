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

/** The textbook recurrence, without rows thrown away. */
function slowDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j)
  );
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const options = [
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
        d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        options.push(d[i - 2]![j - 2]! + 1);
      d[i]![j] = Math.min(...options);
    }
  return d[a.length]![b.length]!;
}

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

  it('agrees with the textbook recurrence', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(slowDistance(a, b));
      })
    );
  });

  it('stops at its limit, and only there', () => {
    fc.assert(
      fc.property(word, word, fc.nat(12), (a, b, limit) => {
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
