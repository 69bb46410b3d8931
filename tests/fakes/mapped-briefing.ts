import type { FeatureCollection, Geometry } from 'geojson';
import type { Bounds, Briefing, LngLat, Place } from '#lib/briefing/briefing.ts';
import { smallBriefing } from './small-briefing.ts';

/** What a place on a test's map is made of. */
export interface Spot extends Partial<Place> {
  readonly id: string;
  readonly point: LngLat | null;
}

export const noFeatures: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: [] };

/** A briefing with these places and no others, and no flows unless given. */
export function mappedBriefing(view: Bounds, spots: readonly Spot[], over: Partial<Briefing> = {}): Briefing {
  const places = spots.map(({ id, point, ...rest }): Place => {
    const bounds: Bounds | null = point === null ? null : [point[0], point[1], point[0], point[1]];
    const geometry = point === null ? null : 'point';
    return {
      id,
      name: id,
      names: {},
      kind: 'city',
      certainty: 'exact',
      weight: 'lead',
      geometry,
      point,
      bounds,
      where: '',
      ...rest
    };
  });
  return {
    ...smallBriefing,
    slug: 'mapped',
    view,
    places,
    flows: [],
    mentions: [],
    events: [],
    tour: [],
    ...over
  };
}
