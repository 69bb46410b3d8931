import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { sampleBriefing } from '../../fakes/sample-briefing.ts';

const coordinates = Array.from({ length: 500_001 }, (_, index) => [index / 10_000, 30]);

/** 500,001 positions. */
export const files: BriefingFiles = {
  ...sampleBriefing({ places: 1, passages: 1, citations: 1 }),
  'places.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'place-0', properties: {}, geometry: { type: 'LineString', coordinates } }]
  })
};
