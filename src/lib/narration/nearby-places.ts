import type { LngLat, Place, PlaceKind } from '#lib/briefing/briefing.ts';

/** One of eight directions, clockwise from north. */
export type CompassPoint =
  'north' | 'north-east' | 'east' | 'south-east' | 'south' | 'south-west' | 'west' | 'north-west';

/** A place as seen from another one. */
export interface NearbyPlace {
  readonly id: string;
  readonly name: string;
  /** Between the representative points, on a sphere. */
  readonly distanceMeters: number;
  /** Where it lies, seen from the other place. */
  readonly direction: CompassPoint;
}

const tooWide: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'territory', 'region', 'unresolved']);
const compass: readonly CompassPoint[] = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west'
];
const earthRadiusMeters = 6_371_008.8;

/**
 * The nearest places, nearest first, at most `most`. Countries and regions have none and are none:
 * a distance to the middle of a country tells nobody anything. So does one to a place with the same point.
 */
export function nearbyPlaces(places: readonly Place[], from: Place, most = 4): NearbyPlace[] {
  const origin = from.point;
  if (origin === null || tooWide.has(from.kind)) return [];
  return places
    .flatMap((place): NearbyPlace[] => {
      if (place.id === from.id || place.point === null || tooWide.has(place.kind)) return [];
      const distanceMeters = distanceBetween(origin, place.point);
      if (distanceMeters < 100) return [];
      return [{ id: place.id, name: place.name, distanceMeters, direction: direction(origin, place.point) }];
    })
    .sort((a, b) => a.distanceMeters - b.distanceMeters)
    .slice(0, most);
}

function distanceBetween(a: LngLat, b: LngLat): number {
  const [lng1, lat1, lng2, lat2] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number
  ];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lng2 - lng1) / 2) ** 2;
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(h)));
}

function direction(a: LngLat, b: LngLat): CompassPoint {
  const [lng1, lat1, lng2, lat2] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number
  ];
  const y = Math.sin(lng2 - lng1) * Math.cos(lat2);
  const x = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lng2 - lng1);
  const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1;
  return compass[Math.round(turn * 8) % 8] ?? 'north';
}
