import type { Bounds, Briefing, Place } from '#lib/briefing/briefing.ts';

const leastHeight = 9;
const mostHeight = 60;

/** What the map of a card shows: the briefing's view, or a place with the country around it, in degrees. */
export function cardBounds(briefing: Briefing, place: Place | null): Bounds {
  if (place === null || place.point === null) return briefing.view;
  const [west, south, east, north] = place.bounds ?? [
    place.point[0],
    place.point[1],
    place.point[0],
    place.point[1]
  ];
  const width = east >= west ? east - west : east - west + 360;
  const middle = [west + width / 2, (south + north) / 2] as const;
  const height = Math.min(mostHeight, Math.max(leastHeight, (north - south) * 2.4, width * 2));
  const low = Math.max(-88, middle[1] - height / 2);
  const high = Math.min(88, middle[1] + height / 2);
  const half = height / 2 / Math.max(0.2, Math.cos((middle[1] * Math.PI) / 180));
  return [wrap(middle[0] - Math.min(half, 80)), low, wrap(middle[0] + Math.min(half, 80)), high];
}

function wrap(lng: number): number {
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}
