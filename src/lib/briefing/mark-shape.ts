import type { Place } from './briefing.ts';

/**
 * The shape of a place's mark, the same in the sentence, in lists and on both maps: `region` is a country, territory or
 * region of which only a point is known, so that its mark is not taken for a spot; `none` has no location.
 */
export type MarkShape = 'point' | 'line' | 'area' | 'region' | 'none';

/** The shape of a place's mark. */
export function markShape({ geometry, kind }: Pick<Place, 'geometry' | 'kind'>): MarkShape {
  const isWide = kind === 'country' || kind === 'territory' || kind === 'region';
  if (geometry === null) return 'none';
  return geometry === 'point' && isWide ? 'region' : geometry;
}
