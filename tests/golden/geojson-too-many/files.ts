import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { sampleBriefing } from '../../fakes/sample-briefing.ts';

/** 20,001 features. */
export const files: BriefingFiles = {
  ...sampleBriefing({ places: 1, passages: 1, citations: 1 }),
  'places.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: 20_001 }, () => ({}))
  })
};
