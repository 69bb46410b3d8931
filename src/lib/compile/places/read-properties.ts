import { certainties, placeKinds, weights, type Place, type When } from '#lib/briefing/briefing.ts';
import type { JsonPath } from '../json-source.ts';
import { parseWhen } from '../parse-when.ts';
import type { PlacesContext } from './places-context.ts';
import { maxPrecisionMeters } from './places-limits.ts';
import { PropertyReader } from './property-reader.ts';
import { readNames } from './read-names.ts';

/** The properties that a place may have, in the order in which they are published. */
export const placeProperties = [
  'name',
  'names',
  'kind',
  'certainty',
  'precisionMeters',
  'within',
  'wikidata',
  'geonames',
  'role',
  'weight',
  'source',
  'outline',
  'when'
] as const;

/** What the properties of a feature say of a place; all but its id, its geometry and what comes of that. */
export type WrittenPlace = Omit<Place, 'id' | 'geometry' | 'point' | 'bounds' | 'where'>;

/** Reads a feature's properties, which stand at `path`. A wrong one is reported and counts as absent. */
export function readProperties(
  properties: Readonly<Record<string, unknown>>,
  path: JsonPath,
  context: PlacesContext
): WrittenPlace {
  const reader = new PropertyReader(properties, path, context);
  reader.reportUnknown(placeProperties);
  const { name, names } = readNames(properties, path, context);
  const kind = reader.word('kind', placeKinds);
  if (!reader.has('kind')) {
    context.report(
      'place-kind-missing',
      path,
      'found no kind',
      `write "kind": one of ${placeKinds.join(', ')}`
    );
  }
  const certainty = reader.word('certainty', certainties);
  if (!reader.has('certainty')) {
    context.report(
      'place-certainty-missing',
      path,
      'found no certainty; the place is shown as approximate',
      `write "certainty": one of ${certainties.join(', ')}`
    );
  }
  const written = {
    name,
    names,
    kind: kind ?? 'unresolved',
    certainty: certainty ?? 'approximate',
    precisionMeters: reader.number(
      'precisionMeters',
      'place-precision',
      (metres) => metres > 0 && metres <= maxPrecisionMeters,
      `metres above 0 and at most ${maxPrecisionMeters}`,
      'write how far from the true location the position may be, in metres, without unit'
    ),
    within: reader.text('within'),
    wikidata: readWikidata(reader, path, context),
    geonames: reader.number(
      'geonames',
      'place-geonames',
      (id) => Number.isSafeInteger(id) && id > 0,
      'a whole number above 0',
      'write the number of the GeoNames entry, without quotation marks'
    ),
    role: reader.text('role'),
    weight: reader.word('weight', weights) ?? 'mentioned',
    source: reader.text('source'),
    outline: reader.word('outline', ['historic'] as const),
    outlineWhen: readWhen(reader, path, context)
  };
  return withoutAbsent(written);
}

function readWikidata(reader: PropertyReader, path: JsonPath, context: PlacesContext): string | undefined {
  const item = reader.text('wikidata');
  if (item === undefined || /^Q[1-9]\d{0,11}$/.test(item)) return item;
  context.report(
    'place-wikidata',
    [...path, 'wikidata'],
    `found “${item.slice(0, 40)}”, expected an item such as Q42`,
    'write the item alone, without address'
  );
  return undefined;
}

function readWhen(reader: PropertyReader, path: JsonPath, context: PlacesContext): When | undefined {
  const text = reader.text('when');
  if (text === undefined) return undefined;
  const result = parseWhen(text, context.lang);
  if (result.kind === 'when') return result.when;
  context.report(
    result.code,
    [...path, 'when'],
    result.message,
    'write the date of the outline as EDTF, such as 1991 or 1991-09-02'
  );
  return undefined;
}

type Present<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

function withoutAbsent<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Present<T>;
}
