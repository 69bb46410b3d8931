import { placeKinds, type Place, type Weight } from '#lib/briefing/briefing.ts';
import { languageDirection } from '#lib/text/language-direction.ts';
import { foldedWords, foldForSearch } from '#lib/text/fold-for-search.ts';

export const placeOrders = ['text', 'name', 'kind'] as const;
/** The order of a list of places: as the text names them, by name, or by kind from countries to sites. */
export type PlaceOrder = (typeof placeOrders)[number];

/** Which places a reader wants to see. */
export interface PlaceFilter {
  /** As typed: each word has to begin a word of one of the names, in any language. */
  readonly typed: string;
  /** Null for every weight. */
  readonly weight: Weight | null;
}

/** A place that the filter leaves, and the name by which it was found where that is not its own. */
export interface FoundPlace {
  readonly place: Place;
  readonly foundAs: { readonly name: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' } | null;
}

export const everyPlace: PlaceFilter = { typed: '', weight: null };

/** Whether the filter leaves out nothing. */
export function isEveryPlace(filter: PlaceFilter): boolean {
  return filter.weight === null && foldForSearch(filter.typed) === '';
}

/** The places in an order. Names are collated as the briefing's language (BCP 47) does; equals stay in text order. */
export function orderPlaces(places: readonly Place[], order: PlaceOrder, lang: string): Place[] {
  if (order === 'text') return [...places];
  const { compare } = collator(lang);
  const byName = (a: Place, b: Place): number => compare(a.name, b.name);
  if (order === 'name') return [...places].sort(byName);
  return [...places].sort((a, b) => placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind) || byName(a, b));
}

/** The places that a filter leaves, in the order given. */
export function filterPlaces(places: readonly Place[], filter: PlaceFilter): FoundPlace[] {
  const typed = foldedWords(filter.typed).map(({ folded }) => folded);
  return places.flatMap((place): FoundPlace[] => {
    if (filter.weight !== null && place.weight !== filter.weight) return [];
    if (typed.length === 0 || isNamed(place.name, typed)) return [{ place, foundAs: null }];
    for (const [lang, name] of Object.entries(place.names)) {
      if (isNamed(name, typed)) return [{ place, foundAs: { name, lang, dir: languageDirection(lang) } }];
    }
    return [];
  });
}

function isNamed(name: string, typed: readonly string[]): boolean {
  const words = foldedWords(name).map(({ folded }) => folded);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}

/** A tag that the platform does not know collates as the platform does by itself. */
function collator(lang: string): Intl.Collator {
  const options = { usage: 'sort', numeric: true } as const;
  try {
    return new Intl.Collator(lang, options);
  } catch {
    return new Intl.Collator(undefined, options);
  }
}
