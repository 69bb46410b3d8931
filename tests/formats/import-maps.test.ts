import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importGeojson } from '#lib/formats/import-geojson.ts';
import { importKml } from '#lib/formats/import-kml.ts';
import { importLinkedPlaces } from '#lib/formats/import-linked-places.ts';
import { importUmap } from '#lib/formats/import-umap.ts';
import type { ImportedBriefing } from '#lib/formats/imported-briefing.ts';
import { fixture, importWhole } from './import-files.ts';

const passagesOf = ({ text }: ImportedBriefing) =>
  text.flatMap((item) => (item.kind === 'passage' ? [item] : []));
const headingsOf = ({ text }: ImportedBriefing) =>
  text.flatMap((item) => (item.kind === 'heading' ? [item.markdown] : []));
const textOf = (briefing: ImportedBriefing, id: string) =>
  passagesOf(briefing).find((passage) => passage.id === id)?.markdown;

describe('a map of uMap', () => {
  const { briefing, losses, compiled } = importWhole(importUmap, fixture('umap'));

  it('has its features as places, those with a description as passages and stops in the order of its layers', () => {
    expect(briefing.places.map(({ id }) => id)).toEqual([
      'piraeus',
      'place-2',
      'swapped',
      'place-4',
      'ferry',
      'piraeus-2'
    ]);
    expect(passagesOf(briefing).map(({ id }) => id)).toEqual([
      'piraeus',
      'passage-3',
      'swapped',
      'places',
      'ferry',
      'piraeus-2'
    ]);
    expect(briefing.stops.map(({ id }) => id)).toEqual([
      'piraeus',
      'place-2',
      'swapped',
      'ferry',
      'piraeus-2'
    ]);
    expect(headingsOf(briefing)).toEqual(['Harbours', 'Routes & areas']);
    expect(compiled.briefing?.places.filter(({ point }) => point === null)).toHaveLength(1);
  });

  it('has its title, summary and licence in plain words', () => {
    expect(briefing).toMatchObject({
      title: 'Häfen am Mittelmeer',
      summary: 'Häfen Eine Karte mit drei Häfen. Mehr dazu',
      licence: 'ODbL'
    });
  });

  it('has its text syntax as Markdown, media as links', () => {
    expect(textOf(briefing, 'piraeus')).toBe(
      [
        '[Piraeus](place:piraeus)',
        '#### The largest',
        '**Greek** harbour, *very* old.',
        '- ferries\n- containers',
        'See [its page](https://example.org/piraeus) and [piraeus.jpg](https://example.org/piraeus.jpg)\\\n[example.org](https://example.org/video)'
      ].join('\n\n')
    );
  });

  it('fills templates, and leaves the heading that is the name', () => {
    expect(textOf(briefing, 'ferry')).toBe('[Ferry](place:ferry)\n\nLength: 250 km\\\nRuns daily.');
    expect(textOf(briefing, 'piraeus-2')).toContain('Length: unknown km');
  });

  it('runs nothing, and keeps text in other scripts', () => {
    expect(textOf(briefing, 'passage-3')).toBe('[حيفا](place:place-2)\n\nميناء **كبير**');
  });

  it('looks at a stop from where the feature, else its layer says', () => {
    expect(briefing.stops.slice(0, 2).map(({ camera }) => camera)).toEqual([
      { center: [23.6364, 37.9472], zoom: 14 },
      { center: [34.99, 32.82], zoom: 12 }
    ]);
  });

  it('reports what is elsewhere and what there is no room for', () => {
    expect(losses).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^dropped layers\[2\]\.remoteData: .*not fetched.*example\.org\/ships/),
        expect.stringMatching(/^changed layers\[0\]\.features\[2\]\.geometry: .*look exchanged/),
        expect.stringMatching(/^changed layers\[0\]\.features\[3\]: .*without a name/),
        expect.stringMatching(/^changed layers\[1\]\.features\[1\]\.geometry: a ring .* closed/),
        expect.stringMatching(/^dropped layers\[1\]\.filters: /),
        expect.stringMatching(/^dropped properties\.tilelayer: .*OSM-Fr/),
        expect.stringMatching(/^dropped layers: colours/),
        expect.stringMatching(/^changed properties\.slideshow: /)
      ])
    );
  });

  it('is read in its old form too', () => {
    const old = importWhole(importUmap, fixture('umap-old'));
    expect(headingsOf(old.briefing)).toEqual(['Layer 1', 'Layer 2']);
    expect(textOf(old.briefing, 'hut')).toBe('[Hut](place:hut)\n\nClosed in winter.');
    expect(textOf(old.briefing, 'places')).toBe('[Peak](place:peak)');
    expect(old.losses).toEqual([]);
  });

  it('is refused where it holds nothing, with what to do', () => {
    expect(importUmap(new Map([['a.umap', '{"type":"FeatureCollection"}']]))).toMatchObject({
      kind: 'refused'
    });
    expect(
      importUmap(
        new Map([['a.umap', '{"type":"umap","layers":[{"_umap_options":{"remoteData":{"url":"x"}}}]}']])
      )
    ).toMatchObject({ kind: 'refused', message: 'the map has no features' });
  });
});

