import type { BriefingFiles } from '#lib/compile/briefing-files.ts';

/** More than 5 MB of text, more than 25 MB of GeoJSON. */
export const files: BriefingFiles = {
  'briefing.md': 'é'.repeat(2_500_001),
  'places.geojson': ' '.repeat(25_000_001)
};
