import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Words } from '#lib/words/en.ts';
import { cardSize, pageCard, type PageCard } from './card/page-card.ts';
import { escapeHtml } from './escape-html.ts';
import { oembedPath } from './oembed.ts';
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
  /** Null without one. */
  readonly card: PageCard | null;
}

/** The head of one page of a briefing: title, description, address, Open Graph, oEmbed, data files, JSON-LD. */
export function briefingHead(subject: PageSubject, site: SiteAddress, words: Words): string {
  const { briefing, root } = subject;
  return [
    pageHead(
      {
        title: subject.title,
        description: subject.description,
        lang: briefing.lang,
        path: subject.path,
        toRoot: `${root}../`,
        siteName: words.dateline,
        type: 'article',
        card: pageCard(subject, words)
      },
      site
    ),
    oembedLink(subject, site),
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
  const image = card === null ? null : site.absolute(card.path);
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
    ...(image === null ? [] : imageOf(image, card?.alt ?? '')),
    meta('name', 'twitter:card', image === null ? 'summary' : 'summary_large_image'),
    `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(toRoot)}feed.xml" />`,
    ...installable(toRoot)
  ].join('\n    ');
}

/** Where consumers of oEmbed learn how the page is embedded; absolute where the site's address is known. */
export function oembedLink(subject: PageSubject, site: SiteAddress): string {
  const path = oembedPath(subject);
  const href = site.absolute(path) ?? subject.root + path.slice(subject.briefing.slug.length + 1);
  return (
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" ` +
    `title="${escapeHtml(subject.title)}" />`
  );
}

/** What a browser needs to keep the site among its applications; the colours are those of the page's paper. */
function installable(toRoot: string): string[] {
  const root = escapeHtml(toRoot);
  return [
    `<link rel="manifest" href="${root}manifest.webmanifest" />`,
    `<link rel="apple-touch-icon" href="${root}icon-maskable-512.png" />`,
    '<meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme: light)" />',
    '<meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)" />'
  ];
}

function imageOf(address: string, alt: string): string[] {
  return [
    meta('property', 'og:image', address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', `${cardSize.width}`),
    meta('property', 'og:image:height', `${cardSize.height}`),
    meta('property', 'og:image:alt', alt),
    meta('name', 'twitter:image:alt', alt)
  ];
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
}

function alternate(href: string, type: string, briefing: Briefing): string {
  return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(briefing.title)}" />`;
}
