import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import type { Words } from '#lib/words/en.ts';
import type { MarkedPlace } from './place-markers.ts';
import { placeRanks } from './place-ranks.ts';

/** The located places in the order of the tour, then of reading. What is not exact says so in its name. */
export function markedPlaces(
  briefing: Pick<Briefing, 'places' | 'tour'>,
  words: Pick<Words['liveMap'], 'approximate' | 'disputed'>
): MarkedPlace[] {
  const ranks = placeRanks(briefing.places);
  const byId = new Map(briefing.places.map((place) => [place.id, place]));
  const toured = briefing.tour.flatMap((stop) => stop.places.map((id) => byId.get(id)));
  const ordered = new Set([...toured, ...briefing.places]);
  const marked: MarkedPlace[] = [];
  for (const place of ordered) {
    if (place === undefined || place.point === null) continue;
    marked.push({
      id: place.id,
      label: labelOf(place, words),
      point: place.point,
      order: ranks.get(place.id) ?? 0
    });
  }
  return marked;
}

function labelOf(place: Place, words: Pick<Words['liveMap'], 'approximate' | 'disputed'>): string {
  switch (place.certainty) {
    case 'exact':
      return place.name;
    case 'disputed':
      return words.disputed(place.name);
    case 'approximate':
    case 'unknown':
      return words.approximate(place.name);
  }
}