describe('KML', () => {
  const { briefing, losses, compiled } = importWhole(importKml, fixture('kml'));

  it('has its Placemarks as places, balloons as passages under their folders, and the tour as stops', () => {
    expect(briefing.places).toHaveLength(6);
    expect(passagesOf(briefing).map(({ id }) => id)).toEqual([
      'hagia-sophia',
      'galata',
      'places',
      'kadikoy',
      'places-2'
    ]);
    expect(headingsOf(briefing)).toEqual(['European side', 'Ferries', 'Asian side']);
    expect(briefing.stops.map(({ id, passages }) => [id, passages])).toEqual([
      ['kadikoy', ['kadikoy']],
      ['hagia-sophia', ['hagia-sophia']]
    ]);
    expect(briefing).toMatchObject({
      title: 'A walk through Istanbul',
      summary: 'Three stops on both shores.',
      editor: 'Ayşe Yılmaz'
    });
  });

  it('has TimeSpan and TimeStamp as dates', () => {
    expect(compiled.briefing?.passages.map(({ when }) => when?.edtf)).toEqual([
      '0532/0537-12-27',
      '1348-06-01',
      undefined,
      undefined,
      undefined
    ]);
  });

  it('has balloons as Markdown', () => {
    expect(textOf(briefing, 'hagia-sophia')).toBe(
      '[Hagia Sophia](place:hagia-sophia)\n\nBuilt under Justinian.\\\n[sophia.jpg](https://example.org/sophia.jpg)'
    );
  });

  it('has geometries of every kind, and a view where there is none', () => {
    expect(compiled.places?.features.map(({ id, geometry }) => [id, geometry?.type ?? null])).toEqual([
      ['hagia-sophia', 'Point'],
      ['galata', 'Polygon'],
      ['crossing', 'GeometryCollection'],
      ['kadikoy', 'Point'],
      ['lost', null],
      ['tower', 'Point']
    ]);
  });

  it('has the views of the tour as cameras, within what a stop may say', () => {
    const [first, second] = briefing.stops;
    expect(first?.camera).toMatchObject({ center: [29.03, 40.99], pitch: 60, bearing: -90 });
    expect(first?.camera?.zoom).toBeCloseTo(12.6, 0);
    expect(second?.camera?.center).toEqual([28.9799, 41.0087]);
  });

  it('reports what is elsewhere and what there is no room for', () => {
    expect(losses).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^dropped line \d+: a network link .*Traffic/),
        expect.stringMatching(/^dropped line \d+: an image laid over the ground .*Old map/),
        expect.stringMatching(/^dropped line \d+: a recording of the tour .*intro\.mp3/),
        expect.stringMatching(/^dropped line \d+: a view of the tour was left out: no Placemark/),
        expect.stringMatching(/^changed line \d+: a model/),
        expect.stringMatching(/^changed line \d+: .*look exchanged/),
        expect.stringMatching(/^changed line \d+: .*its view looks at/),
        expect.stringMatching(/^dropped line \d+: the data “population”/)
      ])
    );
  });

  const refusal = (content: string | Uint8Array, name = 'a.kml') => {
    const found = importKml(new Map([[name, content]]));
    return found.kind === 'refused' ? found : null;
  };

  it('refuses document types before they are parsed', () => {
    const entities = '<!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml><name>&a;</name></kml>';
    expect(refusal(`<?xml version="1.0"?>\n${entities}`)).toMatchObject({
      where: 'line 2',
      message: expect.stringContaining('document type') as string
    });
    const lol = Array.from(
      { length: 20 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`
    );
    expect(refusal(`<!DOCTYPE k [<!ENTITY l0 "x">${lol.join('')}]><kml>&l20;</kml>`)).not.toBeNull();
  });

  it('refuses what is no KML, with the reason', () => {
    expect(refusal('')?.message).toContain('not well-formed');
    expect(refusal('<kml><Placemark></kml>')?.message).toContain('not well-formed');
    expect(refusal('<gpx/>')?.message).toContain('<gpx>');
    expect(refusal('<kml/>')?.message).toContain('no Placemarks');
    expect(refusal('<a>'.repeat(30_000))?.message).toContain('nested deeper');
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x00]))?.message).toContain('UTF-8');
  });

  it('is read with prefixed names', () => {
    const prefixed =
      '<k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:Placemark><k:name>A</k:name><k:Point><k:coordinates>1,2</k:coordinates></k:Point></k:Placemark></k:kml>';
    expect(importWhole(importKml, new Map([['a.kml', prefixed]])).briefing.places).toMatchObject([
      { id: 'a', geometry: { type: 'Point', coordinates: [1, 2] } }
    ]);
  });

  describe('in an archive', () => {
    const kml = strToU8(String(fixture('kml').get('tour.kml')));

    it('is read, the other files being told', () => {
      const kmz = zipSync({ 'images/old.jpg': strToU8('JPEG'), 'doc.kml': kml, 'z.kml': strToU8('<kml/>') });
      const found = importWhole(importKml, new Map([['walk.kmz', kmz]]));
      expect(found.briefing.places).toHaveLength(6);
      expect(found.losses).toContain('dropped images/old.jpg: the file in the archive was left out');
    });

    it('is refused where it unpacks to too much, counted on what comes out', () => {
      const bomb = zipSync({ 'doc.kml': new Uint8Array(5_000_000) }, { level: 9 });
      expect(bomb.length).toBeLessThan(10_000);
      expect(refusal(bomb, 'a.kmz')?.message).toContain('100 times');
      const many = zipSync(
        Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.kml`, new Uint8Array(1)]))
      );
      expect(refusal(many, 'a.kmz')?.message).toContain('1000 entries');
      expect(refusal(zipSync({ 'a.txt': kml }), 'a.kmz')?.message).toContain('no .kml');
      expect(refusal(zipSync({ 'doc.kml': kml }).subarray(0, 400), 'a.kmz')).not.toBeNull();
    });
  });
});

