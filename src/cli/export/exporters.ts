import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { exportCsv } from '#lib/formats/export-csv.ts';
import { exportGeojson } from '#lib/formats/export-geojson.ts';
import { exportKml } from '#lib/formats/export-kml.ts';
import { exportLinkedPlaces } from '#lib/formats/export-linked-places.ts';
import { exportMarkdown } from '#lib/formats/export-markdown.ts';
import { exportWebAnnotation } from '#lib/formats/export-web-annotation.ts';
import type { Exported } from '#lib/formats/imported-briefing.ts';

/** Writes one foreign format. `siteUrl` is the address of the site, where it is known. */
export type Exporter = (
  briefing: Briefing,
  places: FeatureCollection<Geometry | null>,
  options: { readonly siteUrl?: string }
) => Exported;

/** What `export --as` knows, by name. */
export const exporters: ReadonlyMap<string, Exporter> = new Map<string, Exporter>([
  ['geojson', (briefing, places) => exportGeojson(briefing, places)],
  ['kml', exportKml],
  ['linked-places', exportLinkedPlaces],
  ['web-annotation', (briefing, _, options) => exportWebAnnotation(briefing, options)],
  ['csv', (briefing) => exportCsv(briefing)],
  ['markdown', (briefing, _, options) => exportMarkdown(briefing, options)]
]);
