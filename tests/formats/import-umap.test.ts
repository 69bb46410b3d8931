import { describe, expect, it } from 'vitest';
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
