import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/compile/compile.ts';
import type { ImportedBriefing } from '#lib/formats/imported-briefing.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { onePassage } from './one-passage.ts';

const full: ImportedBriefing = {
  title: 'Kerman: “two” bombs # 1',
  summary: 'What happened,\nand where.',
  lang: 'fa',
  editor: 'The editor',
  licence: 'CC BY 4.0',
  view: [44, 24, 64, 40],
  voices: [{ id: '1', name: 'Yes: "no"', kind: 'author' }],
  text: [
    { kind: 'heading', depth: 2, markdown: 'A heading' },
    { kind: 'prose', markdown: 'Prose.\n\n:::not a block' },
    {
      kind: 'passage',
      id: 'one',
      voice: '1',
      title: 'A "quoted" {title} &amp; more',
      when: '2024-01-03/2024-01-05',
      cite: 'source ¶3',
      quote: 'fifteen "minutes"',
      chars: '5-22',
      markdown: 'Words in [Kerman](place:kerman).\n\n- :::x\n- > ::: y\n\n```\n:::\n```'
    },
    { kind: 'note', id: 'n', on: ['one'], note: 'context', cite: 'source', markdown: 'A note.' }
  ],
  places: [
    {
      id: 'kerman',
      name: 'کرمان',
      names: { en: 'Kerman' },
      kind: 'city',
      certainty: 'approximate',
      precisionMeters: 500,
      wikidata: 'Q171714',
      role: 'Here.',
      weight: 'lead',
      geometry: { type: 'Point', coordinates: [57.083333333, 30.3] }
    },
    {
      id: 'area',
      name: 'منطقه',
      kind: 'region',
      certainty: 'unknown',
      weight: 'mentioned',
      geometry: { type: 'Polygon', coordinates: [[[0, 1], [0, 2], [1, 2], [1, 1], [0, 1]]] } // prettier-ignore
    }
  ],
  stops: [
    {
      id: 'stop',
      title: '# A “stop”',
      places: ['kerman', 'area'],
      passages: ['one'],
      camera: { center: [57, 30], zoom: 9.5, pitch: 30, bearing: -20 },
      markdown: 'Narration.'
    }
  ],
  sources: [{ id: 'source', type: 'webpage', title: 'A source', URL: 'https://example.org/' }]
};

describe('the four files of an imported briefing', () => {
  const files = writeBriefingFiles(full, 'kerman', '2026-11-22');
  const { briefing, diagnostics } = compile('kerman', files);

  it('compile without errors, and give back what was imported', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(briefing).toMatchObject({
      title: full.title,
      summary: 'What happened,\nand where.',
      lang: 'fa',
      dir: 'rtl',
      edition: '2026-11-22',
      editor: 'The editor',
      view: [44, 24, 64, 40],
      voices: [{ id: '1', name: 'Yes: "no"', kind: 'author' }],
      sources: full.sources
    });
    expect(briefing?.passages).toMatchObject([
      {
        id: 'one',
        title: 'A "quoted" {title} &amp; more',
        when: { edtf: '2024-01-03/2024-01-05' },
        citations: [
          { source: 'source', paragraph: 3, quotation: { exact: 'fifteen "minutes"', start: 5, end: 22 } }
        ]
      }
    ]);
    expect(briefing?.notes).toMatchObject([{ id: 'n', on: ['one'], kind: 'context' }]);
    expect(briefing?.tour).toMatchObject([
      { id: 'stop', title: '# A “stop”', places: ['kerman', 'area'], camera: { center: [57, 30], zoom: 9.5 } }
    ]);
  });

  it('keep lines of the text that begin with colons as text', () => {
    expect(briefing?.text[1]).toEqual({
      kind: 'prose',
      blocks: [
        { kind: 'paragraph', children: ['Prose.'] },
        { kind: 'paragraph', children: [':::not a block'] }
      ]
    });
  });

  it('write places by RFC 7946, each property and geometry on its line', () => {
    expect(files['places.geojson'].split('\n').slice(4, 19)).toEqual([
      '      "type": "Feature",',
      '      "id": "kerman",',
      '      "properties": {',
      '        "name": "کرمان",',
      '        "names": { "en": "Kerman" },',
      '        "kind": "city",',
      '        "certainty": "approximate",',
      '        "precisionMeters": 500,',
      '        "wikidata": "Q171714",',
      '        "role": "Here.",',
      '        "weight": "lead"',
      '      },',
      '      "geometry": { "type": "Point", "coordinates": [57.0833333, 30.3] }',
      '    },',
      '    {'
    ]);
    expect(files['places.geojson']).toContain('[[[0, 1], [1, 1], [1, 2], [0, 2], [0, 1]]]');
  });

  it('leave out a tour and sources where there are none', () => {
    expect(Object.keys(writeBriefingFiles(onePassage('Words.'), 'x', '2026-11-22'))).toEqual([
      'briefing.md',
      'places.geojson'
    ]);
  });

  it('carry any title, name and attribute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        (wild, plain) => {
          const [text] = full.text.filter((item) => item.kind === 'passage');
          const place = { ...full.places[0], name: plain } as (typeof full.places)[number];
          const imported: ImportedBriefing = {
            ...full,
            title: wild,
            summary: plain,
            voices: [{ id: '1', name: wild, kind: 'author' }],
            text: [{ ...text, kind: 'passage', title: wild } as (typeof full.text)[number]],
            places: [place],
            stops: full.stops.map((stop) => ({ ...stop, title: wild, places: ['kerman'] }))
          };
          const compiled = compile('x', writeBriefingFiles(imported, 'x', '2026-11-22'));
          expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      ),
      { numRuns: 300 }
    );
  });
});
