import type { Briefing } from '#lib/briefing/briefing.ts';
import { hasCard } from './card/has-card.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageSubject } from './page-subject.ts';
import { structuredData } from './structured-data.ts';
import type { SiteAddress } from './site-address.ts';
import { toJsonLd } from './to-json-ld.ts';

/** What every page says of itself in its head. */
export interface HeadFacts {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** From the site's root. */
  readonly path: string;
  /** From the page to the site's root. */
  readonly toRoot: string;
  readonly siteName: string;
  readonly type: 'article' | 'website';
  /** The preview card, 1200 by 630 pixels, from the site's root; null without one. */
  readonly card: string | null;
}

/** The head of one page of a briefing: title, description, address, Open Graph, data files, JSON-LD. */
export function briefingHead(subject: PageSubject, site: SiteAddress, siteName: string): string {
  const { briefing, root } = subject;
  return [
    pageHead(
      {
        title: subject.title,
        description: subject.description,
        lang: briefing.lang,
        path: subject.path,
        toRoot: `${root}../`,
        siteName,
        type: 'article',
        card: cardOf(subject)
      },
      site
    ),
    alternate(`${root}briefing.json`, 'application/json', briefing),
    alternate(`${root}places.geojson`, 'application/geo+json', briefing),
    alternate(`${root}annotations.jsonld`, 'application/ld+json', briefing),
    `<meta property="article:modified_time" content="${escapeHtml(briefing.edition)}" />`,
    `<script type="application/ld+json">${toJsonLd(structuredData(subject, site))}</script>`
  ].join('\n    ');
}

/** The head of any page. Without the site's address nothing that must be absolute is said. */
export function pageHead(facts: HeadFacts, site: SiteAddress): string {
  const { title, description, lang, path, toRoot, siteName, type, card } = facts;
  const absolute = site.absolute(path);
  const image = card === null ? null : site.absolute(card);
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    `<link rel="canonical" href="${escapeHtml(absolute ?? './')}" />`,
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:type', type),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:locale', lang.replace('-', '_')),
    ...(absolute === null ? [] : [meta('property', 'og:url', absolute)]),
    ...(image === null ? [] : imageOf(image)),
    `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(toRoot)}feed.xml" />`
  ].join('\n    ');
}

/** A lead place has a card of its own; every other page shows the briefing's. */
function cardOf({ briefing, focus, path }: PageSubject): string {
  const place = focus.kind === 'place' ? briefing.places.find(({ id }) => id === focus.id) : undefined;
  return place !== undefined && hasCard(place) ? `${path}card.png` : `${briefing.slug}/card.png`;
}

function imageOf(address: string): string[] {
  return [
    meta('property', 'og:image', address),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('name', 'twitter:card', 'summary_large_image')
  ];
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
}

function alternate(href: string, type: string, briefing: Briefing): string {
  return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(briefing.title)}" />`;
}
