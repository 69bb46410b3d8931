import type { Place } from '#lib/briefing/briefing.ts';

/** Whether a place has a preview card of its own: lead places that can be shown on a map. */
export function hasCard(place: Place): boolean {
  return place.weight === 'lead' && place.point !== null;
}
