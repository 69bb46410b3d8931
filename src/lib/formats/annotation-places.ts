import { cleanLine, cutText } from './clean-text.ts';
import type { ImportFindings } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import type { ImportedPlace } from './imported-briefing.ts';
import type { ForeignAnnotation, ForeignBody } from './read-annotations.ts';
import { soundGeometry } from './sound-geometry.ts';

const wikidata = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/(Q[1-9]\d*)$/i;
const geonames = /^https?:\/\/(?:sws\.|www\.)?geonames\.org\/(\d{1,12})\b/i;
const ownPlace = /(?:\/places\/|:place:)([a-z0-9-]{1,64})\/?$/;
const isPlaceTag = /^(?:place|location|toponym|settlement|region|city|country)$/i;

/** The places that annotations identify, each once: by its own id, else by the first address, else by its words. */
export class AnnotationPlaces {
  readonly list: ImportedPlace[] = [];
  readonly #findings: ImportFindings;
  readonly #ids = new ImportIds();
  readonly #known = new Map<string, string>();

  constructor(findings: ImportFindings) {
    this.#findings = findings;
  }

  /** The id of the place that an annotation identifies the words with; null where it identifies none. */
  identify({ bodies, where }: ForeignAnnotation, words: string): string | null {
    const identities = bodies.filter(isIdentity);
    const tagged = bodies.some(({ value }) => isPlaceTag.test(value));
    if (identities.length === 0 && !tagged) return null;
    const addresses = identities.map(({ source }) => source).filter((source) => source !== '');
    const key = addresses[0] ?? `words:${words}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const own = addresses.map((address) => ownPlace.exec(address)?.[1]).find((id) => id !== undefined);
    const name = cutText(cleanLine(words), 300) || key;
    const geometry = this.#geometry(identities, where);
    const item = match(addresses, wikidata)?.toUpperCase();
    const number = Number(match(addresses, geonames));
    const others = addresses.filter(
      (address) => !wikidata.test(address) && !geonames.test(address) && !ownPlace.test(address)
    );
    const id =
      own === undefined ? this.#ids.make(name, 'place', this.list.length + 1) : this.#ids.take(own, 'place');
    this.list.push({
      id,
      name,
      kind: geometry ? 'site' : 'unresolved',
      certainty: geometry ? 'approximate' : 'unknown',
      weight: 'mentioned',
      ...(item !== undefined && { wikidata: item }),
      ...(Number.isSafeInteger(number) && number > 0 && { geonames: number }),
      ...(others.length > 0 && { source: cleanLine(others.join(' ')) }),
      geometry
    });
    if (geometry === null)
      this.#findings.changed(where, `the place ${name} has no location in the file; give it one`);
    this.#known.set(key, id);
    return id;
  }

  #geometry(identities: readonly ForeignBody[], where: string): ImportedPlace['geometry'] {
    const found = identities.map(({ geometry }) => geometry).find((geometry) => geometry !== null);
    if (found === undefined) return null;
    const { geometry, remarks } = soundGeometry(found);
    for (const remark of remarks) this.#findings.changed(`${where}.body`, remark);
    return geometry;
  }
}

/** Bodies that say which thing the words name: with a purpose that says so, or by an address alone. */
function isIdentity({ purpose, source, geometry }: ForeignBody): boolean {
  if (geometry !== null) return true;
  return (
    source !== '' &&
    (purpose === '' || purpose === 'identifying' || purpose === 'geotagging' || purpose === 'linking')
  );
}

function match(addresses: readonly string[], pattern: RegExp): string | undefined {
  return addresses.map((address) => pattern.exec(address)?.[1]).find((found) => found !== undefined);
}
