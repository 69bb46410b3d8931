import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '#lib/compile/parse-when.ts';

function read(text: string, lang = 'en') {
  const result = parseWhen(text, lang);
  if (result.kind === 'fault') throw new Error(result.message);
  return result;
}

describe('parseWhen', () => {
  it.each([
    ['2024-01-03', '2024-01-03', '2024-01-03', '3 January 2024', 'the 3rd of January 2024'],
    ['2024-01', '2024-01-01', '2024-01-31', 'January 2024', 'January 2024'],
    ['2024', '2024-01-01', '2024-12-31', '2024', '2024'],
    ['2024-02-XX', '2024-02-01', '2024-02-29', 'February 2024', 'February 2024'],
    ['201X', '2010-01-01', '2019-12-31', 'the 2010s', 'the 2010s'],
    ['2024-22', '2024-04-01', '2024-06-30', 'summer 2024', 'summer 2024'],
    ['2024-01~', '2024-01-01', '2024-01-31', 'about January 2024', 'about January 2024'],
    ['2024?', '2024-01-01', '2024-12-31', 'perhaps 2024', 'perhaps 2024'],
    [
      '2023-09-19/2023-09-20',
      '2023-09-19',
      '2023-09-20',
      '19–20 September 2023',
      'from the 19th to the 20th of September 2023'
    ],
    [
      '2023-12-28/2024-01-02',
      '2023-12-28',
      '2024-01-02',
      '28 December 2023 – 2 January 2024',
      'from the 28th of December 2023 to the 2nd of January 2024'
    ],
    ['2023/2024', '2023-01-01', '2024-12-31', '2023–2024', 'from 2023 to 2024'],
    ['2020/..', '2020-01-01', null, 'since 2020', 'since 2020'],
    ['../2024-01', null, '2024-01-31', 'until January 2024', 'until January 2024'],
    ['2024-01-03/2024-01-03', '2024-01-03', '2024-01-03', '3 January 2024', 'the 3rd of January 2024']
  ])('reads %s', (edtf, earliest, latest, printed, spoken) => {
    expect(read(edtf).when).toEqual({ edtf, earliest, latest, printed, spoken });
  });

  it('prints in the language of the briefing and in the common calendar', () => {
    expect(read('2024-01-03', 'de').when.printed).toBe('3. Januar 2024');
    expect(read('2024-01-03', 'fa').when.printed).toContain('۲۰۲۴');
  });

  it.each([
    '3 January 2024',
    '2024-13',
    '2024-02-30',
    '20240',
    '19',
    '-0044',
    'Y17000',
    '[2023,2024]',
    '',
    '/',
    '..'
  ])('refuses %j', (text) =>
    expect(parseWhen(text, 'en')).toMatchObject({ kind: 'fault', code: 'when-syntax' })
  );

  it('refuses a span that ends before it begins, but not one whose end is less exact', () => {
    expect(parseWhen('2023-09-20/2023-09-19', 'en')).toMatchObject({ code: 'when-reversed' });
    expect(parseWhen('2023-09-20/2023-09', 'en').kind).toBe('when');
  });

  it('refuses long text at once', () => {
    expect(parseWhen(`[${'2024-01-01,'.repeat(5000)}2024]`, 'en')).toMatchObject({ code: 'when-syntax' });
  });

  it('puts days in time order', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const edtf = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [read(edtf(a)), read(edtf(b))];
        expect(Math.sign(first.first - second.first)).toBe(
          edtf(a) < edtf(b) ? -1 : edtf(a) > edtf(b) ? 1 : 0
        );
        expect(first.when.earliest).toBe(edtf(a));
      })
    );
  });

  it('never throws', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%XT:Z') });
    for (const texts of [fc.string(), signs]) {
      const property = fc.property(texts, (text) => void parseWhen(text, 'en'));
      expect(() => fc.assert(property)).not.toThrow();
    }
  });
});
