import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { mergeBounds } from '#lib/geo/bounds.ts';
import type { ParsedPlace } from './parsed-place.ts';
import { placeProperties } from './read-properties.ts';

/** The places as they are published: RFC 7946, right-hand rule, with `bbox` where any place has a geometry. */
export function toFeatureCollection(places: readonly ParsedPlace[]): FeatureCollection<Geometry | null> {
  const bounds = mergeBounds(places.flatMap(({ place }) => (place.bounds === null ? [] : [place.bounds])));
  return {
    type: 'FeatureCollection',
    ...(bounds === null ? {} : { bbox: [...bounds] }),
    features: places.map(toFeature)
  };
}

function toFeature({ place, geometry }: ParsedPlace): Feature<Geometry | null> {
  const values = new Map<string, unknown>(Object.entries({ ...place, when: place.outlineWhen?.edtf }));
  const properties = placeProperties.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { type: 'Feature', id: place.id, geometry, properties: Object.fromEntries(properties) };
}
