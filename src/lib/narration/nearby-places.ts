import type { Place, PlaceKind } from '#lib/briefing/briefing.ts';
import { initialBearing } from '#lib/geo/bearing.ts';
import { compassPoint, type CompassPoint } from '#lib/geo/compass.ts';
import { distanceKm } from '#lib/geo/distance.ts';
import { roundDistance } from '#lib/geo/where.ts';

/** A place as seen from another one. */
export interface NearbyPlace {
  readonly id: string;
  readonly name: string;
  /** Between the representative points in kilometres, as one says it: at least 1. */
  readonly distanceKm: number;
  /** Where it lies, seen from the other place. */
  readonly compass: CompassPoint;
}

const tooWide: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'territory', 'region', 'unresolved']);

/** Nearer than this, two places are one and a direction means nothing. */
const sameSpotKm = 0.5;

/**
 * The nearest places, nearest first, at most `most`. Countries and regions have none and are none:
 * a distance to the middle of a country tells nobody anything.
 */
export function nearbyPlaces(places: readonly Place[], from: Place, most = 4): NearbyPlace[] {
  const origin = from.point;
  if (origin === null || tooWide.has(from.kind)) return [];
  return places
    .flatMap((place) => {
      if (place.id === from.id || place.point === null || tooWide.has(place.kind)) return [];
      const km = distanceKm(origin, place.point);
      return km < sameSpotKm ? [] : [{ place, point: place.point, km }];
    })
    .sort((a, b) => a.km - b.km)
    .slice(0, most)
    .map(({ place, point, km }) => ({
      id: place.id,
      name: place.name,
      distanceKm: Math.max(1, roundDistance(km)),
      compass: compassPoint(initialBearing(origin, point))
    }));
}