describe('GeoJSON of others', () => {
  const { briefing, losses } = importWhole(importGeojson, fixture('geojson'));

  it('has its features as places, and their texts as passages', () => {
    expect(briefing.places.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Rossio'],
      ['2', 'Tagus'],
      ['2-2', '東京'],
      ['place-4', 'Place 4'],
      ['broken', 'Broken']
    ]);
    expect(passagesOf(briefing).map(({ id }) => id)).toEqual(['rossio', 'tagus', 'broken', 'places']);
    expect(textOf(briefing, 'rossio')).toBe('[Rossio](place:1)\n\nThe *square*.\n\nIt has waves.\n\nflyTo');
    expect(textOf(briefing, 'tagus')).toBe('[Tagus](place:2)\n\nThe river.\n\nIt is wide.');
    expect(briefing).toMatchObject({
      title: 'Steps through Lisbon',
      summary: 'Told in three steps.',
      stops: []
    });
    expect(briefing.places[1]?.names).toEqual({ pt: 'Tejo', fa: 'تاگوس' });
  });

  it('reports what was changed and left out', () => {
    expect(losses).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^changed features\[2\]\.id: the id “2” became 2-2/),
        expect.stringMatching(/^changed features\[2\]\.geometry: a longitude beyond ±180/),
        expect.stringMatching(/^changed features\[3\]: a feature without a name/),
        expect.stringMatching(/^dropped features\[4\]\.geometry: no sound geometry/),
        expect.stringMatching(/^dropped features\[5\]: an entry that is no Feature/),
        expect.stringMatching(/^dropped features: the property “marker-color” of 2 features/)
      ])
    );
  });

  it('may be one Feature or a bare geometry', () => {
    const point = { type: 'Point', coordinates: ['57.08', '30,29'] };
    for (const value of [{ type: 'Feature', properties: { name: 'Kerman' }, geometry: point }, point]) {
      const found = importWhole(importGeojson, new Map([['kerman.json', JSON.stringify(value)]]));
      expect(found.briefing.places).toMatchObject([{ geometry: { coordinates: [57.08, 30.29] } }]);
      expect(found.briefing.title.toLowerCase()).toBe('kerman');
    }
  });

  it('is refused in another reference system, and where it is none', () => {
    const refusal = (value: unknown) => {
      const found = importGeojson(
        new Map([['a.json', typeof value === 'string' ? value : JSON.stringify(value)]])
      );
      return found.kind === 'refused' ? found : null;
    };
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31466' } };
    const features = [
      {
        type: 'Feature',
        properties: { name: 'A' },
        geometry: { type: 'Point', coordinates: [2567000, 5680000] }
      }
    ];
    expect(refusal({ type: 'FeatureCollection', crs, features })?.message).toContain('EPSG::31466');
    expect(refusal({ type: 'FeatureCollection', features: [] })?.message).toBe('the file has no features');
    expect(refusal({ a: 1 })?.message).toBe('the file is not GeoJSON');
    expect(refusal('{"type": }')).toMatchObject({ message: expect.stringContaining('not JSON') as string });
  });

  it('keeps the places of an export of ours whose text was spoilt, and says so', () => {
    const spoilt = {
      type: 'FeatureCollection',
      dateline: {
        version: 1,
        title: 'A',
        voices: [],
        text: [{ kind: 'passage', id: 'ui-x', voice: 'a', markdown: '' }]
      },
      features: [{ type: 'Feature', id: 'a', properties: { name: 'A' }, geometry: null }]
    };
    const found = importWhole(importGeojson, new Map([['a.geojson', JSON.stringify(spoilt)]]));
    expect(found.briefing.places).toHaveLength(1);
    expect(found.losses).toEqual(
      expect.arrayContaining([expect.stringMatching(/^dropped dateline: the text was left out/)])
    );
  });

  it('takes HTML, images, foreign addresses and links to places that are gone out of a text that it is given', () => {
    const markdown =
      'A <b onclick=x>b</b> ![i](http://x.y/i.png) [j](javascript:alert\\(1\\)) [gone](place:gone) [a](place:a)\n\n# Big\n\n:::stop';
    const given = {
      type: 'FeatureCollection',
      dateline: {
        version: 1,
        title: 'A',
        voices: [{ id: 'v', name: 'V', kind: 'author' }],
        text: [{ kind: 'passage', id: 'p', voice: 'v', markdown }],
        stops: [{ id: 's', title: 'S', places: ['gone'], passages: [], markdown: '' }],
        sources: []
      },
      features: [{ type: 'Feature', id: 'a', properties: { name: 'A' }, geometry: null }]
    };
    const found = importWhole(importGeojson, new Map([['a.geojson', JSON.stringify(given)]]));
    expect(textOf(found.briefing, 'p')).toBe(
      'A b [i](http://x.y/i.png) j gone [a](place:a)\n\n### Big\n\n\\:::stop'
    );
    expect(found.briefing.stops).toEqual([]);
    expect(found.losses).toHaveLength(6);
  });
});

