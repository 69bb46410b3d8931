import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/compile/compile.ts';
import { importLeafletStorymaps } from '#lib/formats/import-leaflet-storymaps.ts';
import { importMapboxStorytelling } from '#lib/formats/import-mapbox-storytelling.ts';
import { importStorymapjs } from '#lib/formats/import-storymapjs.ts';
import { importWebAnnotation } from '#lib/formats/import-web-annotation.ts';
import type { Importer } from '#lib/formats/imported-briefing.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { fixture } from './import-files.ts';

const importers: [string, Importer, string][] = [
  ['storymapjs', importStorymapjs, 'harbours.json'],
  ['mapbox-storytelling', importMapboxStorytelling, 'config.js'],
  ['leaflet-storymaps', importLeafletStorymaps, 'csv/Chapters.csv'],
  ['web-annotation', importWebAnnotation, 'recogito.json']
];

/** Imports, and holds the promise of every importer: a briefing that compiles, or a refusal with a reason. */
function imports(importer: Importer, files: ReadonlyMap<string, string | Uint8Array>): void {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const imported = importer(files);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  if (imported.kind === 'refused') {
    expect(imported.message).not.toBe('');
    expect(imported.hint).not.toBe('');
    return;
  }
  const { diagnostics } = compile('fuzz', writeBriefingFiles(imported.briefing, 'fuzz', '2026-11-22'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
}

/** A text with a few of its parts taken out, doubled or replaced by what breaks parsers. */
const broken = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(12),
        put: fc.constantFrom(
          '',
          '"',
          "'",
          ',',
          '{',
          '}',
          '[',
          ']',
          '\n',
          '\0',
          '\u202e',
          '\ud800',
          '<',
          '-',
          '1e999',
          'null',
          '`',
          ':::',
          '"__proto__":{"polluted":1},',
          'constructor'
        )
      }),
      { minLength: 1, maxLength: 4 }
    )
    .map((edits) =>
      edits.reduce((now, { at, length, put }) => `${now.slice(0, at)}${put}${now.slice(at + length)}`, text)
    );

/** JSON values of a story's own keys, with any value behind each. */
const story = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      '',
      0,
      NaN,
      '12',
      -200,
      95,
      1e300,
      '<b>x',
      '<img src=//a.b/c.png>',
      '2024-01-03',
      'overview',
      ':::stop{}',
      'https://x.org/'
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...'storymap slides type location lat lon zoom name line text headline media url caption credit link date uniqueid chapters title description center pitch bearing bbox image id onChapterEnter layer items target selector exact prefix suffix start end body purpose source value geometry coordinates refinedBy __proto__ constructor'.split(
          ' '
        )
      ),
      tie('value'),
      { maxKeys: 8, noNullPrototype: true }
    )
  )
})).value;

describe.each(importers)('the importer of %s', (name, importer, main) => {
  const whole = fixture(name);
  const text = String(whole.get(main));

  it('imports or refuses any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (found) => imports(importer, new Map([[main, found]]))),
      { numRuns: 150 }
    );
  });

  it('imports or refuses a real file with faults in it', () => {
    fc.assert(
      fc.property(broken(text), (found) => imports(importer, new Map([...whole, [main, found]]))),
      { numRuns: 120 }
    );
  });

  it('imports or refuses any values behind the keys that it reads', () => {
    fc.assert(
      fc.property(
        fc.array(story, { maxLength: 4 }),
        fc.constantFrom('slides', 'chapters', 'items'),
        (values, key) => {
          const json = JSON.stringify({ [key]: values });
          const files: [string, string][] = [
            [main.replace(/\.js$/, '.json'), json],
            ['text.txt', 'Words in Tehran.\n\nAnd more of them.']
          ];
          imports(importer, new Map(files));
        }
      ),
      { numRuns: 150 }
    );
  });

  // Generous by far: what is quadratic takes minutes.
  it('reads 100 kB of nesting and of repetition without a hang', () => {
    const start = performance.now();
    for (const unit of [
      '[',
      '{"a":',
      '{"slides":[',
      '"',
      ',',
      '<div>',
      'Chapter,"',
      '\\',
      '`${',
      'a+',
      '-'
    ]) {
      imports(importer, new Map([...whole, [main, unit.repeat(Math.ceil(100_000 / unit.length))]]));
    }
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});

it('keeps what is imported linear in the file', () => {
  const slide = (index: number): object => ({
    text: {
      headline: `Slide ${index}`,
      text: `<p>Words of <b>slide</b> ${index} in Place ${index}.</p>`.repeat(3)
    },
    location: { lat: 10 + index / 100, lon: '20', zoom: 5, name: `Place ${index}` }
  });
  const sizeOf = (count: number): number => {
    const json = JSON.stringify({
      storymap: { slides: Array.from({ length: count }, (_, index) => slide(index)) }
    });
    const imported = importStorymapjs(new Map([['a.json', json]]));
    if (imported.kind === 'refused') throw new Error(imported.message);
    const files = writeBriefingFiles(imported.briefing, 'a', '2026-11-22');
    return Object.values(files).join('').length;
  };
  expect(sizeOf(400) / sizeOf(200)).toBeLessThan(2.1);
});
