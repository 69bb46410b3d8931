import type { WordField } from './hostile-files.ts';

const readers = ['reader', 'place', 'area', 'stop'];
const data = ['briefing.json'];
const sheets = ['KML', 'GeoJSON'];
const text = [...readers, ...data, 'GeoJSON', 'passages.csv'];
const annotated = ['annotations.jsonld', 'Web annotations'];
const source = [...readers, ...data, ...sheets, 'sources.csv'];
const place = [...data, 'places.geojson', ...sheets, 'Linked Places', 'places.csv'];

/** Each page and file that has to tell a field whole, for each field; others may shorten it, write it otherwise, or lack it. */
export const toldFields: Readonly<Record<WordField, readonly string[]>> = {
  title: [
    ...[...readers, 'embed', 'shelf', '404', 'feed.xml', 'map.svg', ...data],
    ...[...sheets, ...annotated, 'Linked Places']
  ],
  summary: ['reader', 'embed', 'shelf', 'map.svg', ...data, ...sheets],
  editor: [...readers, 'feed.xml', ...data, ...sheets, ...annotated],
  licence: [...readers, ...data, ...sheets],
  change: [...readers, 'feed.xml', ...data],
  voice: [...readers, ...data, ...sheets, 'passages.csv'],
  heading: [...readers, ...data],
  prose: [...readers, ...data],
  passageTitle: [...text, 'KML', 'events.csv'],
  locator: [...text, 'KML', 'events.csv'],
  quotation: [...text, 'KML', ...annotated],
  passageBody: text,
  emphasis: text,
  listItem: text,
  quoted: text,
  inlineCode: [...text, 'KML', 'Markdown'],
  codeBlock: [...text, 'KML', 'Markdown'],
  mentionWords: [...text, ...annotated, 'mentions.csv'],
  linkWords: text,
  noteBody: [...readers, ...data, 'GeoJSON', 'notes.csv'],
  eventTitle: [...readers, ...data, ...sheets, 'events.csv'],
  eventBody: [...readers, ...data, 'events.csv'],
  flowKind: [...data, ...sheets, 'flows.csv'],
  flowLabel: ['area', ...data, ...sheets, 'flows.csv'],
  flowBody: ['area', ...data, 'flows.csv'],
  flowTitle: ['place', ...data, ...sheets, 'flows.csv'],
  stopTitle: [...readers, ...data, ...sheets, 'stops.csv'],
  narration: ['stop', ...data, 'stops.csv'],
  placeName: [...readers, 'embed', 'map.svg', 'card of the briefing', 'card of a place', ...place],
  placeOtherName: ['place', ...place],
  placeRole: ['place', ...place],
  placeSource: ['place', ...place],
  areaName: [...readers, 'embed', 'map.svg', ...place],
  sourceTitle: source,
  sourceFamily: source,
  sourceGiven: source,
  sourceLiteral: source,
  sourceContainer: source,
  sourceIssued: source,
  // A source beside whose container it would be a second outlet.
  sourcePublisher: [...data, ...sheets, 'sources.csv'],
  // On a page it is an address.
  sourceDoi: [...data, ...sheets, 'sources.csv'],
  // Words for a librarian, and for the editor.
  sourceGenre: [...data, ...sheets],
  sourceNote: [...data, ...sheets, 'sources.csv']
};
