import { weights, type PlaceKind, type Weight } from '#lib/briefing/briefing.ts';
import { NearestPoints } from '#lib/geo/nearest-points.ts';
import { where, type Where } from '#lib/geo/where.ts';
import type { PlaceReference } from './parsed-place.ts';
import type { ReadFeature } from './read-feature.ts';

const weightOf: Readonly<Record<Weight, number>> = { lead: 3, supporting: 2, mentioned: 1 };
/** How much more the city that a place is within says about it. */
const ownCity = 4;
const maxKm = 1000;
/** A distance from the middle of these tells nobody anything. */
const tooWide: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'country',
  'territory',
  'region',
  'province',
  'unresolved'
]);

/**
 * Where each place is, told by the cities of the same file: the nearest, with more weight for those that
 * matter more in the briefing. Null where it cannot be told so.
 */
export function wherePlaces(
  features: readonly ReadFeature[]
): ReadonlyMap<string, Where<PlaceReference> | null> {
  const cities = new Map<string, PlaceReference>();
  for (const { place } of features) {
    const { id, name, names, kind, certainty, point, weight } = place;
    if (kind !== 'city' || point === null || name === '' || certainty === 'unknown') continue;
    cities.set(id, { id, name, names, point, weight: weightOf[weight] });
  }
  // Of the cities of one weight only the nearest can be the best.
  const byWeight = weights.map((weight) => {
    const equal = [...cities.values()].filter((city) => city.weight === weightOf[weight]);
    return new NearestPoints(equal, ({ point }) => point);
  });
  const whereIs = (place: ReadFeature['place']): Where<PlaceReference> | null => {
    const { point } = place;
    if (point === null || tooWide.has(place.kind) || place.certainty === 'unknown') return null;
    const near = byWeight.flatMap((index) => index.nearest(point, cities.get(place.id))?.item ?? []);
    const own = place.within === undefined ? undefined : cities.get(place.within);
    return where(point, own ? [{ ...own, weight: own.weight * ownCity }, ...near] : near, maxKm);
  };
  return new Map(features.map(({ place }) => [place.id, whereIs(place)]));
}
