import type { Geometry } from 'geojson';
import type { BriefingFileName } from '#lib/compile/briefing-files.ts';
import type { BriefingFiles } from '#lib/compile/compile.ts';
import { escapeMarkdown as escapeLine } from '#lib/formats/markdown-text.ts';

/** The fields that hold an author's own words, and the file of each. */
export const wordFields = {
  title: 'briefing.md',
  summary: 'briefing.md',
  editor: 'briefing.md',
  licence: 'briefing.md',
  change: 'briefing.md',
  voice: 'briefing.md',
  heading: 'briefing.md',
  prose: 'briefing.md',
  passageTitle: 'briefing.md',
  locator: 'briefing.md',
  quotation: 'briefing.md',
  passageBody: 'briefing.md',
  emphasis: 'briefing.md',
  listItem: 'briefing.md',
  quoted: 'briefing.md',
  inlineCode: 'briefing.md',
  codeBlock: 'briefing.md',
  mentionWords: 'briefing.md',
  linkWords: 'briefing.md',
  noteBody: 'briefing.md',
  eventTitle: 'briefing.md',
  eventBody: 'briefing.md',
  flowKind: 'briefing.md',
  flowLabel: 'briefing.md',
  flowBody: 'briefing.md',
  flowTitle: 'briefing.md',
  stopTitle: 'tour.md',
  narration: 'tour.md',
  placeName: 'places.geojson',
  placeOtherName: 'places.geojson',
  placeRole: 'places.geojson',
  placeSource: 'places.geojson',
  areaName: 'places.geojson',
  sourceTitle: 'sources.json',
  sourceFamily: 'sources.json',
  sourceGiven: 'sources.json',
  sourceLiteral: 'sources.json',
  sourceContainer: 'sources.json',
  sourcePublisher: 'sources.json',
  sourceIssued: 'sources.json',
  sourceDoi: 'sources.json',
  sourceGenre: 'sources.json',
  sourceNote: 'sources.json'
} as const satisfies Record<string, BriefingFileName>;

export type WordField = keyof typeof wordFields;
export const wordFieldNames = Object.keys(wordFields) as WordField[];

/** What stands in a field. */
export type Written = (field: WordField) => string;

/** Addresses where a field holds one; sound ones unless said otherwise. */
export interface WrittenAddresses {
  readonly corrections: string;
  readonly link: string;
  readonly source: string;
}

const soundAddresses: WrittenAddresses = {
  corrections: 'https://example.org/corrections',
  link: 'https://example.org/link',
  source: 'https://example.org/source'
};

/** The same words in every field, each followed by the field's own name, so that it can be found again. */
export function everywhere(text: string): Written {
  return (field) => {
    const marked = `${text} z${field}`;
    switch (field) {
      // A comma would end a citation; a quotation is short.
      case 'locator':
        return marked.replaceAll(',', ';');
      case 'quotation':
        return `${text.split(' ').slice(0, 8).join(' ').slice(0, 180)} z${field}`;
      default:
        return marked;
    }
  };
}

