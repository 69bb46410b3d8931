import type { PlaceKind } from '#lib/briefing/briefing.ts';
import { isSlug } from '#lib/text/slug.ts';
import { cleanLine, cutText } from './clean-text.ts';
import { field, isRecord, listOf, readForeignJson, refuse, textField } from './foreign-json.ts';
import { isArea, readGeometry } from './geojson-features.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { bareName } from './import-geojson.ts';
import { ImportFindings, shown } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import type { Importer } from './imported-briefing.ts';
import { readShape } from './linked-places-geometry.ts';
import { readLinks } from './linked-places-links.ts';
import { CitedSources, recordCitations } from './linked-places-sources.ts';
import { readLinkedWhen } from './linked-places-when.ts';
import { isOwnPlace, maxNameLength, readOwnProperties, usualTag } from './place-properties.ts';
import { tellMap, type ToldPlace } from './told-places.ts';
import { withinPlaces } from './within-places.ts';

/** A briefing may have so many places. */
const maxRecords = 20_000;

/**
 * Linked Places (v1.0 to v1.3), read liberally: records without feature classes or citations, years as numbers, dates
 * as text. Names, links to Wikidata and GeoNames, certainty and what a place lies in are kept; descriptions become its
 * role and a passage, citations sources. Relations of other kinds, depictions and further geometries are reported.
 */
export const importLinkedPlaces: Importer = (files) => {
  const read = readForeignJson(files, ['.jsonld', '.geojson', '.json']);
  if (read.kind === 'refused') return read;
  const { file, value } = read;
  const records = field(value, 'type') === 'Feature' ? [value] : listOf(field(value, 'features'));
  const isLinked = records.some(
    (record) => field(record, '@id') !== undefined || field(record, 'names') !== undefined
  );
  if (!isLinked) {
    const message = 'the file is not Linked Places: no feature has an @id or names';
    return refuse(file, 'features', message, 'import it as geojson');
  }
  if (records.length > maxRecords) {
    const message = `found ${records.length} records, and a briefing has at most ${maxRecords}`;
    return refuse(file, 'features', message, 'take out those that the text does not need');
  }
  const findings = new ImportFindings(file);
  const reader = new RecordReader(records, findings);
  const told = withinPlaces(reader.read(), findings);
  if (told.length === 0)
    return refuse(file, 'features', 'none of the features is a record', 'export a FeatureCollection');
  const title = htmlWords(textField(value, 'title', 'name') || textField(field(value, 'citation'), 'title'));
  const briefing = tellMap(
    {
      title: title || bareName(bareName(file)),
      summary: htmlWords(textField(value, 'description')),
      places: told,
      sources: reader.sources
    },
    findings
  );
  return { kind: 'imported', briefing, findings: findings.list };
};

/** Reads records in order; what they lie in is known once all have an id. */
class RecordReader {
  readonly #records: readonly unknown[];
  readonly #findings: ImportFindings;
  readonly #cited = new CitedSources();
  readonly #ids = new ImportIds();
  /** Ids of places by `@id`. */
  readonly #known = new Map<string, string>();
  #left = { links: 0, relations: 0, depictions: 0, names: 0 };

  constructor(records: readonly unknown[], findings: ImportFindings) {
    this.#records = records;
    this.#findings = findings;
  }

  get sources() {
    return this.#cited.sources;
  }

