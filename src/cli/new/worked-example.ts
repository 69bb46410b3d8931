import type { Bounds, LngLat } from '#lib/briefing/briefing.ts';
import { boundsHeight, boundsWidth } from '#lib/geo/bounds.ts';
import { wrapLongitude } from '#lib/geo/lng-lat.ts';
import { roundDegrees } from '#lib/geo/precision.ts';

/** What a new briefing is told about itself. */
export interface NewBriefing {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly region: Bounds;
  /** Who makes the claims of the text. */
  readonly voice: string;
  readonly editor: string;
  readonly licence: string;
  /** An http, https or mailto address. */
  readonly corrections: string;
  /** `2026-11-22`. */
  readonly edition: string;
}

/**
 * The four files of a new briefing: an example that uses each part of the format once and says nothing about the
 * world. Its two places are made up, and lie somewhere in the region.
 */
export function workedExample(told: NewBriefing): ReadonlyMap<string, string> {
  return new Map([
    ['briefing.md', frontMatter(told) + text(told.edition)],
    ['places.geojson', places(told)],
    ['tour.md', tour],
    ['sources.json', sources]
  ]);
}

// A string of JSON is a string of YAML.
const quoted = JSON.stringify;

function frontMatter(told: NewBriefing): string {
  return `---
title: ${quoted(told.title)}
summary: An example. Say here in a sentence or two what the briefing is about.
lang: ${quoted(told.lang)}
edition: ${told.edition}
about: example-article
view: [${told.region.join(', ')}]
editor: ${quoted(told.editor)}
licence: ${quoted(told.licence)}
corrections: ${quoted(told.corrections)}
voices:
  author: { name: ${quoted(told.voice)}, kind: author }
  editor: { name: ${quoted(told.editor)}, kind: editor }
# A draft is built but kept off the shelf. Take the next line out to publish.
draft: true
---
`;
}

function text(edition: string): string {
  return `
All of this is an example to replace. Text outside the blocks is the editor’s and makes no contested claim.

## A first heading

:::passage{#first-claim voice=author title="A first claim" when=${edition} cite="example-article ¶1" quote="an example quotation"}
The author of the example names [Example Town](place:example-town), a place that does not exist, and claims that
[word goes](flow:example-town/example-harbour "Word of the example") from there to [Example Harbour](place:example-harbour).
:::

:::note{#first-note on=first-claim kind=context cite="example-report"}
An editor’s note corrects, contests, updates or explains what a voice says, and gives its sources. This one explains
that both places of the example are made up.
:::

:::event{#example-event when=${edition} place=example-harbour title="An example event" on=first-claim cite="example-report"}
Something dated that a passage tells, beyond the passage’s own date.
:::

:::flow{#word from=example-town to=example-harbour kind=message status=claimed when=${edition} on=first-claim}
A flow is a directed relation between two places. Only one that says more than its link needs a block.
:::

## About this briefing

:::passage{#about-this-briefing voice=editor title="About this briefing"}
Say here what the briefing reads, in whose words, and how it was checked.
:::
`;
}

const tour = `:::stop{#the-town places="example-town, example-harbour" passages=first-claim}
## Example Town

The narration of a stop is read aloud. This one leads to two places that do not exist, to show how a tour is written.
:::
`;

const sources = `[
  {
    "id": "example-article",
    "type": "article",
    "title": "The article that this briefing reads (an example)",
    "author": [{ "literal": "The author of the example" }],
    "URL": "https://example.org/article"
  },
  {
    "id": "example-report",
    "type": "webpage",
    "title": "A report that a note relies on (an example)",
    "publisher": "An example publisher",
    "URL": "https://example.org/report"
  }
]
`;

/** “Example” in a language that is written in the script: a name in the script of the text, which `check` asks for. */
const exampleWords = new Map([
  ['Arab', 'مثال'],
  ['Armn', 'Օրինակ'],
  ['Beng', 'উদাহরণ'],
  ['Cyrl', 'Пример'],
  ['Deva', 'उदाहरण'],
  ['Ethi', 'ምሳሌ'],
  ['Geor', 'მაგალითი'],
  ['Grek', 'Παράδειγμα'],
  ['Hans', '例'],
  ['Hant', '例'],
  ['Hebr', 'דוגמה'],
  ['Jpan', '例'],
  ['Kore', '예'],
  ['Thai', 'ตัวอย่าง']
]);

function places({ region, lang }: NewBriefing): string {
  const word = exampleWords.get(new Intl.Locale(lang).maximize().script ?? '');
  const named = (english: string, number: number): object =>
    word === undefined ? { name: english } : { name: `${word} ${number}`, names: { en: english } };
  const source = 'Made up for the example: a point somewhere in the region.';
  const feature = (id: string, properties: object, at: LngLat): string =>
    `    {
      "type": "Feature",
      "id": "${id}",
      "properties": ${JSON.stringify({ ...properties, source }, null, 2).replace(/\n/g, '\n      ')},
      "geometry": { "type": "Point", "coordinates": [${at.join(', ')}] }
    }`;
  return `{
  "type": "FeatureCollection",
  "features": [
${[
  feature(
    'example-town',
    {
      ...named('Example Town', 1),
      kind: 'city',
      certainty: 'approximate',
      precisionMeters: 50_000,
      role: 'Where the example begins; there is no such town.',
      weight: 'lead'
    },
    within(region, 0.3, 0.6)
  ),
  feature(
    'example-harbour',
    {
      ...named('Example Harbour', 2),
      kind: 'site',
      certainty: 'unknown',
      role: 'Where word of the example goes; there is no such harbour.',
      weight: 'supporting'
    },
    within(region, 0.7, 0.4)
  )
].join(',\n')}
  ]
}
`;
}

/** A position at a share of the way from west to east and from south to north. */
function within(region: Bounds, eastward: number, northward: number): LngLat {
  const lng = roundDegrees(wrapLongitude(region[0] + boundsWidth(region) * eastward), 4);
  const lat = roundDegrees(region[1] + boundsHeight(region) * northward, 4);
  // [0, 0] mostly means that a position is not known, and `check` asks about it.
  return lng === 0 && lat === 0 ? [0.01, 0.01] : [lng, lat];
}
