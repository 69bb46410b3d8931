import { describe, expect, it } from 'vitest';
import { anchorQuotation } from '#lib/text/anchor-quotation.ts';

const paragraphs = [
  'The harbour was closed on a Tuesday.',
  'Ships waited outside for eleven days, and then for eleven days more.',
  'The harbour master wrote a letter, and the letter was lost.'
];

describe('anchorQuotation', () => {
  it('finds a quotation in the paragraph that is cited', () => {
    const anchor = anchorQuotation(paragraphs, { exact: 'wrote a letter' }, 3);
    expect(anchor).toEqual({ kind: 'anchored', paragraph: 3, start: 19, end: 33 });
  });

  it('says so where it stands in another paragraph', () => {
    expect(anchorQuotation(paragraphs, { exact: 'wrote a letter', start: 4 }, 1)).toEqual({
      kind: 'elsewhere',
      paragraph: 3,
      start: 19,
      end: 33
    });
  });

  it('prefers the cited paragraph to others that hold the same words', () => {
    expect(anchorQuotation(paragraphs, { exact: 'The harbour' }, 3)).toMatchObject({
      kind: 'anchored',
      paragraph: 3
    });
    expect(anchorQuotation(paragraphs, { exact: 'The harbour' }, null)).toMatchObject({
      kind: 'ambiguous',
      places: [{ paragraph: 1 }, { paragraph: 3 }]
    });
  });

  it('takes the position as decisive between two in the same paragraph', () => {
    expect(anchorQuotation(paragraphs, { exact: 'eleven days' }, 2).kind).toBe('ambiguous');
    expect(anchorQuotation(paragraphs, { exact: 'eleven days', start: 51 }, 2)).toMatchObject({
      kind: 'anchored',
      start: 51
    });
  });

  it('misses what is not there, and a paragraph that is not there', () => {
    expect(anchorQuotation(paragraphs, { exact: 'the lighthouse' }, 1)).toEqual({ kind: 'missing' });
    expect(anchorQuotation([], { exact: 'the lighthouse' }, 7)).toEqual({ kind: 'missing' });
  });
});
