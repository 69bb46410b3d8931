import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { sampleBriefing } from '../../fakes/sample-briefing.ts';

/** A comb of 4,000 teeth, all at the same longitudes: every edge would have to be compared with every other. */
const teeth = Array.from({ length: 4_000 }, (_, index) => {
  const lat = Number((index / 100).toFixed(2));
  return [
    [10, lat],
    [20, lat],
    [20, Number((lat + 0.002).toFixed(3))],
    [10, Number((lat + 0.002).toFixed(3))]
  ];
}).flat();
const ring = [[9, 0], ...teeth, [9, 40], [9, 0]];

export const files: BriefingFiles = {
  ...sampleBriefing({ places: 1, passages: 1, citations: 1 }),
  'places.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'place-0',
        properties: { name: 'A comb', kind: 'region', certainty: 'exact' },
        geometry: { type: 'Polygon', coordinates: [ring] }
      }
    ]
  })
};
