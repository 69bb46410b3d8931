import fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  certainties,
  noteKinds,
  placeKinds,
  voiceKinds,
  weights,
  type Briefing
} from '#lib/briefing/briefing.ts';
import { exportGeojson } from '#lib/formats/export-geojson.ts';
import { exportKml } from '#lib/formats/export-kml.ts';
import { exportLinkedPlaces } from '#lib/formats/export-linked-places.ts';
import { importGeojson } from '#lib/formats/import-geojson.ts';
import { importKml } from '#lib/formats/import-kml.ts';
import { importLinkedPlaces } from '#lib/formats/import-linked-places.ts';
import type { Exported, ImportedBriefing, ImportedItem, Importer } from '#lib/formats/imported-briefing.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { compiled, complete, hostile, kerman, type CompiledBriefing } from './compiled-briefings.ts';

type Exporter = (briefing: Briefing, places: FeatureCollection<Geometry | null>) => Exported;

/** The briefing that comes back when its export is imported, written and compiled; what was told on the way. */
function returned({ briefing, places }: CompiledBriefing, exporter: Exporter, importer: Importer) {
  const imported = importer(exporter(briefing, places).files);
  if (imported.kind === 'refused') throw new Error(imported.message);
  const files = writeBriefingFiles(imported.briefing, briefing.slug, briefing.edition);
  return { ...compiled(briefing.slug, { ...files }), findings: imported.findings };
}

const without = (thing: object, ...keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)));

/** What GeoJSON and KML carry: all but what they say is lost. */
function carried({ briefing, places }: CompiledBriefing) {
  return {
    ...without(briefing, 'changes', 'redirects', 'draft'),
    tour: briefing.tour.map((stop) => without(stop, 'audio')),
    features: [...places.features].sort((a, b) => String(a.id).localeCompare(String(b.id), 'en'))
  };
}

/** What a gazetteer carries, where a name is always in some language: by default in the briefing's. */
function placesOf({ briefing, places }: CompiledBriefing) {
  const geometries = new Map(places.features.map(({ id, geometry }) => [id, geometry]));
  return new Map(
    briefing.places.map((place) => [
      place.id,
      {
        ...without(place, 'where', 'point', 'bounds'),
        names: { [briefing.lang]: place.name, ...place.names },
        geometry: geometries.get(place.id)
      }
    ])
  );
}

const wholes: readonly (readonly [string, Exporter, Importer])[] = [
  ['GeoJSON', exportGeojson, importGeojson],
  ['KML', exportKml, importKml]
];
const briefings = [
  ['kerman', kerman],
  ['complete', complete],
  ['hostile', hostile]
] as const;

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const words = fc
  .array(
    fc.constantFrom(
      'Words',
      'کرمان',
      '東京',
      '*',
      '_a_',
      '<b>',
      '&amp;',
      '[x]',
      '1.',
      '#',
      '`',
      ':::',
      'http://x.y',
      '😀',
      '\\',
      '>',
      '- ',
      '"',
      '|'
    ),
    {
      minLength: 1,
      maxLength: 8
    }
  )
  .map((parts) => `A ${parts.join(' ')} z`.replace(/\s+/g, ' '));
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => (value || 1) / 1e5);
const position = fc.tuple(degrees(179), degrees(85)).map(([lng, lat]) => [lng, lat]);
const square = fc.tuple(degrees(170), degrees(80)).map(([lng, lat]) => {
  const corners = [
    [lng, lat],
    [lng + 1, lat],
    [lng + 1, lat + 1],
    [lng, lat + 1],
    [lng, lat]
  ];
  return corners.map((at) => at.map((value) => Math.round((value ?? 0) * 1e5) / 1e5));
});
const geometry: fc.Arbitrary<Geometry | null> = fc.oneof(
  fc.constant(null),
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .uniqueArray(position, { minLength: 2, maxLength: 4, selector: String })
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  square.map((ring) => ({ type: 'Polygon' as const, coordinates: [ring] })),
  square.map((ring) => ({ type: 'MultiPolygon' as const, coordinates: [[ring]] }))
);
const place = fc.record(
  {
    name: words,
    names: fc.dictionary(fc.constantFrom('fa', 'az-Latn', 'zh', 'de'), words, {
      maxKeys: 3,
      noNullPrototype: true
    }),
    kind: fc.constantFrom(...placeKinds),
    certainty: fc.constantFrom(...certainties),
    weight: fc.constantFrom(...weights),
    role: words,
    source: words,
    precisionMeters: fc.integer({ min: 1, max: 5_000_000 }),
    wikidata: fc.integer({ min: 1, max: 1e9 }).map((number) => `Q${number}`),
    geonames: fc.integer({ min: 1, max: 1e9 }),
    geometry
  },
  { requiredKeys: ['name', 'kind', 'certainty', 'weight', 'geometry'] }
);

