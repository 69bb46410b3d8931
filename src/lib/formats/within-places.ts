import { shown, type ImportFindings } from './import-findings.ts';
import type { ToldPlace } from './told-places.ts';

/**
 * The same places, each lying within another of them or within none, and never in a circle; what does not is told and
 * left out. Linear in the number of places.
 */
export function withinPlaces(told: readonly ToldPlace[], findings: ImportFindings): ToldPlace[] {
  const around = new Map(told.map(({ place }) => [place.id, place.within]));
  const sound = new Set<string>();
  const unsound = new Set<string>();
  for (const { place } of told) {
    const path = new Set<string>();
    let at: string | undefined = place.id;
    while (at !== undefined && !sound.has(at)) {
      path.add(at);
      const next: string | undefined = around.get(at);
      if (next !== undefined && (!around.has(next) || path.has(next))) {
        unsound.add(at);
        break;
      }
      at = next;
    }
    for (const id of path) sound.add(id);
  }
  return told.map((entry) => {
    const { within, ...place } = entry.place;
    if (within === undefined || !unsound.has(place.id)) return entry;
    const message = `what the place lies within, ${shown(within)}, was left out: it is not there, or lies within the place`;
    findings.dropped(place.id, message);
    return { ...entry, place };
  });
}
