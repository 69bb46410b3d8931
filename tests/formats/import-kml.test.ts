import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importKml } from '#lib/formats/import-kml.ts';
import type { ImportedBriefing } from '#lib/formats/imported-briefing.ts';
import { fixture, importWhole } from './import-files.ts';

const passagesOf = ({ text }: ImportedBriefing) =>
  text.flatMap((item) => (item.kind === 'passage' ? [item] : []));
const headingsOf = ({ text }: ImportedBriefing) =>
  text.flatMap((item) => (item.kind === 'heading' ? [item.markdown] : []));
const textOf = (briefing: ImportedBriefing, id: string) =>
  passagesOf(briefing).find((passage) => passage.id === id)?.markdown;

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