describe('Linked Places of others', () => {
  const { briefing, losses, compiled } = importWhole(importLinkedPlaces, fixture('linked-places-published'));

  it('is read whatever of the format it keeps to', () => {
    expect(briefing.title).toBe('Towns of a county');
    expect(briefing.places).toMatchObject([
      { id: 'berkshire', kind: 'province', geometry: null, certainty: 'unknown' },
      {
        id: 'abingdon-uk',
        kind: 'city',
        certainty: 'approximate',
        within: 'berkshire',
        wikidata: 'Q321354',
        geonames: 2657780,
        names: { en: 'Abingdon', la: 'Abendonia' },
        role: 'A historic market town.',
        geometry: { type: 'Point', coordinates: [-1.2879, 51.6708] }
      },
      { id: 'lost-village', kind: 'city', geometry: { type: 'Point', coordinates: [-1.31, 51.64] } },
      { id: 'numbers', geometry: { type: 'Point', coordinates: [-1.3, 51.7] } }
    ]);
  });

  it('has descriptions as passages, with their dates, and citations as sources', () => {
    expect(
      compiled.briefing?.passages.map(({ id, when, citations }) => [id, when?.edtf, citations.length])
    ).toEqual([
      ['abingdon-uk', '0676/1066', 1],
      ['lost-village', '1348~', 0],
      ['numbers', '1500/1550', 0],
      ['places', undefined, 0]
    ]);
    expect(briefing.sources).toEqual([
      {
        id: 'ye-olde-gazetteer-1635',
        type: 'webpage',
        title: 'Ye Olde Gazetteer (1635)',
        URL: 'http://archive.example.org/gazetteer',
        issued: { 'date-parts': [[1635]] }
      }
    ]);
  });

  it('reports what it has no room for', () => {
    expect(losses).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^dropped features\[1\]\.geometry: 1 more geometries/),
        'dropped features: 1 links to other than Wikidata and GeoNames were left out',
        'dropped features: 1 relations other than of a place to what it lies in were left out',
        'dropped features: 1 depictions were left out',
        'dropped features: 1 more names in a language that has one already, or in none were left out'
      ])
    );
  });

  it('is refused where it is plain GeoJSON', () => {
    const plain = '{"type":"FeatureCollection","features":[{"type":"Feature"}]}';
    expect(importLinkedPlaces(new Map([['a.json', plain]]))).toMatchObject({
      kind: 'refused',
      hint: 'import it as geojson'
    });
  });
});
