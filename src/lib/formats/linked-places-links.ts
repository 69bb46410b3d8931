import { field, listOf, textField } from './foreign-json.ts';

/** What gazetteers call a place, and how many links say something else. */
export interface LinkedIdentity {
  readonly wikidata?: string;
  readonly geonames?: number;
  readonly others: number;
}

const wikidata = /(?:^wd:|wikidata\.org\/(?:entity|wiki)\/)(Q[1-9]\d{0,11})\b/i;
const geonames = /(?:^gn:|geonames\.org\/)([1-9]\d{0,11})\b/i;

/** Reads `links`: an exact match before a close one, the first of each kind. */
export function readLinks(record: unknown): LinkedIdentity {
  const links = listOf(field(record, 'links')).map((link) => ({
    type: textField(link, 'type'),
    to: textField(link, 'identifier', '@id')
  }));
  const matches = [
    ...links.filter(({ type }) => /exact/i.test(type)),
    ...links.filter(({ type }) => /close|match|^$/i.test(type) && !/exact/i.test(type))
  ];
  const first = (pattern: RegExp): string | undefined =>
    matches.map(({ to }) => pattern.exec(to)?.[1]).find((found) => found !== undefined);
  const item = first(wikidata);
  const number = first(geonames);
  return {
    ...(item !== undefined && { wikidata: item.toUpperCase() }),
    ...(number !== undefined && { geonames: Number(number) }),
    others: links.filter(({ to }) => !wikidata.test(to) && !geonames.test(to)).length
  };
}
