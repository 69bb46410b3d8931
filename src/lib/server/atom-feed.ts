import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Words } from '#lib/words/en.ts';
import { escapeHtml } from './escape-html.ts';
import type { SiteAddress } from './site-address.ts';

interface Edition {
  readonly briefing: Briefing;
  readonly date: string;
  readonly text: string;
}

/**
 * The editions of all briefings, newest first: Atom (RFC 4287). Ids are made from slug and date, so that they
 * outlive a change of address; without the site's address links are relative, which Atom allows.
 */
export function atomFeed(briefings: readonly Briefing[], site: SiteAddress, words: Words): string {
  const editions = briefings
    .flatMap(editionsOf)
    .sort((a, b) => b.date.localeCompare(a.date) || a.briefing.slug.localeCompare(b.briefing.slug));
  const self = site.absolute('feed.xml');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '  <id>urn:dateline:feed</id>',
    `  <title>${escapeHtml(words.feedTitle)}</title>`,
    `  <updated>${editions[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>`,
    `  <author><name>${escapeHtml(words.dateline)}</name></author>`,
    `  <link rel="alternate" type="text/html" href="${escapeHtml(site.url ?? './')}"/>`,
    ...(self === null ? [] : [`  <link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>`]),
    ...editions.map((edition) => entry(edition, site, words)),
    '</feed>',
    ''
  ].join('\n');
}

function entry({ briefing, date, text }: Edition, site: SiteAddress, words: Words): string {
  const path = `${briefing.slug}/`;
  return [
    `  <entry xml:lang="${escapeHtml(briefing.lang)}">`,
    `    <id>urn:dateline:${briefing.slug}:${date}</id>`,
    `    <title>${escapeHtml(`${briefing.title}: ${words.edition(words.date(date))}`)}</title>`,
    `    <updated>${date}T00:00:00Z</updated>`,
    ...(briefing.editor === undefined
      ? []
      : [`    <author><name>${escapeHtml(briefing.editor)}</name></author>`]),
    `    <link rel="alternate" type="text/html" href="${escapeHtml(site.absolute(path) ?? path)}"/>`,
    `    <summary>${escapeHtml(text)}</summary>`,
    '  </entry>'
  ].join('\n');
}

function editionsOf(briefing: Briefing): Edition[] {
  const texts = new Map<string, string>();
  for (const { date, text } of briefing.changes) {
    const known = texts.get(date);
    texts.set(date, known === undefined ? text : `${known} ${text}`);
  }
  if (!texts.has(briefing.edition)) texts.set(briefing.edition, briefing.summary);
  return [...texts].map(([date, text]) => ({ briefing, date, text }));
}
