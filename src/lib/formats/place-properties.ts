import { certainties, placeKinds, weights } from '#lib/briefing/briefing.ts';
import { isSlug } from '#lib/text/slug.ts';
import { cleanLine, cutText } from './clean-text.ts';
import { field, isRecord, textField } from './foreign-json.ts';
import { readNumber } from './sound-position.ts';
import type { ImportedPlace } from './imported-briefing.ts';

/** Names and titles may have so many code points. */
export const maxNameLength = 300;

/** What of a place its properties say, in the words of our own format; what is not sound is not there. */
export type OwnProperties = Partial<Omit<ImportedPlace, 'id' | 'geometry' | 'name'>>;

/**
 * Reads the properties that our own exports give a place, numbers as numbers or as text. Whatever other value stands
 * there is passed over: a foreign file may use the same names for something else.
 */
export function readOwnProperties(properties: unknown): OwnProperties {
  const word = <T extends string>(name: string, words: readonly T[]): T | undefined =>
    words.find((known) => known === field(properties, name));
  const line = (name: string): string | undefined => cleanLine(textField(properties, name)) || undefined;
  const kind = word('kind', placeKinds);
  const certainty = word('certainty', certainties);
  const weight = word('weight', weights);
  const precision = readNumber(field(properties, 'precisionMeters'));
  const names = readNames(allNames(properties));
  const within = line('within');
  const wikidata = line('wikidata');
  const geonames = readNumber(field(properties, 'geonames'));
  const role = line('role');
  const source = line('source');
  const when = line('when');
  const isHistoric = field(properties, 'outline') === 'historic';
  return {
    ...(kind && { kind }),
    ...(certainty && { certainty }),
    ...(weight && { weight }),
    ...(precision !== null && precision > 0 && precision <= 5_000_000 && { precisionMeters: precision }),
    ...(names && { names }),
    ...(within !== undefined && isSlug(within) && { within }),
    ...(wikidata !== undefined && /^Q[1-9]\d{0,11}$/.test(wikidata) && { wikidata }),
    ...(geonames !== null && Number.isInteger(geonames) && geonames > 0 && geonames < 1e12 && { geonames }),
    ...(role !== undefined && { role }),
    ...(source !== undefined && { source }),
    ...(isHistoric && { outline: 'historic' as const, ...(when !== undefined && { outlineWhen: when }) })
  };
}

/** Whether an export of ours wrote these: its words are plain, and no HTML. */
export function isOwnPlace({ kind, certainty, weight }: OwnProperties): boolean {
  return kind !== undefined && certainty !== undefined && weight !== undefined;
}

/** `names` as an object, and `name:fa` as OpenStreetMap and our KML write it. */
function allNames(properties: unknown): unknown {
  if (!isRecord(properties)) return undefined;
  const names = field(properties, 'names');
  const tagged = Object.entries(properties).flatMap(([key, name]): [string, unknown][] =>
    key.startsWith('name:') ? [[key.slice('name:'.length), name]] : []
  );
  return Object.fromEntries([...(isRecord(names) ? Object.entries(names) : []), ...tagged]);
}

/** Names by BCP 47 tag in its usual form; undefined where there is none. */
export function readNames(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return undefined;
  const names = Object.entries(value).flatMap(([tag, name]) => {
    const usual = usualTag(tag);
    const line = typeof name === 'string' ? cutText(cleanLine(name), maxNameLength) : '';
    return usual === null || line === '' ? [] : [[usual, line] as const];
  });
  return names.length === 0 ? undefined : Object.fromEntries(names);
}

/** The usual form of a BCP 47 tag; null for what is none. */
export function usualTag(tag: string): string | null {
  try {
    return tag.length > 64 ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}
