import { didYouMean } from '../did-you-mean.ts';
import type { PlacesContext } from './places-context.ts';
import type { ReadFeature } from './read-feature.ts';

/** For so many unknown ids a likely one is looked for: each look takes time for every place of the file. */
const suggestions = 20;

/** The features with `within` only where it leads to a place of the file and never round in a circle; reports the rest. */
export function resolveWithin(features: readonly ReadFeature[], context: PlacesContext): ReadFeature[] {
  const parents = new Map<string, string>();
  const ids = new Set(features.map(({ place }) => place.id));
  const unknown = new Set<number>();
  for (const { place, index } of features) {
    if (place.within === undefined) continue;
    if (ids.has(place.within)) {
      parents.set(place.id, place.within);
      continue;
    }
    unknown.add(index);
    context.report(
      'place-within-unknown',
      ['features', index, 'properties', 'within'],
      `found “${place.within.slice(0, 64)}”, expected the id of a place of this file`,
      (unknown.size <= suggestions ? didYouMean(place.within, ids) : null) ??
        'add that place, or take within out'
    );
  }
  const circular = cutCircles(features, parents, context);
  return features.map((feature) => {
    if (!unknown.has(feature.index) && !circular.has(feature.index)) return feature;
    const place = { ...feature.place };
    delete place.within;
    return { ...feature, place };
  });
}

/** Reports each circle once, at its first place in the file that closes it, and cuts it there. */
function cutCircles(
  features: readonly ReadFeature[],
  parents: Map<string, string>,
  { report }: PlacesContext
): Set<number> {
  const settled = new Set<string>();
  const cut = new Set<number>();
  const indexes = new Map(features.map(({ place, index }) => [place.id, index]));
  for (const { place } of features) {
    const trail = new Set<string>();
    let at: string | undefined = place.id;
    while (at !== undefined && !settled.has(at) && !trail.has(at)) {
      trail.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && trail.has(at)) {
      const circle = [...trail].slice([...trail].indexOf(at));
      const index = Math.min(...circle.map((id) => indexes.get(id) ?? 0));
      const shown = circle.length > 6 ? [...circle.slice(0, 5), '…'] : circle;
      report(
        'place-within-cycle',
        ['features', index, 'properties', 'within'],
        circle.length === 1
          ? 'found the place’s own id, expected the place around it'
          : `found ${[...shown, at].join(' within ')}, expected each within a wider one`,
        'take within out where the circle should end'
      );
      cut.add(index);
    }
    for (const id of trail) settled.add(id);
  }
  return cut;
}
