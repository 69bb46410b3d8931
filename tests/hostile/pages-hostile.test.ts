import { describe, expect, it } from 'vitest';
import { toJsonLd } from '#lib/server/to-json-ld.ts';
import { compiled } from '../formats/compiled-briefings.ts';
import { everywhere, hostileFiles, wordFieldNames, type WordField } from './hostile-files.ts';
import { oneSpace, parsePage, stringsIn, type Markup } from './markup.ts';
import { oddAddresses, words } from './payloads.ts';
import { renderedPages } from './rendered-pages.ts';

const pagesWith = (text: string, lang = 'en'): Map<string, Markup> =>
  new Map(
    [...renderedPages(compiled('hostile', hostileFiles(everywhere(text), { lang })))].map(([name, html]) => [
      name,
      parsePage(html)
    ])
  );

// Harmless words, short and long, so that a drawing has its labels on one line and on several.
const harmless = [
  'plain',
  'plain words that go on and on until a label needs a second line of them',
  'کرمان',
  'کرمان (Kerman) 1402/10/13'
].map((text) => pagesWith(text));
const drawnIn = (name: string): Set<string> =>
  new Set(harmless.flatMap((pages) => [...(pages.get(name)?.drawn ?? [])]));

// What these pages do not say: a publisher beside a container, a DOI but as an address, and the rest of what only data
// and exports hold. The briefing's own file has all of it: see compile-hostile.test.ts.
const onlyInData: ReadonlySet<WordField> = new Set<WordField>([
  'flowKind',
  'sourcePublisher',
  'sourceDoi',
  'sourceGenre',
  'sourceNote'
]);

describe.each(words)('[F9] $name, in every field', ({ text }) => {
  const written = everywhere(text);
  const pages = pagesWith(text);

  it('makes no element, attribute or address that is not the page’s own', () => {
    for (const [name, page] of pages) {
      const expected = harmless[0]?.get(name)?.outline.map(withoutWords);
      expect(page.outline.map(withoutWords), name).toEqual(expected);
      expect(
        [...page.drawn].filter((element) => !drawnIn(name).has(element)),
        name
      ).toEqual([]);
    }
  });

  it('stays in the data of a page, which is still JSON', () => {
    for (const [name, { scripts }] of pages) {
      const data = scripts.filter(({ type }) => type.includes('json'));
      for (const script of data) {
        expect(script.text, name).not.toMatch(/[<>&\u2028\u2029]/);
        expect(() => void JSON.parse(script.text), name).not.toThrow();
      }
    }
    const [first] = pages.get('reader')?.scripts ?? [];
    const strings = stringsIn(JSON.parse(first?.text ?? ''));
    for (const field of ['title', 'summary', 'editor', 'licence', 'placeName'] as const) {
      expect(strings).toContain(written(field));
    }
  });

  it('is read whole on the pages', () => {
    const all = [...pages.values()].map(({ said }) => said).join(' ');
    const missing = wordFieldNames.filter(
      (field) => !onlyInData.has(field) && !all.includes(oneSpace(written(field)))
    );
    expect(missing).toEqual([]);
    for (const [name, page] of pages) expect(page.said, name).toContain(oneSpace(written('title')));
  });
});

describe.each(oddAddresses)('an address with $name', ({ text }) => {
  it('is one address in its own link and makes nothing else', () => {
    const files = hostileFiles(everywhere('plain'), {
      addresses: { corrections: text, link: text, source: text }
    });
    for (const [name, html] of renderedPages(compiled('hostile', files))) {
      const page = parsePage(html);
      const without = (line: string): string => withoutWords(line.replace(`href=${text}`, 'href=own'));
      const sound = (line: string): string =>
        withoutWords(
          line.replace(/href=https:\/\/example\.org\/(?:corrections|link|source)(?= |$)/, 'href=own')
        );
      expect(page.outline.map(without), name).toEqual(harmless[0]?.get(name)?.outline.map(sound));
    }
  });
});

describe('a right-to-left briefing of hostile words', () => {
  it('has the same elements', () => {
    const [payload] = words;
    const [rtl, plain] = [pagesWith(payload?.text ?? '', 'ar'), pagesWith('plain', 'ar')];
    for (const [name, page] of rtl) {
      expect(page.outline.map(withoutWords), name).toEqual(plain.get(name)?.outline.map(withoutWords));
    }
  });
});

describe('toJsonLd', () => {
  it('is the same value for each payload, as key and as text', () => {
    for (const { text } of words) {
      expect(JSON.parse(toJsonLd({ [text]: [text] }))).toEqual({ [text]: [text] });
    }
  });
});

/** A line of an outline without what is made of words: ids of headings, and the address of a DOI. */
function withoutWords(line: string): string {
  return line.replace(/href=https:\/\/doi\.org\/\S.*?(?= rel=| lang|$)/, 'href=doi').replace(/ title\b/, '');
}
