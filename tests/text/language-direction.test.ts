import { describe, expect, it } from 'vitest';
import { languageDirection } from '#lib/text/language-direction.ts';

describe('languageDirection', () => {
  it.each([
    ['en', 'ltr'],
    ['fa', 'rtl'],
    ['ar-SY', 'rtl'],
    ['he', 'rtl'],
    ['ckb', 'rtl'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['az', 'ltr'],
    ['az-IR', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['hy', 'ltr'],
    ['not a tag', 'ltr'],
    ['', 'ltr']
  ])('takes %s for %s', (tag, direction) => {
    expect(languageDirection(tag)).toBe(direction);
  });
});
