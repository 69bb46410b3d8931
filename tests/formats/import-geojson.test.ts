import { describe, expect, it } from 'vitest';
import { importGeojson } from '#lib/formats/import-geojson.ts';
import type { ImportedBriefing } from '#lib/formats/imported-briefing.ts';
import { fixture, importWhole } from './import-files.ts';

const passagesOf = ({ text }: ImportedBriefing) =>
  text.flatMap((item) => (item.kind === 'passage' ? [item] : []));
const textOf = (briefing: ImportedBriefing, id: string) =>
  passagesOf(briefing).find((passage) => passage.id === id)?.markdown;

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
