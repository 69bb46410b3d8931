import { exportCsv } from '#lib/formats/export-csv.ts';
import { exportGeojson } from '#lib/formats/export-geojson.ts';
import { exportKml } from '#lib/formats/export-kml.ts';
import { exportLinkedPlaces } from '#lib/formats/export-linked-places.ts';
import { exportMarkdown } from '#lib/formats/export-markdown.ts';
import { exportWebAnnotation } from '#lib/formats/export-web-annotation.ts';
import type { Exported } from '#lib/formats/imported-briefing.ts';
import { atomFeed } from '#lib/server/atom-feed.ts';
import { composeCard } from '#lib/server/card/compose-card.ts';
import { publishedAnnotations } from '#lib/server/published-annotations.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import { stillMap } from '#lib/server/still-map/still-map.ts';
import { en } from '#lib/words/en.ts';
import type { CompiledBriefing } from '../formats/compiled-briefings.ts';
import { site } from './rendered-pages.ts';

/** A file's name and how it is made of a briefing. */
export type MadeFile = readonly [name: string, make: (made: CompiledBriefing) => string];

/** The address of the imaginary site. */
export const siteUrl = 'https://example.org/maps/';

/** The texts of an export's files, one below the other. */
export const exportedText = ({ files }: Exported): string => [...files.values()].join('\n');

/** The files of the site and of an export that are XML. */
export const xmlFiles: readonly MadeFile[] = [
  ['feed.xml', ({ briefing }) => atomFeed([briefing], site, en)],
  ['sitemap.xml', ({ briefing }) => sitemap([briefing], site)],
  ['map.svg', ({ briefing, places }) => stillMap(briefing, places, { href: (id) => id, standalone: true })],
  ['card of the briefing', ({ briefing, places }) => composeCard(briefing, places, null)],
  ['card of a place', ({ briefing, places }) => composeCard(briefing, places, briefing.places[0] ?? null)],
  ['KML', ({ briefing, places }) => exportedText(exportKml(briefing, places, { siteUrl }))]
];

/** Those that are JSON. */
export const jsonFiles: readonly MadeFile[] = [
  ['briefing.json', ({ briefing }) => JSON.stringify(briefing)],
  ['places.geojson', ({ places }) => JSON.stringify(places)],
  ['annotations.jsonld', ({ briefing }) => publishedAnnotations(briefing, site)],
  ['GeoJSON', ({ briefing, places }) => exportedText(exportGeojson(briefing, places))],
  [
    'Linked Places',
    ({ briefing, places }) => exportedText(exportLinkedPlaces(briefing, places, { siteUrl }))
  ],
  ['Web annotations', ({ briefing }) => exportedText(exportWebAnnotation(briefing, { siteUrl }))]
];

/** The tables of an export, by name. */
export const csvFiles = ({ briefing }: CompiledBriefing): ReadonlyMap<string, string> =>
  exportCsv(briefing).files;

/** The briefing as plain Markdown. */
export const markdownFile = ({ briefing }: CompiledBriefing): string =>
  exportedText(exportMarkdown(briefing, { siteUrl }));
