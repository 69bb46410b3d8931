import type { Place, Weight } from '#lib/briefing/briefing.ts';

const weightOrder: Readonly<Record<Weight, number>> = { lead: 0, supporting: 1, mentioned: 2 };

/**
 * Who keeps mark and name where there is not room for all, by id, 0 first: lead places before others, a
 * city before what lies in it, then reading order.
 */
export function placeRanks(places: readonly Place[]): ReadonlyMap<string, number> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const depths = new Map(places.map((place) => [place.id, depthOf(place, byId)]));
  const ordered = [...places].sort(
    (a, b) =>
      weightOrder[a.weight] - weightOrder[b.weight] || (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0)
  );
  return new Map(ordered.map((place, rank) => [place.id, rank]));
}

/** How many places of the same weight it lies in. */
function depthOf(place: Place, byId: ReadonlyMap<string, Place>): number {
  const seen = new Set([place.id]);
  let depth = 0;
  for (let at = byId.get(place.within ?? ''); at !== undefined && !seen.has(at.id);) {
    if (at.weight === place.weight) depth += 1;
    seen.add(at.id);
    at = byId.get(at.within ?? '');
  }
  return depth;
}
