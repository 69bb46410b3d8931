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
function imports(
  importer: Importer,
  files: ReadonlyMap<string, string | Uint8Array>
): 'imported' | 'refused' {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const imported = importer(files);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  if (imported.kind === 'refused') {
    expect(imported.message).not.toBe('');
    expect(imported.hint).not.toBe('');
    return 'refused';
  }
  const { diagnostics } = compile('fuzz', writeBriefingFiles(imported.briefing, 'fuzz', '2026-11-22'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return 'imported';
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

const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, '', 0, NaN, '12', '56,5', 30.5, -200, 95, 185, 1e300],
    ...[[12, 34], ['5', 6, 7], {}]
  ),
  fc.constantFrom(
    '<b>x',
    '<img src=//a.b/c.png>',
    '2024-01-03',
    'overview',
    ':::stop{}',
    'https://x.org/',
    'Tehran',
    'شهر',
    '<p>Tehran</p><ul><li>[x](place:y)'
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'value', 'id'), fc.string(), {
    noNullPrototype: true
  })
);
/** An object of these keys, some of them missing, with anything behind them; now and then no object at all. */
const shaped = (keys: string, inner: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<unknown> => {
  const plain = Object.fromEntries(keys.split(' ').map((key) => [key, leaf]));
  const record = fc.record({ ...plain, ...inner }, { requiredKeys: [], noNullPrototype: true });
  return fc.oneof({ arbitrary: record, weight: 12 }, { arbitrary: leaf, weight: 1 });
};
const some = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.array(item, { minLength: 1, maxLength: 5 });
const media = shaped('url caption credit link');
const slides = some(
  shaped('type date uniqueid', {
    text: shaped('headline text'),
    location: shaped('lat lon zoom name line icon'),
    media,
    background: media
  })
);
const location = shaped('zoom pitch bearing bbox', { center: fc.oneof(fc.tuple(leaf, leaf), leaf) });
const chapters = some(
  shaped('id title description image caption imageCredit website hidden callback', {
    location,
    llocation: location,
    onChapterEnter: some(shaped('layer opacity'))
  })
);
const words = fc.constantFrom('Tehran', 'Words', 'more of', 'absent', 'e');
const selector = shaped('type start end value prefix suffix', { exact: words, quote: words });
const items = some(
  shaped('id motivation', {
    target: shaped('source scope', { selector: fc.oneof(some(selector), selector) }),
    body: some(shaped('type purpose source value', { geometry: shaped('type coordinates') }))
  })
);
const columns =
  'Chapter,Description,Media Link,Media Credit,Location,Latitude,Longitude,Zoom,GeoJSON Overlay,Start Date,End Date';
const rows = fc
  .array(fc.array(leaf, { minLength: 11, maxLength: 11 }), { minLength: 1, maxLength: 5 })
  .map((table) =>
    table.map((cells) =>
      cells.map((cell) => `"${(JSON.stringify(cell) ?? '').replace(/"/g, '""')}"`).join(',')
    )
  );

/** Files of each format's own shape, with anything in each field. */
const shapes: Record<string, fc.Arbitrary<string>> = {
  storymapjs: slides.map((list) => JSON.stringify({ storymap: { language: 'en', slides: list } })),
  'mapbox-storytelling': chapters.map(
    (list) => `var config = ${JSON.stringify({ title: 'T', chapters: list })}`
  ),
  'leaflet-storymaps': rows.map((lines) => [columns, ...lines].join('\r\n')),
  'web-annotation': items.map((list) => JSON.stringify(list))
};

describe.each(importers)('the importer of %s', (name, importer, main) => {
  const whole = fixture(name);
  const text = String(whole.get(main));

  it('imports or refuses any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (found) => void imports(importer, new Map([[main, found]]))),
      { numRuns: 150 }
    );
  });

  it('imports or refuses a real file with faults in it', () => {
    fc.assert(
      fc.property(broken(text), (found) => void imports(importer, new Map([...whole, [main, found]]))),
      { numRuns: 60 }
    );
  });

  it('imports or refuses files of the format’s shape with anything in their fields', () => {
    let imported = 0;
    fc.assert(
      fc.property(shapes[name] ?? fc.constant(''), (found) => {
        const kind = imports(importer, new Map([[main, found], ['text.txt', 'Words in Tehran.\n\nAnd more of them.']])); // prettier-ignore
        if (kind === 'imported') imported += 1;
      }),
      { numRuns: 80 }
    );
    // The shapes are worth little where nearly all are refused.
    expect(imported).toBeGreaterThan(30);
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