/** A briefing with these words, written as the syntax of each file wants them: nothing in it should surprise its reader. */
export function hostileFiles(
  written: Written,
  { addresses = soundAddresses, lang = 'en' }: { addresses?: WrittenAddresses; lang?: string } = {}
): BriefingFiles {
  const yaml = (field: WordField): string => yamlString(written(field));
  const text = (field: WordField): string => escapeMarkdown(written(field));
  const attribute = (field: WordField): string => attributeValue(written(field));
  return {
    'briefing.md': `---
title: ${yaml('title')}
summary: ${yaml('summary')}
lang: ${lang}
edition: 2026-11-22
editor: ${yaml('editor')}
licence: ${yaml('licence')}
corrections: ${yamlString(addresses.corrections)}
about: first
view: [10, 10, 60, 50]
voices:
  author: { name: ${yaml('voice')}, kind: author, place: first }
  editor: { name: The editor, kind: editor }
changes:
  - { date: 2026-11-22, text: ${yaml('change')} }
---

## ${text('heading')}

${text('prose')}

:::passage{#first voice=author title=${attribute('passageTitle')} when=2024-01-03 cite=${attributeValue(`first ${written('locator')}, second`)} quote=${attribute('quotation')}}
${text('passageBody')}

*${linkText(written('emphasis'))}*

- ${text('listItem')}

> ${text('quoted')}

${codeSpan(written('inlineCode'))}

${codeFence(written('codeBlock'))}

[${linkText(written('mentionWords'))}](place:first) and [${linkText(written('linkWords'))}](<${linkAddress(addresses.link)}>)
and [flew](flow:first/second ${titleString(written('flowTitle'))}) and [area](place:area).
:::

:::note{on=first kind=context cite="second"}
${text('noteBody')}
:::

:::event{#event when=2024-02 title=${attribute('eventTitle')} place=first on=first cite=first}
${text('eventBody')}
:::

:::flow{#flow from=second to=area kind=${attribute('flowKind')} label=${attribute('flowLabel')} on=first}
${text('flowBody')}
:::
`,
    'tour.md': `:::stop{#stop places="first, second" passages=first flows="flow"}
## ${text('stopTitle')}

${text('narration')}
:::
`,
    'places.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature('first', { type: 'Point', coordinates: [35, 33] }, written('placeName'), {
          weight: 'lead',
          names: { en: written('placeName'), fa: written('placeOtherName') },
          role: written('placeRole'),
          source: written('placeSource')
        }),
        feature('second', { type: 'Point', coordinates: [45, 40] }, 'Second', { within: 'area' }),
        feature('area', square, written('areaName'), {})
      ]
    }),
    'sources.json': JSON.stringify([
      {
        id: 'first',
        type: 'article-newspaper',
        title: written('sourceTitle'),
        author: [
          { family: written('sourceFamily'), given: written('sourceGiven') },
          { literal: written('sourceLiteral') }
        ],
        'container-title': written('sourceContainer'),
        publisher: written('sourcePublisher'),
        language: 'fa',
        genre: written('sourceGenre'),
        URL: addresses.source
      },
      {
        id: 'second',
        type: 'document',
        DOI: written('sourceDoi'),
        issued: { literal: written('sourceIssued') },
        note: written('sourceNote')
      }
    ])
  };
}

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [40, 20],
      [50, 20],
      [50, 30],
      [40, 30],
      [40, 20]
    ]
  ]
};

function feature(id: string, geometry: Geometry, name: string, more: object): object {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { name, kind: 'city', certainty: 'exact', weight: 'supporting', ...more }
  };
}

/** Words as Markdown; the printer would take these separators for plain spaces, and an author's file may hold them. */
function escapeMarkdown(text: string): string {
  const kept = ['\u2028', '\u2029', '\ufeff'];
  const stand = kept.reduce(
    (words, kind, index) => words.replaceAll(kind, String.fromCharCode(0xe000 + index)),
    text
  );
  return escapeLine(stand).replaceAll(/[\ue000-\ue002]/g, (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? '');
}

/** A YAML string between double quotation marks: JSON's are YAML's. */
function yamlString(text: string): string {
  return JSON.stringify(text);
}

/** The value of a block's attribute, between double quotation marks, where character references are read. */
function attributeValue(text: string): string {
  return `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

function linkText(text: string): string {
  return escapeMarkdown(text).replaceAll(/(?<!\\)[[\]]/g, (bracket) => `\\${bracket}`);
}

function linkAddress(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll(/[<>\\]/g, (character) => `\\${character}`);
}

function titleString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

function codeSpan(text: string): string {
  const mark = '`'.repeat(longestRun(text, '`') + 1);
  return `${mark} ${text} ${mark}`;
}

function codeFence(text: string): string {
  const mark = '~'.repeat(Math.max(3, longestRun(text, '~') + 1));
  return `${mark}\n${text}\n${mark}`;
}

function longestRun(text: string, character: string): number {
  return Math.max(0, ...text.split(new RegExp(`[^${character}]+`)).map(({ length }) => length));
}
