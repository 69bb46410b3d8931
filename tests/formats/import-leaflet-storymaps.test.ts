import { describe, expect, it } from 'vitest';
import { importLeafletStorymaps } from '#lib/formats/import-leaflet-storymaps.ts';
import { fixture, importWhole } from './import-files.ts';

const tableOf = (
  text: string,
  ...others: [string, string | Uint8Array][]
): ReadonlyMap<string, string | Uint8Array> => new Map([['csv/Chapters.csv', text], ...others]);

describe('a leaflet-storymaps folder', () => {
  const { briefing, compiled, losses } = importWhole(importLeafletStorymaps, fixture('leaflet-storymaps'));

  it('becomes a passage for each row that holds anything, a stop and a place where it has a position', () => {
    expect(compiled.briefing?.passages.map(({ id }) => id)).toEqual([
      'introduction',
      'the-bridge',
      'passage-3',
      'credits'
    ]);
    expect(compiled.briefing?.tour).toHaveLength(3);
    expect(compiled.briefing?.places).toHaveLength(4);
    expect(compiled.briefing).toMatchObject({
      title: 'The old town',
      summary: 'Told by a class',
      voices: [{ name: 'Class 9b', kind: 'author' }]
    });
  });

  it('has its overlay as an area of the stop that shows it', () => {
    expect(briefing.stops[0]?.places).toEqual(['old-town', 'districts']);
    expect(compiled.briefing?.places.find(({ id }) => id === 'districts')).toMatchObject({
      geometry: 'area',
      bounds: [-72.7, 41.6, -72.6, 41.8]
    });
  });

  it('reads numbers with a decimal comma, and dates', () => {
    expect(compiled.briefing?.tour[1]?.camera).toMatchObject({ zoom: 12.5 });
    expect(compiled.briefing?.tour[2]?.camera).toEqual({ center: [-72.66, 41.77] });
    expect(compiled.briefing?.passages[0]?.when?.edtf).toBe('1890');
  });

  it('leaves exchanged positions to check, which finds them', () => {
    expect(compiled.diagnostics.filter(({ code }) => code === 'geojson-swapped')).toHaveLength(1);
  });

  it('reports all that it changed or left out, by row', () => {
    expect(losses).toEqual([
      'dropped column Marker: the column “Marker” was left out; rows with a value in it: 3',
      'dropped column Marker Color: the column “Marker Color” was left out; rows with a value in it: 2',
      'dropped column Overlay Transparency: the column “Overlay Transparency” was left out; rows with a value in it: 1',
      'dropped column GeoJSON Feature Properties: the column “GeoJSON Feature Properties” was left out; rows with a value in it: 1',
      'dropped column Notes: the column “Notes” was left out; rows with a value in it: 1',
      'changed row 2, Media Link.url: the media at “media/walk.jpg” became a link; nothing was fetched',
      'changed features[0].geometry: a ring that did not end where it begins was closed',
      'changed features: 2 features became one place',
      'changed row 4, Description: an image became a link',
      'changed row 4, Media Link.url: the media at “https://example.org/bridge.mp3” became a link; nothing was fetched',
      'dropped row 5, GeoJSON Overlay: the overlay missing.geojson was left out: the folder has no such text file',
      'dropped row 5, Overlay: the picture “https://example.org/old.png” over the map was left out',
      'dropped row 5, Start Date: the dates “yesterday” were left out: write them as 2024-01-03',
      'dropped row 5.zoom: the zoom “twelve” was left out: it is no number',
      'dropped Customize: settings of the look were left out: tile provider',
      'changed row 6: it shows no place, so it is a passage without a stop'
    ]);
  });

  it('is the same with a byte order mark and with any line ends', () => {
    const lines = [...fixture('leaflet-storymaps')].map(([name, text]): [string, string] => [
      name,
      String(text)
        .replace(/^\ufeff/, '')
        .replace(/\r\n/g, '\n')
    ]);
    const withEnds = (end: string): typeof briefing =>
      importWhole(
        importLeafletStorymaps,
        new Map(lines.map(([name, text]) => [name, `\ufeff${text.replace(/\n/g, end)}`]))
      ).briefing;
    expect(withEnds('\r\n')).toEqual(briefing);
    expect(withEnds('\n')).toEqual(briefing);
  });

  it('reports files that are linked, and files that nothing uses', () => {
    const head = 'Chapter;Media Link;Latitude;Longitude\n';
    const { losses } = importWhole(
      importLeafletStorymaps,
      tableOf(
        `${head}One;media/a.jpg;1;2\n`,
        ['media/a.jpg', new Uint8Array(3)],
        ['geojson/b.geojson', '{}'],
        ['README.md', 'x']
      )
    );
    expect(losses).toEqual([
      'changed row 2, Media Link.url: the media at “media/a.jpg” became a link; nothing was fetched',
      'changed the whole file: it is not copied; put it where the link in the text leads',
      'dropped the whole file: no chapter uses it'
    ]);
  });

  it.each<[string, ReadonlyMap<string, string | Uint8Array>, string]>([
    ['another table', tableOf('a,b\n1,2\n'), 'row 1'],
    ['no rows', tableOf('Chapter,Description\n,\n'), 'row 2'],
    ['no text', tableOf('Chapter\0'), 'the whole file'],
    ['nothing', new Map(), 'row 1']
  ])('is refused where it holds %s', (_, files, where) => {
    expect(importLeafletStorymaps(files)).toMatchObject({ kind: 'refused', where });
  });
});
