import { describe, expect, it } from 'vitest';
import { importMapboxStorytelling } from '#lib/formats/import-mapbox-storytelling.ts';
import { readJavaScriptData } from '#lib/formats/javascript-data.ts';
import { fixture, importWhole } from './import-files.ts';

const configOf = (text: string): ReadonlyMap<string, string> => new Map([['config.js', text]]);

describe('a storytelling config.js', () => {
  const { briefing, compiled, losses } = importWhole(
    importMapboxStorytelling,
    fixture('mapbox-storytelling')
  );

  it('becomes a passage, a stop and a place for each chapter', () => {
    expect(compiled.briefing?.places).toHaveLength(5);
    expect(compiled.briefing?.passages).toHaveLength(6);
    expect(compiled.briefing?.tour).toHaveLength(5);
    expect(compiled.briefing).toMatchObject({
      title: 'The river and its dams',
      summary: 'From the source to the sea',
      voices: [{ id: 'author', name: 'A. Writer', kind: 'author' }]
    });
    expect(briefing.text[0]).toEqual({
      kind: 'prose',
      markdown: 'Source: [the agency](https://example.org/data), 2023'
    });
  });

  it('keeps cameras, texts of lists and locations with a slip in their name', () => {
    expect(compiled.briefing?.tour.map(({ camera }) => camera)).toEqual([
      { center: [38.5, 39.75], zoom: 8.5, pitch: 60, bearing: -170 },
      { center: [38.32, 37.95], zoom: 10 },
      { bounds: [38, 35.8, 38.6, 36.4] },
      null,
      null
    ]);
    expect(briefing.text[2]).toMatchObject({
      markdown:
        '[The dam](place:the-dam)\n\nFirst paragraph.\n\nSecond paragraph with *marks*.\n\nPhoto agency'
    });
  });

  it('reports all that it changed or left out, what a program would make by its line', () => {
    expect(losses).toEqual([
      'dropped line 45: chapters[2].onChapterEnter[0].layer is computed by the program; nothing of the file is run',
      'dropped line 49: chapters[5].description is the name “suffix”, which the program sets; nothing of the file is run',
      'dropped line 49: chapters[5].description is computed by the program; nothing of the file is run',
      'dropped line 49: chapters[5].location.center[0] is computed by the program; nothing of the file is run',
      'dropped config: settings of the look were left out: “style”, “accessToken”, “showMarkers”, “markerColor”, “theme”',
      'dropped chapters[]: settings of the look were left out: “alignment”, “mapAnimation”, “location.speed”, “location.curve”',
      'changed chapters[2].id: the id “dam” is that of chapters[1]; it got one of its own',
      'dropped chapters[0].onChapterEnter: layers that this chapter shows live in a remote style; left out: dams',
      'dropped chapters[0].rotateAnimation: the turning of the map was left out',
      'changed chapters[0].image.url: the media at “./assets/source.jpg” became a link; nothing was fetched',
      'changed chapters[0].location.pitch: the pitch 98 became 60, the nearest that is allowed',
      'changed chapters[0].location.bearing: the bearing 190 became -170, the same direction',
      'changed chapters[1].llocation: “llocation” was read as location',
      'dropped chapters[2].onChapterEnter: layers that this chapter shows live in a remote style; left out',
      'changed chapters[2].image.url: the media at “https://example.org/lake.jpg” became a link; nothing was fetched',
      'changed chapters[2].location.bbox: the place stands in the middle of the bounds',
      'dropped chapters[3].location.center: found no centre, so the chapter shows no place',
      'changed footer: the footer stands in the opening',
      'changed chapters[3]: it shows no place, so it is a passage without a stop',
      'dropped chapters[4].location: found the latitude 143.1, beyond ±90; longitude and latitude look exchanged: is it [143.1, 36.3]?; the place has no location',
      'dropped chapters[5].location: found the longitude “undefined” and the latitude “30”, which are not numbers of degrees; the place has no location'
    ]);
  });

  it('never tells the value of a token', () => {
    expect(losses.join()).not.toContain('pk.not-a-token');
  });

  it('is the same as JSON, as module and as script', () => {
    const object = {
      title: 'T',
      chapters: [{ title: 'One', location: { center: { lng: 3, lat: 4 }, zoom: 5 } }]
    };
    const json = JSON.stringify(object);
    const expected = importWhole(importMapboxStorytelling, new Map([['story.json', json]])).briefing;
    for (const text of [
      `var config = ${json}`,
      `\ufeffexport default config = ${json};\r\n`,
      `export const config = ${json}`,
      `module.exports = ${json}`,
      `let other = {a: 1}; window.config = ${json}`
    ]) {
      expect(importWhole(importMapboxStorytelling, configOf(text)).briefing).toEqual(expected);
    }
    expect(expected.stops).toMatchObject([{ id: 'one', camera: { center: [3, 4], zoom: 5 } }]);
  });

  it.each([
    ['what is not JavaScript', 'var config = {\n chapters: [}', 'line 2'],
    ['no object', 'console.log(1)', 'line 1'],
    ['no chapters', 'var config = { title: "x", chapters: [] }', 'config.chapters'],
    ['nesting without end', `var config = ${'['.repeat(100_000)}`, 'line 1']
  ])('is refused where it holds %s', (_, text, where) => {
    expect(importMapboxStorytelling(configOf(text))).toMatchObject({ kind: 'refused', where });
  });
});

describe('JavaScript as data', () => {
  it('is never run', () => {
    const source =
      'globalThis.wasRun = true; const config = { a: (globalThis.wasRun = true), get b() { return 1 }, ...c };';
    expect(readJavaScriptData(source, 'config')).toMatchObject({
      kind: 'data',
      unread: [
        { line: 1, path: 'a' },
        { line: 1, path: '' },
        { line: 1, path: '' }
      ]
    });
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('holds literals, templates, lists, signs and joined texts', () => {
    const source =
      "const config = { a: -1.5, b: `x\ny`, c: ['1', null, , !0], 'd-e': 'a' + 1 + 'b', 4: +2, u: undefined }";
    const data = readJavaScriptData(source, 'config');
    expect(data.kind === 'data' && { ...(data.value as object) }).toEqual({
      a: -1.5,
      b: 'x\ny',
      c: ['1', null, undefined, true],
      'd-e': 'a1b',
      4: 2,
      u: undefined
    });
  });

  it('gives no object a prototype that the file chose', () => {
    const data = readJavaScriptData(
      'const config = { __proto__: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } }',
      'config'
    );
    expect(data.kind === 'data' && Object.keys(data.value as object)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('polluted');
  });
});