  read(): ToldPlace[] {
    const named = this.#records.flatMap((record, index) => {
      if (!isRecord(record)) {
        this.#findings.dropped(
          `features[${index}]`,
          `an entry that is no Feature was left out: ${shown(record)}`
        );
        return [];
      }
      const address = textField(record, '@id');
      const own = textField(field(record, 'properties'), 'id');
      const name = this.#nameOf(record, index);
      const id = isSlug(own) ? this.#ids.take(own, 'place') : this.#ids.make(name, 'place', index + 1);
      if (address !== '' && !this.#known.has(address)) this.#known.set(address, id);
      return [{ record, index, id, name }];
    });
    const told = named.map((entry) => this.#tell(entry));
    const { links, relations, depictions, names } = this.#left;
    const tell = (count: number, what: string): void => {
      if (count > 0) this.#findings.dropped('features', `${count} ${what} were left out`);
    };
    tell(links, 'links to other than Wikidata and GeoNames');
    tell(relations, 'relations other than of a place to what it lies in');
    tell(depictions, 'depictions');
    tell(names, 'more names in a language that has one already, or in none');
    return told;
  }

  #nameOf(record: unknown, index: number): string {
    const title = textField(field(record, 'properties'), 'title', 'name');
    const toponym = textField(listOf(field(record, 'names'))[0], 'toponym', 'ethnonym');
    const words = isOwnPlace(readOwnProperties(field(record, 'properties')))
      ? title
      : htmlWords(title || toponym);
    const name = cutText(cleanLine(words), maxNameLength);
    if (name === '')
      this.#findings.changed(`features[${index}]`, `a record without a title became “Place ${index + 1}”`);
    return name || `Place ${index + 1}`;
  }

  #tell({
    record,
    index,
    id,
    name
  }: {
    record: unknown;
    index: number;
    id: string;
    name: string;
  }): ToldPlace {
    const where = `features[${index}]`;
    const properties = field(record, 'properties');
    const own = readOwnProperties(properties);
    const isOwn = isOwnPlace(own);
    const shape = readShape(record, isOwn, `${where}.geometry`, this.#findings);
    const geometry = readGeometry(shape.geometry, `${where}.geometry`, this.#findings);
    const { others, ...identity } = readLinks(record);
    const names = this.#names(record, name, isOwn);
    const within = this.#within(record);
    const descriptions = listOf(field(record, 'descriptions')).map((entry) =>
      textField(entry, 'value', '@value')
    );
    const [description = ''] = descriptions;
    const role = cleanLine(isOwn ? description : htmlWords(description));
    const markdown = isOwn
      ? ''
      : descriptions
          .map((text, at) => readHtml(text, `${where}.descriptions[${at}]`, this.#findings))
          .filter((text) => text !== '')
          .join('\n\n');
    const when = isOwn ? null : readLinkedWhen(field(record, 'when'));
    const cite = isOwn ? [] : this.#cited.cite(...recordCitations(record));
    this.#left.links += others;
    this.#left.depictions += listOf(field(record, 'depictions')).length;
    return {
      place: {
        kind: kindOf(record, isArea(geometry)),
        certainty: geometry === null ? 'unknown' : (shape.certainty ?? 'approximate'),
        weight: markdown === '' ? 'mentioned' : 'supporting',
        ...own,
        ...identity,
        ...(Object.keys(names).length > 0 && { names }),
        ...(within !== undefined && { within }),
        ...(role !== '' && { role: isOwn ? role : cutText(role, maxNameLength) }),
        id,
        name,
        geometry
      },
      markdown,
      ...(when !== null && { when }),
      ...(cite.length > 0 && markdown !== '' && { cite: cite.join(', ') })
    };
  }

  /** The first name of each language. */
  #names(record: unknown, name: string, isOwn: boolean): Readonly<Record<string, string>> {
    const names = new Map<string, string>();
    for (const entry of listOf(field(record, 'names'))) {
      const written = textField(entry, 'toponym', 'ethnonym');
      const toponym = cutText(cleanLine(isOwn ? written : htmlWords(written)), maxNameLength);
      const tag = usualTag(textField(entry, 'lang', 'language'));
      if (toponym !== '' && tag !== null && !names.has(tag)) names.set(tag, toponym);
      else if (toponym !== name && names.get(tag ?? '') !== toponym) this.#left.names += 1;
    }
    return Object.fromEntries(names);
  }

  /** The first place among the records that the record says it is a part of. */
  #within(record: unknown): string | undefined {
    let found: string | undefined;
    for (const relation of listOf(field(record, 'relations'))) {
      const around = this.#known.get(textField(relation, 'relationTo'));
      const isPart = /broader|partOf|part_of|within/i.test(textField(relation, 'relationType'));
      if (isPart && around !== undefined && found === undefined) found = around;
      else this.#left.relations += 1;
    }
    return found;
  }
}

const types: readonly (readonly [pattern: RegExp, kind: PlaceKind])[] = [
  [/\b(?:country|countries|nation|nations|sovereign states?|300387506|300128207)\b/i, 'country'],
  [/\b(?:province|provinces|county|counties|governorate|state|states|300000774)\b/i, 'province'],
  [/\b(?:city|cities|town|towns|village|villages|300008389|300008375|300008347)\b/i, 'city'],
  [/\b(?:airport|airports)\b/i, 'airport']
];
const classes: ReadonlyMap<string, PlaceKind> = new Map([
  ['A', 'territory'],
  ['P', 'city'],
  ['S', 'site'],
  ['R', 'site'],
  ['H', 'region'],
  ['L', 'region'],
  ['T', 'region']
]);

/** The kind by the types of a record, else by its feature classes, else by its shape. */
function kindOf(record: unknown, area: boolean): PlaceKind {
  const labels = listOf(field(record, 'types'))
    .map(
      (type) =>
        `${textField(type, 'label')} ${textField(type, 'sourceLabel')} ${textField(type, 'identifier')}`
    )
    .join(' ')
    .slice(0, 2_000);
  const byType = types.find(([pattern]) => pattern.test(labels))?.[1];
  const letters = listOf(field(field(record, 'properties'), 'fclasses'));
  const byClass = letters.map((letter) => classes.get(String(letter))).find((kind) => kind !== undefined);
  return byType ?? byClass ?? (area ? 'region' : 'site');
}
