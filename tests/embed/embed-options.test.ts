import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultEmbedOptions,
  describeEmbedOptions,
  embedParts,
  embedStarts,
  embedThemes,
  parseEmbedOptions
} from '#lib/embed/embed-options.ts';

describe('the options of an embed', () => {
  it('are the defaults where the address says nothing', () => {
    expect(parseEmbedOptions('')).toEqual(defaultEmbedOptions);
  });

  it('are what the address says', () => {
    expect(parseEmbedOptions('?at=places/beirut&ui=tour,map&theme=dark&lang=en-GB&start=facade')).toEqual({
      at: { kind: 'place', id: 'beirut' },
      ui: ['map', 'tour'],
      theme: 'dark',
      lang: 'en-GB',
      start: 'facade'
    });
    expect(parseEmbedOptions('?at=tour%2F3').at).toEqual({ kind: 'stop', number: 3 });
    expect(parseEmbedOptions('?at=places/beirut/').at).toEqual({ kind: 'place', id: 'beirut' });
  });

  it('pass over what is not known and what does not fit', () => {
    const query =
      '?at=javascript:alert(1)&ui=<b>,constructor&theme=red&lang=__proto__&start=yes&onload=x&__proto__=y';
    expect(parseEmbedOptions(query)).toEqual(defaultEmbedOptions);
    expect(parseEmbedOptions('?ui=map,map,nothing').ui).toEqual(['map']);
    expect(parseEmbedOptions('?theme=dark&theme=light').theme).toBe('dark');
    expect(parseEmbedOptions(`?theme=dark&x=${'x'.repeat(5000)}`)).toEqual(defaultEmbedOptions);
  });

  it('are sound whatever the address holds', () => {
    const query = fc.oneof(
      fc.string(),
      fc.webQueryParameters(),
      fc
        .dictionary(fc.constantFrom('at', 'ui', 'theme', 'lang', 'start'), fc.string())
        .map((each) => new URLSearchParams(each).toString())
    );
    fc.assert(
      fc.property(query, (text) => {
        const { ui, theme, start } = parseEmbedOptions(text);
        expect(ui.length).toBeGreaterThan(0);
        expect(ui.every((part) => embedParts.includes(part))).toBe(true);
        expect(embedThemes.includes(theme) && embedStarts.includes(start)).toBe(true);
      })
    );
  });

  it('that are written are read back the same', () => {
    const options = fc.record({
      at: fc.oneof(
        fc.constant(null),
        fc.stringMatching(/^[a-z0-9-]{1,64}$/).map((id) => ({ kind: 'place' as const, id })),
        fc.integer({ min: 1, max: 9999 }).map((number) => ({ kind: 'stop' as const, number }))
      ),
      ui: fc.subarray([...embedParts], { minLength: 1 }),
      theme: fc.constantFrom(...embedThemes),
      lang: fc.constantFrom(null, 'en', 'ckb', 'zh-Hant-TW'),
      start: fc.constantFrom(...embedStarts)
    });
    fc.assert(
      fc.property(options, (each) => {
        expect(parseEmbedOptions(describeEmbedOptions(each))).toEqual(each);
      })
    );
  });
});
