import { describe, expect, it } from 'vitest';
import { compile } from '#lib/compile/compile.ts';
import { importStorymapjs } from '#lib/formats/import-storymapjs.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { fixture, importWhole } from './import-files.ts';

const storyOf = (storymap: object): ReadonlyMap<string, string> =>
  new Map([['story.json', JSON.stringify({ storymap })]]);
const slide = (headline: string, location?: object, text = 'Words.'): object => ({
  text: { headline, text },
  ...(location && { location })
});

describe('a StoryMapJS story', () => {
  const { briefing, compiled, losses } = importWhole(importStorymapjs, fixture('storymapjs'));

  it('becomes a passage, a stop and a place for each slide', () => {
    expect(compiled.briefing?.places).toHaveLength(4);
    expect(compiled.briefing?.passages).toHaveLength(4);
    expect(compiled.briefing?.tour).toHaveLength(4);
    expect(briefing.voices).toEqual([
      { id: 'author', name: 'Four harbours of the old trade', kind: 'author' }
    ]);
  });

  it('has its title slide as title, summary and opening', () => {
    expect(compiled.briefing).toMatchObject({
      title: 'Four harbours of the old trade',
      summary: 'A short walk along the coast.'
    });
    expect(briefing.text[0]).toEqual({
      kind: 'prose',
      markdown:
        'A **short** walk along the coast.\n\nBy the [coast desk](https://example.org/desk).\n\n[The coast](https://example.org/cover.jpg) · Photo: [P](https://example.org/p)'
    });
  });

  it('keeps the camera, the date and the mention of each slide', () => {
    expect(compiled.briefing?.passages[0]).toMatchObject({ id: 'khasab', when: { edtf: '1503' } });
    expect(compiled.briefing?.tour[0]?.camera).toEqual({ center: [56.25, 26.2], zoom: 9 });
    expect(compiled.briefing?.mentions.map(({ place, words }) => [place, words])).toEqual([
      ['khasab', 'Khasab'],
      ['place-2', 'هرمز'],
      ['exchanged', 'Exchanged'],
      ['place-4', '長崎']
    ]);
  });

  it('writes no HTML, and media as links', () => {
    const text = JSON.stringify(briefing.text);
    expect(text).not.toMatch(/<[a-z]/i);
    expect(text).toContain('[youtube.com](https://www.youtube.com/embed/xyz)');
    expect(text).toContain('> Harbour at dawn');
  });

  it('reports all that it changed or left out, with where it stood', () => {
    expect(losses).toEqual([
      'dropped storymap: settings of the look were left out: “map_type”, “map_background_color”, “call_to_action”, “call_to_action_text”, “use_custom_markers”, “route”',
      'dropped slides[].location.line: the line from place to place was left out: write flows where it means one',
      'dropped slides[].location.icon: pictures for markers were left out',
      'changed slides[2].uniqueid: the id “s1” is that of slides[1]; it got one of its own',
      'changed slides[0].text.text: the address “//example.org/desk” became “https://example.org/desk”',
      'changed slides[0].media.url: the media at “https://example.org/cover.jpg” became a link; nothing was fetched',
      'dropped slides[0].background.url: the background picture “https://example.org/bg.jpg” was left out',
      'dropped slides[1].text.text: a script was left out',
      'changed slides[1].media.url: an embedded page became a link',
      'changed slides[1].media.url: the address “//www.youtube.com/embed/xyz” became “https://www.youtube.com/embed/xyz”',
      'changed slides[2].date: the date “Spring 1507” became words, because it is not written as 2024-01-03',
      'dropped slides[3].media.url: a script was left out',
      'dropped slides[4].media.url: the address “javascript:alert(1)” was left out: it is not http, https or relative',
      'dropped slides[6]: found “null”, which is no slide',
      'changed slides[0]: the title slide became the title, the summary and the opening',
      'dropped slides[3].location: found the latitude 120.5, beyond ±90; longitude and latitude look exchanged: is it [120.5, 27.1]?; the place has no location',
      'changed slides[4].location: the longitude 229.87 became -130.13, the same meridian',
      'dropped slides[5]: it holds neither words nor a place'
    ]);
  });

  it('is refused where it is told on an image, however it is called', () => {
    const pixels = [slide('a', { lat: 900, lon: 1400 }), slide('b', { lat: 300, lon: 200 })];
    for (const storymap of [
      {
        map_type: 'zoomify',
        zoomify: { path: 'x', width: '9000' },
        slides: [slide('a', { lat: 1, lon: 2 })]
      },
      { map_type: 'osm:standard', slides: pixels }
    ]) {
      expect(importStorymapjs(storyOf(storymap))).toMatchObject({
        kind: 'refused',
        where: 'storymap.map_type',
        message: 'found a story told on an image: its positions are pixels, not longitudes and latitudes'
      });
    }
  });

  it.each<[string, string | Uint8Array, string]>([
    ['no JSON', '{\n"storymap": {\n"slides": [,]}}', 'line 3'],
    ['no slides', '{"storymap": {"slides": []}}', 'storymap.slides'],
    ['empty slides', '{"storymap": {"slides": [{}, {"text": {"headline": " "}}]}}', 'storymap.slides'],
    ['bytes', new Uint8Array([0xff, 0xd8]), 'the whole file'],
    ['slides of a prototype', '{"__proto__": {"slides": [{"text": {"headline": "x"}}]}}', 'storymap.slides']
  ])('is refused where it holds %s', (_, content, where) => {
    expect(importStorymapjs(new Map([['story.json', content]]))).toMatchObject({ kind: 'refused', where });
  });

  it('has one place for slides of the same name and position, and a passage without a stop for a slide without place', () => {
    const here = { lat: 1, lon: 2, name: 'Here' };
    const { compiled, losses } = importWhole(
      importStorymapjs,
      storyOf({ slides: [slide('One', here), slide('Two', here), slide('Three')] })
    );
    expect(compiled.briefing?.places).toMatchObject([{ id: 'here' }]);
    expect(compiled.briefing?.tour.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(losses).toEqual(['changed slides[2]: it shows no place, so it is a passage without a stop']);
  });

  it('says its language by its script where the file says another', () => {
    const text = 'این داستان درباره چند شهر است و گفته می‌شود که در هر شهر چه گذشت.';
    const { briefing, losses } = importWhole(
      importStorymapjs,
      storyOf({ language: 'en', slides: [slide('شهر', { lat: 30, lon: 57 }, text)] })
    );
    expect(briefing.lang).toBe('fa');
    expect(losses).toContainEqual(expect.stringContaining('guessed'));
  });

  it('cuts titles, narrations and tours to what a briefing may hold', () => {
    const long = 'word '.repeat(1_500);
    const slides = Array.from({ length: 510 }, (_, index) =>
      index === 0
        ? slide(long, { lat: 1, lon: 2 }, `<p>${long}</p><p>${long}</p>`)
        : slide(`S${index}`, { lat: 1, lon: index / 10 + 3 })
    );
    const imported = importStorymapjs(storyOf({ slides }));
    if (imported.kind === 'refused') throw new Error(imported.message);
    expect(imported.briefing.stops).toHaveLength(500);
    expect(imported.briefing.text).toHaveLength(510);
    expect(imported.findings.filter(({ message }) => message.includes('at most 500'))).toHaveLength(10);
    expect(imported.findings.slice(0, 2).map(({ message }) => message)).toEqual([
      'the title was cut to 300 characters',
      'the narration was cut to 5000 characters; the passage has all of it'
    ]);
    const [first] = imported.briefing.stops;
    const alone = {
      ...imported.briefing,
      text: imported.briefing.text.slice(0, 1),
      stops: first ? [first] : []
    };
    const { diagnostics } = compile('x', writeBriefingFiles(alone, 'x', '2026-11-22'));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
