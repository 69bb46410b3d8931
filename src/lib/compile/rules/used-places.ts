import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Every place is named: in the text or the tour, by a voice, or as what a named place lies within. */
export const usedPlaces: Rule = function* ({ places, references }) {
  const used = new Set(references.flatMap(({ kind, id }) => (kind === 'place' ? [id] : [])));
  const within = new Map(places.map(({ place }) => [place.id, place.within]));
  for (const { place } of places) {
    if (!used.has(place.id)) continue;
    for (let outer = place.within; outer !== undefined && !used.has(outer); outer = within.get(outer)) {
      used.add(outer);
    }
  }
  for (const { place, idAt } of places) {
    if (!used.has(place.id)) {
      yield diagnose(
        'unused-place',
        idAt,
        `found “${place.id}”, which nothing names`,
        'link to it where the text names it, or take it out'
      );
    }
  }
};
