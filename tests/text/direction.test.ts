import { describe, expect, it } from 'vitest';
import { directionOf, directionOfTag, findBidiControls } from '#lib/text/direction.ts';

describe('directionOf', () => {
  it.each([
    ['Kerman کرمان', 'ltr'],
    ['کرمان Kerman', 'rtl'],
    ['«۱۴۰۲» شمسی', 'rtl'],
    ['15 דקות', 'rtl'],
    ['Ստեփանակերտ', 'ltr'],
    ['\u2067کرمان\u2069 is a city', 'ltr'],
    ['\u200f15', 'rtl'],
    ['\u200eکرمان', 'ltr'],
    ['的', 'ltr'],
    ['𞤀', 'rtl']
  ])('reads %s as %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('takes what it is told where no character is strong', () => {
    expect(directionOf('15:50')).toBe('ltr');
    expect(directionOf('15:50', 'rtl')).toBe('rtl');
    expect(directionOf('\u0664', 'rtl')).toBe('rtl');
  });
});

describe('directionOfTag', () => {
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
    expect(directionOfTag(tag)).toBe(direction);
  });
});

describe('findBidiControls', () => {
  it('finds each control, its kind and its code point offset', () => {
    expect(findBidiControls('👩a\u202eb\u202c \u2066c\u2069\u200f')).toEqual([
      { offset: 2, name: 'RLO', kind: 'override' },
      { offset: 4, name: 'PDF', kind: 'pop' },
      { offset: 6, name: 'LRI', kind: 'isolate' },
      { offset: 8, name: 'PDI', kind: 'pop' },
      { offset: 9, name: 'RLM', kind: 'mark' }
    ]);
  });

  it('finds none in text of any direction without them', () => {
    expect(findBidiControls('Kerman, کرمان, می\u200cخواهم, דמשק')).toEqual([]);
  });
});
