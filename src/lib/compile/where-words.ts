import type { Where } from '#lib/geo/where.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import type { PlaceReference } from './places/parsed-place.ts';

/** Where a place is, in words: “80 km north-west of Tehran”; empty where that cannot be told. */
export function whereWords(where: Where<PlaceReference> | null, lang: string): string {
  if (where === null) return '';
  const words = wordsFor(lang);
  const { name } = where.reference;
  switch (where.kind) {
    case 'at':
      return words.where.at(name);
    case 'near':
      return words.where.near(name);
    case 'away': {
      const km = new Intl.NumberFormat(lang).format(where.distanceKm);
      return words.where.away(km, words.compass[where.compass], name);
    }
  }
}
