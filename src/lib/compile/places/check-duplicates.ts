import type { PlacesContext } from './places-context.ts';
import type { ReadFeature } from './read-feature.ts';

/** The features without those whose id another one had before; these are reported. */
export function withoutDuplicateIds(
  features: readonly ReadFeature[],
  { report }: PlacesContext
): ReadFeature[] {
  const first = new Map<string, number>();
  return features.filter(({ index, place }) => {
    const earlier = first.get(place.id);
    if (earlier === undefined) {
      first.set(place.id, index);
      return true;
    }
    report(
      'id-duplicate',
      ['features', index, 'id'],
      `found the id “${place.id}” again, which feature ${earlier + 1} has`,
      'give one of the two another id, or keep one of them'
    );
    return false;
  });
}

/** Reports places that look like the same one: of one name and kind, or of one name at one point. */
export function checkLikeness(features: readonly ReadFeature[], { report }: PlacesContext): void {
  const byKind = new Map<string, ReadFeature>();
  const byPoint = new Map<string, ReadFeature>();
  for (const feature of features) {
    const { place, index } = feature;
    if (place.name === '') continue;
    const name = place.name.normalize('NFC').toLowerCase();
    const kindKey = JSON.stringify([name, place.kind]);
    const pointKey = JSON.stringify([name, place.point]);
    const sameKind = byKind.get(kindKey);
    const samePoint = place.point === null ? undefined : byPoint.get(pointKey);
    if (sameKind !== undefined) {
      report(
        'place-duplicate',
        ['features', index, 'properties', 'name'],
        `found a second ${place.kind} named “${place.name}”, beside “${sameKind.place.id}”`,
        'keep one of them, or tell them apart by name'
      );
    } else if (samePoint !== undefined) {
      report(
        'place-same-point',
        ['features', index, 'geometry'],
        `found “${place.name}” at the same point as “${samePoint.place.id}”`,
        'keep one of them, or move one to where it is'
      );
    }
    if (sameKind === undefined) byKind.set(kindKey, feature);
    if (place.point !== null && samePoint === undefined) byPoint.set(pointKey, feature);
  }
}
