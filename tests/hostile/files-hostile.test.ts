import Papa from 'papaparse';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { embedSnippet } from '#lib/embed/embed-snippet.ts';
import { oembed } from '#lib/server/oembed.ts';
import { pageSubject } from '#lib/server/page-subject.ts';
import { en } from '#lib/words/en.ts';
import { compiled } from '../formats/compiled-briefings.ts';
import { everywhere, hostileFiles, type WordField } from './hostile-files.ts';
import { csvFiles, jsonFiles, markdownFile, siteUrl, xmlFiles } from './made-files.ts';
import { oneSpace, parsePage, parseXml, stringsIn } from './markup.ts';
import { words } from './payloads.ts';
import { site } from './rendered-pages.ts';

/** A field that each of them tells; GeoJSON tells the text itself. */
const told: Readonly<Record<string, WordField>> = {
  'places.geojson': 'placeRole',
  'annotations.jsonld': 'title',
  'Web annotations': 'title',
  'Linked Places': 'placeSource'
};

const harmless = [
  'plain',
  'plain words that go on and on until a label needs a second line',
  'کرمان (Kerman) 1402'
].map((plain) => compiled('hostile', hostileFiles(everywhere(plain))));
const harmlessElements = new Map(
  xmlFiles.map(([name, make]) => [
    name,
    new Set(harmless.flatMap((made) => [...parseXml(make(made)).elements]))
  ])
);

describe.each(words)('[F9] $name, in every field', ({ text: payload }) => {
  const written = everywhere(payload);
  const made = compiled('hostile', hostileFiles(written));

  it.each(xmlFiles)('is words in %s', (name, make) => {
    const { elements, said } = parseXml(make(made));
    expect([...elements].filter((element) => !harmlessElements.get(name)?.has(element))).toEqual([]);
    if (['feed.xml', 'map.svg', 'KML'].includes(name)) expect(said).toContain(oneSpace(written('title')));
  });

  it('is words in HTML that a globe shows', () => {
    const xml = xmlFiles.find(([name]) => name === 'KML')?.[1](made) ?? '';
    expect(xml).toContain('<description>');
    for (const [, html = ''] of xml.matchAll(/<description>([\s\S]*?)<\/description>/g)) {
      const { outline } = parsePage(parseXml(`<a>${html}</a>`).said);
      for (const element of outline)
        expect(element).toMatch(/^(?:html|head|body|p|br|em|strong|a|ul|ol|li|code|pre|blockquote|h\d) /);
      for (const element of outline)
        expect(element).not.toMatch(/ on|style|src|href=(?!https:\/\/example\.org)/i);
    }
  });

  it.each(jsonFiles)('is words in %s', (name, make) => {
    const strings = stringsIn(JSON.parse(make(made))).join('\n');
    expect(strings).toContain(written(told[name] ?? 'passageBody'));
    // An address is one that we made, or one that the author gave.
    for (const address of strings.split('\n'))
      expect(address).not.toMatch(/^(?:javascript|vbscript|data):\S*$/i);
  });

  it('is a cell of a table, and no formula', () => {
    for (const [name, csv] of csvFiles(made)) {
      const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
      expect(rows.errors, name).toEqual([]);
      const width = rows.data[0]?.length;
      for (const row of rows.data) {
        expect(row, name).toHaveLength(width ?? 0);
        for (const cell of row) {
          expect(/^[=+\-@\t\r＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)), cell).toBe(false);
        }
      }
    }
    expect([...csvFiles(made).values()].join('\n').replaceAll('""', '"')).toContain(written('passageBody'));
  });

  it('is words in Markdown', () => {
    const links = (markdown: string): string[] => {
      const found: string[] = [];
      visit(unified().use(remarkParse).parse(markdown), (node: Root | Root['children'][number]) => {
        if ('url' in node) found.push(node.url);
        expect(['html', 'image', 'imageReference', 'definition']).not.toContain(node.type);
      });
      return found.filter((url) => !url.startsWith('https://doi.org/'));
    };
    const [plain] = harmless;
    const expected = plain === undefined ? [] : links(markdownFile(plain));
    expect(links(markdownFile(made))).toEqual(expected);
  });

  it('is words in what a publisher pastes and what oEmbed answers', () => {
    const { briefing } = made;
    const snippet = embedSnippet({ siteUrl, slug: briefing.slug, title: briefing.title });
    const subject = pageSubject(briefing, { kind: 'place', id: 'first', flow: null }, en);
    const answer = subject && oembed(subject, site, en);
    const frame = answer?.type === 'rich' ? answer.html : '';
    for (const html of [snippet.iframe, snippet.scripted, snippet.element, snippet.link, frame]) {
      const { outline, said } = parsePage(html);
      expect(said).toContain(oneSpace(written('title')));
      const own = outline.filter((element) => !/^(?:html|head|body) /.test(element));
      expect(own.map((element) => element.split(' ')[0]).join(' ')).toMatch(
        /^(?:iframe|iframe script|map-briefing a script|a)$/
      );
      expect(own.join(' ')).not.toMatch(/\bon[a-z]+|javascript/i);
    }
  });
});

describe('text without end', () => {
  const long = 'word'.repeat(50_000);
  const fields = ['summary', 'placeRole', 'narration', 'passageBody', 'sourceTitle'] as const;

  it.each(fields)('%s of 200,000 characters without a space leaves a description of one line', (field) => {
    const { briefing } = compiled(
      'hostile',
      // A narration has a limit of its own.
      hostileFiles((name) =>
        name === field ? (field === 'narration' ? long.slice(0, 4_000) : long) : 'plain'
      )
    );
    for (const focus of [
      { kind: 'none' },
      { kind: 'place', id: 'first', flow: null },
      { kind: 'stop', number: 1 }
    ] as const) {
      const description = pageSubject(briefing, focus, en)?.description ?? '';
      expect(description.length).toBeLessThanOrEqual(300);
      expect(description).not.toBe('');
    }
  });

  it('never ends a description within a character', () => {
    const { briefing } = compiled(
      'hostile',
      hostileFiles((name) => (name === 'summary' ? `a${'😀'.repeat(400)}` : 'plain'))
    );
    expect(pageSubject(briefing, { kind: 'none' }, en)?.description).not.toMatch(/\p{Cs}/u);
  });
});
