import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/compile/compile.ts';
import { exportGeojson } from '#lib/formats/export-geojson.ts';
import { exportKml } from '#lib/formats/export-kml.ts';
import { exportLinkedPlaces } from '#lib/formats/export-linked-places.ts';
import { toEdtf, toSpan } from '#lib/formats/foreign-when.ts';
import { importGeojson } from '#lib/formats/import-geojson.ts';
import { importKml } from '#lib/formats/import-kml.ts';
import { importLinkedPlaces } from '#lib/formats/import-linked-places.ts';
import { importUmap } from '#lib/formats/import-umap.ts';
import type { ForeignFiles, Importer } from '#lib/formats/imported-briefing.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { complete } from './compiled-briefings.ts';
import { broken, jsonText, kmlText } from './foreign-arbitraries.ts';
import { fixture } from './import-files.ts';

const file = (name: string, folder: string): string => String(fixture(folder).get(name));
const exported = (files: ReadonlyMap<string, string>): string => [...files.values()][0] ?? '';

/** Each importer with a real file of others, and one that we wrote. */
const importers: readonly (readonly [string, Importer, string, string, string])[] = [
  ['umap', importUmap, 'a.umap', file('harbours.umap', 'umap'), file('old.umap', 'umap-old')],
  [
    'kml',
    importKml,
    'a.kml',
    file('tour.kml', 'kml'),
    exported(exportKml(complete.briefing, complete.places).files)
  ],
  [
    'geojson',
    importGeojson,
    'a.geojson',
    file('story.geojson', 'geojson'),
    exported(exportGeojson(complete.briefing, complete.places).files)
  ],
  [
    'linked-places',
    importLinkedPlaces,
    'a.jsonld',
    file('gazetteer.jsonld', 'linked-places-published'),
    exported(exportLinkedPlaces(complete.briefing, complete.places).files)
  ]
];

/** Imports, and holds the promise of every importer: a refusal with a reason, or a briefing, whose errors are returned. */
function errorsOf(importer: Importer, files: ForeignFiles): readonly string[] {
  const imported = importer(files);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  if (imported.kind === 'refused') {
    expect(imported.message).not.toBe('');
    expect(imported.hint).not.toBe('');
    return [];
  }
  const { diagnostics } = compile('fuzz', { ...writeBriefingFiles(imported.briefing, 'fuzz', '2026-11-22') });
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
}

describe.each(importers)('the importer of %s', (kind, importer, name, foreign, own) => {
  it('imports or refuses any text and any bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (found) => {
        expect(errorsOf(importer, new Map([[name, found]]))).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  it('imports or refuses a real file with faults in it', () => {
    fc.assert(
      fc.property(broken(foreign), (found) => {
        expect(errorsOf(importer, new Map([[name, found]]))).toEqual([]);
      }),
      { numRuns: 120 }
    );
  });

  it('imports or refuses our own export with faults in it, leaving what only check can tell to check', () => {
    fc.assert(
      fc.property(broken(own), (found) => {
        const errors = errorsOf(importer, new Map([[name, found]]));
        const own =
          /^(?:when-|cite-|unknown-source|quote-|chars-|source-|attribute-|name-too-long|front-matter|block-|geojson-|id-|file-)/;
        expect(errors.filter((error) => !own.test(error))).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  it('imports or refuses any values behind the names that it reads', () => {
    fc.assert(
      fc.property(kind === 'kml' ? kmlText : jsonText(kind), (text) => {
        expect(errorsOf(importer, new Map([[name, text]]))).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  // Generous by far: what is quadratic takes minutes.
  it('reads 100 kB of nesting and of repetition without a hang', () => {
    const start = performance.now();
    const units = [
      '[',
      '{"a":',
      '"',
      ',',
      '<a>',
      '<a',
      '<!--',
      '<![CDATA[',
      '&',
      ' ',
      '{"type":"Feature","properties":'
    ];
    const texts = units.map((unit) => unit.repeat(Math.ceil(100_000 / unit.length)));
    for (const text of [
      '*',
      '[',
      '{',
      '{{',
      '[[',
      '> ',
      '- ',
      '# ',
      '<b>',
      '_a',
      '`',
      '\\',
      '&amp;',
      'http://',
      '1. ',
      '![',
      '](',
      '\n'
    ]) {
      const words = text.repeat(Math.ceil(100_000 / text.length));
      const features = [
        {
          '@id': 'a:b',
          type: 'Feature',
          geometry: null,
          properties: { name: 'a', title: 'a', description: words },
          descriptions: [{ value: words }]
        }
      ];
      const carried = {
        version: 1,
        title: 'A',
        voices: [{ id: 'v', name: 'V', kind: 'author' }],
        text: [{ kind: 'passage', id: 'p', voice: 'v', markdown: words }],
        stops: [],
        sources: []
      };
      texts.push(
        kind === 'kml'
          ? `<kml><Placemark><name>a</name><description>${words.replace(/[<&]/g, '&lt;')}</description></Placemark></kml>`
          : JSON.stringify({
              type: kind === 'umap' ? 'umap' : 'FeatureCollection',
              features,
              layers: [{ features }]
            }),
        ...(kind === 'geojson'
          ? [JSON.stringify({ type: 'FeatureCollection', dateline: carried, features })]
          : [])
      );
    }
    for (const text of texts) {
      importer(new Map([[name, text]]));
    }
    expect(performance.now() - start).toBeLessThan(90_000);
  });
});

describe('a KMZ', () => {
  it('is read or refused whatever its bytes are', () => {
    const sound = zipSync({ 'doc.kml': new TextEncoder().encode(file('tour.kml', 'kml')) });
    const edits = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = new Uint8Array(sound);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(errorsOf(importKml, new Map([['a.kmz', bytes]]))).toEqual([]);
      }),
      { numRuns: 100 }
    );
  });
});

describe('dates of foreign files', () => {
  it('become EDTF that check accepts, or nothing', () => {
    const date = fc.oneof(
      fc.string(),
      fc.integer({ min: -3000, max: 12_000 }),
      fc.stringMatching(/^\d{1,5}(-\d\d?(-\d\d?)?)?[~?%]?$/),
      fc.constant(null)
    );
    const passes = (when: string): boolean => {
      const text = `---\ntitle: T\nsummary: S\nlang: en\nedition: 2026-11-22\nvoices:\n  v: { name: V, kind: author }\n---\n\n:::passage{#p voice=v when="${when}"}\nWords.\n:::\n`;
      return !compile('a', { 'briefing.md': text }).diagnostics.some(({ code }) => code.startsWith('when-'));
    };
    fc.assert(
      fc.property(date, date, (from, to) => {
        for (const when of [toEdtf(from), toSpan(from, to)])
          if (when !== null) expect(passes(when), when).toBe(true);
      }),
      { numRuns: 400 }
    );
    expect([
      toEdtf('2024-02-30'),
      toEdtf('0900-02-29'),
      toEdtf(12),
      toEdtf('2024-13'),
      toSpan('2024', '2023-05')
    ]).toEqual([null, null, null, null, null]);
    expect([
      toEdtf('2024-02-29'),
      toEdtf('1600'),
      toEdtf('2024-01-03T10:00:00Z'),
      toSpan('2024', '2024-05')
    ]).toEqual(['2024-02-29', '1600', '2024-01-03', '2024/2024-05']);
  });
});
