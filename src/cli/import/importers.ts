import { importGeojson } from '#lib/formats/import-geojson.ts';
import { importKml } from '#lib/formats/import-kml.ts';
import { importLeafletStorymaps } from '#lib/formats/import-leaflet-storymaps.ts';
import { importLinkedPlaces } from '#lib/formats/import-linked-places.ts';
import { importMapboxStorytelling } from '#lib/formats/import-mapbox-storytelling.ts';
import { importStorymapjs } from '#lib/formats/import-storymapjs.ts';
import { importUmap } from '#lib/formats/import-umap.ts';
import { importWebAnnotation } from '#lib/formats/import-web-annotation.ts';
import type { Importer } from '#lib/formats/imported-briefing.ts';

/** What `import --from` knows, by name. */
export const importers: ReadonlyMap<string, Importer> = new Map([
  ['storymapjs', importStorymapjs],
  ['mapbox-storytelling', importMapboxStorytelling],
  ['leaflet-storymaps', importLeafletStorymaps],
  ['umap', importUmap],
  ['kml', importKml],
  ['geojson', importGeojson],
  ['linked-places', importLinkedPlaces],
  ['web-annotation', importWebAnnotation]
]);