/** A briefing as an importer might make it, whose parts fit together. */
const anyBriefing: fc.Arbitrary<ImportedBriefing> = fc
  .record({
    title: words,
    summary: words,
    lang: fc.constantFrom('en', 'fa', 'zh', 'de-AT'),
    ids: fc.uniqueArray(id, { minLength: 2, maxLength: 6 }),
    places: fc.array(place, { minLength: 6, maxLength: 6 }),
    texts: fc.array(words, { minLength: 12, maxLength: 12 }),
    voice: fc.constantFrom(...voiceKinds),
    note: fc.constantFrom(...noteKinds),
    camera: fc.option(fc.record({ center: position, zoom: fc.integer({ min: 0, max: 22 }) }), {
      nil: undefined
    })
  })
  .map(({ title, summary, lang, ids, places, texts, voice, note, camera }): ImportedBriefing => {
    const plain = (text: string | undefined): string => (text ?? '').replace(/[\\`*_[\]<>#&|:.-]/g, '\\$&');
    const text = ids.flatMap((each, index): ImportedItem[] => [
      { kind: 'heading', depth: 2, markdown: plain(texts[index]) },
      { kind: 'prose', markdown: `${plain(texts[index + 1])}\n\n- one\n- *two*` },
      {
        kind: 'passage',
        id: `passage-${each}`,
        voice: 'someone',
        title: texts[index] ?? '',
        when: '2024-01~',
        markdown: `${plain(texts[index + 2])} [${plain(places[index]?.name)}](place:${each}) **${plain(texts[index + 3])}**`
      },
      {
        kind: 'note',
        id: `note-${each}`,
        on: [`passage-${each}`],
        note,
        markdown: `> ${plain(texts[index + 4])}`
      }
    ]);
    return {
      title,
      summary,
      lang,
      voices: [{ id: 'someone', name: title, kind: voice, place: ids[0] ?? '' }],
      text,
      places: ids.map((each, index) => ({
        ...(places[index] as (typeof places)[number]),
        id: each,
        ...(index > 0 && { within: ids[0] ?? '' })
      })) as ImportedBriefing['places'],
      stops: ids.map((each, index) => ({
        id: `stop-${each}`,
        title: texts[index] ?? '',
        places: [each],
        passages: [`passage-${each}`],
        ...(camera && { camera: { ...camera, center: camera.center as [number, number] } }),
        markdown: plain(texts[index + 5])
      })),
      sources: [{ id: 'a-source', type: 'webpage', title, URL: 'https://example.org/' }]
    };
  });

describe.each(wholes)('the import of our own %s', (_name, exporter, importer) => {
  it.each(briefings)('gives %s back, but for what the export says is lost', (_slug, briefing) => {
    const back = returned(briefing, exporter, importer);
    expect(back.findings).toEqual([]);
    expect(carried(back)).toEqual(carried(briefing));
  });

  it('gives any briefing back', () => {
    fc.assert(
      fc.property(anyBriefing, (imported) => {
        const briefing = compiled('any', { ...writeBriefingFiles(imported, 'any', '2026-11-22') });
        expect(carried(returned(briefing, exporter, importer))).toEqual(carried(briefing));
      }),
      { numRuns: 15 }
    );
  });
});

describe('the import of our own Linked Places', () => {
  it.each(briefings)(
    'gives the places of %s back: names, geometry, certainty, role, links',
    (_slug, briefing) => {
      const back = returned(briefing, exportLinkedPlaces, importLinkedPlaces);
      expect(placesOf({ ...back, briefing: { ...back.briefing, lang: briefing.briefing.lang } })).toEqual(
        placesOf(briefing)
      );
    }
  );

  it('gives the places of any briefing back', () => {
    fc.assert(
      fc.property(anyBriefing, (imported) => {
        const briefing = compiled('any', { ...writeBriefingFiles(imported, 'any', '2026-11-22') });
        const back = returned(briefing, exportLinkedPlaces, importLinkedPlaces);
        expect(placesOf({ ...back, briefing: { ...back.briefing, lang: briefing.briefing.lang } })).toEqual(
          placesOf(briefing)
        );
      }),
      { numRuns: 15 }
    );
  });
});
