import type { Place } from './briefing.ts';

const longestName = 48;
const longBeforeComma = 22;

/**
 * The words by which a map calls each place, by id. A bracket at the end is left out, of a long name what follows its
 * first comma, and a word that ends the names of three places of one kind (“Ankara Province”, “Van Province”): the map
 * shows what they are.
 */
export function labelNames(places: readonly Place[]): Map<string, string> {
  const bare = new Map(places.map((place) => [place.id, shorten(place.name)]));
  const endings = new Map<string, number>();
  const ending = (place: Place): string =>
    `${place.kind} ${(bare.get(place.id) as string).split(' ').at(-1)}`;
  for (const place of places) endings.set(ending(place), (endings.get(ending(place)) ?? 0) + 1);
  const taken = new Set(bare.values());
  return new Map(
    places.map((place) => {
      const name = bare.get(place.id) as string;
      const head = name.split(' ').slice(0, -1).join(' ');
      const common = head !== '' && (endings.get(ending(place)) ?? 0) >= 3;
      const clear = place.weight === 'lead' || !taken.has(head);
      return [place.id, common && clear ? head : name];
    })
  );
}

function shorten(name: string): string {
  const bare = name
    .replace(/\s*[([][^)\]]*[)\]]\s*$/u, '')
    .trim()
    .replace(/\s+/gu, ' ');
  const head = bare.length > longBeforeComma ? (bare.split(', ')[0] as string) : bare;
  const letters = Array.from(head === '' ? name.trim() : head);
  return letters.length <= longestName ? letters.join('') : `${letters.slice(0, longestName - 1).join('')}…`;
}
