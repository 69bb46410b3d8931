import type { Mention, Place } from '#lib/briefing/briefing.ts';

/** Places in reading order: by first mention, then as in the author's file. */
export function orderPlaces(places: readonly Place[], mentions: readonly Mention[]): Place[] {
  const first = new Map<string, number>();
  mentions.forEach(({ place }, index) => {
    if (!first.has(place)) first.set(place, index);
  });
  const rank = ({ id }: Place): number => first.get(id) ?? mentions.length;
  return [...places].sort((a, b) => rank(a) - rank(b));
}
