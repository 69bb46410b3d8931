import { describe, expect, it } from 'vitest';
import { toLanguageTag } from '#lib/text/language-tag.ts';

describe('toLanguageTag', () => {
  it.each([
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['az-latn', 'az-Latn'],
    ['eng', 'en'],
    ['zh-Hant-TW', 'zh-Hant-TW']
  ])('knows %s as %s', (written, tag) => {
    expect(toLanguageTag(written)).toBe(tag);
  });

  it.each(['', 'English', 'en_GB', 'en, fr', 'e', 'x-own', 'en" onload="x', '<b>', 'en '])(
    'takes %j for no tag',
    (written) => {
      expect(toLanguageTag(written)).toBeNull();
    }
  );
});
