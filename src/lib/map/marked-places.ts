import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import type { Words } from '#lib/words/en.ts';
import type { MarkedPlace } from './place-markers.ts';
import { placeRanks } from './place-ranks.ts';

type MarkerWords = Pick<Words['liveMap'], 'approximate' | 'disputed' | 'atStop'>;

/** The located places in the order of the tour, then of reading. A stop of the tour, and what is not
 * exact, is told in the name. */
export function markedPlaces(briefing: Pick<Briefing, 'places' | 'tour'>, words: MarkerWords): MarkedPlace[] {
  const ranks = placeRanks(briefing.places);
  const byId = new Map(briefing.places.map((place) => [place.id, place]));
  const toured = briefing.tour.flatMap((stop) => stop.places.map((id) => byId.get(id)));
  const stops = stopsOf(briefing.tour);
  const ordered = new Set([...toured, ...briefing.places]);
  const marked: MarkedPlace[] = [];
  for (const place of ordered) {
    if (place === undefined || place.point === null) continue;
    const name = nameOf(place, place.name, words);
    const stop = stops.get(place.id);
    const atStop = stop === undefined ? place.name : words.atStop(place.name, stop, briefing.tour.length);
    marked.push({
      id: place.id,
      name,
      label: nameOf(place, atStop, words),
      point: place.point,
      order: ranks.get(place.id) ?? 0,
      isLead: place.weight === 'lead'
    });
  }
  return marked;
}

/** The first stop of each place, counted from 1. */
function stopsOf(tour: Briefing['tour']): ReadonlyMap<string, number> {
  const stops = new Map<string, number>();
  tour.forEach((stop, index) => {
    for (const id of stop.places) if (!stops.has(id)) stops.set(id, index + 1);
  });
  return stops;
}

/** A name that tells how certain the place is. */
function nameOf({ certainty }: Place, name: string, words: MarkerWords): string {
  switch (certainty) {
    case 'exact':
      return name;
    case 'disputed':
      return words.disputed(name);
    case 'approximate':
    case 'unknown':
      return words.approximate(name);
  }
}
