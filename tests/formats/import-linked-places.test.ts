import { describe, expect, it } from 'vitest';
import { importLinkedPlaces } from '#lib/formats/import-linked-places.ts';
import { fixture, importWhole } from './import-files.ts';

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
