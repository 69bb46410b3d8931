import type { Article, Place as PlaceThing, WebPage, WithContext } from 'schema-dts';
import type { Briefing, Place, Source } from '#lib/briefing/briefing.ts';
import type { PageSubject } from './page-subject.ts';
import type { SiteAddress } from './site-address.ts';

/** What a page is about, for search engines: schema.org Article, or WebPage for a place or a stop. */
export function structuredData(
  subject: PageSubject,
  site: SiteAddress
): WithContext<Article> | WithContext<WebPage> {
  const { briefing, focus } = subject;
  const article = articleData(briefing, site);
  if (focus.kind === 'none') return { '@context': 'https://schema.org', ...article };
  const ids = focus.kind === 'place' ? [focus.id] : stopPlaces(subject);
  const url = site.absolute(subject.path);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: subject.title,
    description: subject.description,
    inLanguage: briefing.lang,
    ...(url === null ? {} : { url }),
    about: briefing.places.filter((place) => ids.includes(place.id)).map(placeData),
    isPartOf: { '@type': 'Article', headline: briefing.title, ...addressed(article.url) }
  };
}

function stopPlaces({ briefing, focus }: PageSubject): readonly string[] {
  return focus.kind === 'stop' ? (briefing.tour[focus.number - 1]?.places ?? []) : [];
}

type ArticleData = Exclude<Article, string> & { '@type': 'Article'; url?: string };

function articleData(briefing: Briefing, site: SiteAddress): ArticleData {
  const about = briefing.sources.find((source) => source.id === briefing.about);
  const url = site.absolute(`${briefing.slug}/`);
  const dates = [briefing.edition, ...briefing.changes.map((change) => change.date)].sort();
  return {
    '@type': 'Article',
    headline: briefing.title,
    description: briefing.summary,
    inLanguage: briefing.lang,
    datePublished: dates[0] ?? briefing.edition,
    dateModified: briefing.edition,
    ...(url === null ? {} : { url }),
    ...(briefing.editor === undefined ? {} : { editor: { '@type': 'Person', name: briefing.editor } }),
    ...(briefing.licence === undefined ? {} : { license: briefing.licence }),
    ...(about === undefined ? {} : { isBasedOn: sourceData(about) }),
    spatialCoverage: briefing.places.filter((place) => place.weight === 'lead').map(placeData)
  };
}

function addressed(url: string | undefined): { url?: string } {
  return url === undefined ? {} : { url };
}

function sourceData(source: Source): {
  '@type': 'CreativeWork';
  name?: string;
  url?: string;
} {
  return {
    '@type': 'CreativeWork',
    ...(source.title === undefined ? {} : { name: source.title }),
    ...addressed(source.URL)
  };
}

function placeData(place: Place): PlaceThing {
  return {
    '@type': 'Place',
    name: place.name,
    ...(place.point === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', longitude: place.point[0], latitude: place.point[1] } }),
    ...(place.wikidata === undefined ? {} : { sameAs: `https://www.wikidata.org/entity/${place.wikidata}` })
  };
}
