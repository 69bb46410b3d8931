import type { Place } from './briefing.ts';

/** The languages of a country in which its places are signposted, by its Wikidata item, the first one first. */
const byCountry: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Q794: 'fa',
    Q801: 'he ar',
    Q219060: 'ar',
    Q822: 'ar',
    Q858: 'ar',
    Q796: 'ar ckb ku',
    Q805: 'ar',
    Q1016: 'ar',
    Q79: 'ar',
    Q810: 'ar',
    Q851: 'ar',
    Q817: 'ar',
    Q846: 'ar',
    Q878: 'ar',
    Q398: 'ar',
    Q842: 'ar',
    Q948: 'ar',
    Q262: 'ar',
    Q1028: 'ar',
    Q1049: 'ar',
    Q43: 'tr',
    Q229: 'el tr',
    Q41: 'el',
    Q227: 'az',
    Q399: 'hy',
    Q230: 'ka',
    Q159: 'ru',
    Q212: 'uk',
    Q889: 'fa ps',
    Q843: 'ur',
    Q668: 'hi',
    Q148: 'zh',
    Q17: 'ja',
    Q142: 'fr',
    Q183: 'de',
    Q38: 'it',
    Q29: 'es',
    Q45: 'pt',
    Q155: 'pt',
    Q34: 'sv',
    Q971: 'fr',
    Q974: 'fr'
  }).map(([item, tags]): [string, readonly string[]] => [item, tags.split(' ')])
);

/**
 * The languages (BCP 47) in which a place is written where it is: those of the country that it lies in or
 * is. None where the country is not known, and for a disputed place: there the choice would be a claim.
 */
export function localLanguages(place: Place, places: ReadonlyMap<string, Place>): readonly string[] {
  const seen = new Set<Place>();
  for (
    let at: Place | undefined = place;
    at !== undefined && !seen.has(at);
    at = places.get(at.within ?? '')
  ) {
    if (at.certainty === 'disputed') return [];
    const languages = byCountry.get(at.wikidata ?? '');
    if (languages !== undefined) return languages;
    seen.add(at);
  }
  return [];
}
