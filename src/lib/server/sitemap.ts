import type { Briefing } from '#lib/briefing/briefing.ts';
import { escapeHtml } from './escape-html.ts';
import { focusesOf } from './page-subject.ts';
import type { SiteAddress } from './site-address.ts';

/**
 * Every page, as sitemaps.org 0.9 wants it. A sitemap must hold absolute addresses: without the site's address
 * it lists none and says why.
 */
export function sitemap(briefings: readonly Briefing[], site: SiteAddress): string {
  const pages = [
    {
      path: '',
      date: briefings
        .map(({ edition }) => edition)
        .sort()
        .at(-1)
    },
    ...briefings.flatMap((briefing) =>
      focusesOf(briefing).map((focus) => ({
        path:
          focus.kind === 'place'
            ? `${briefing.slug}/places/${focus.id}/`
            : focus.kind === 'stop'
              ? `${briefing.slug}/tour/${focus.number}/`
              : `${briefing.slug}/`,
        date: briefing.edition
      }))
    )
  ];
  const urls = pages.flatMap(({ path, date }) => {
    const address = site.absolute(path);
    if (address === null) return [];
    const modified = date === undefined ? '' : `<lastmod>${date}</lastmod>`;
    return [`  <url><loc>${escapeHtml(address)}</loc>${modified}</url>`];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...(urls.length > 0
      ? urls
      : ['  <!-- Built without SITE_URL: a sitemap can only list absolute addresses. -->']),
    '</urlset>',
    ''
  ].join('\n');
}

/** `robots.txt` (RFC 9309): everything may be read; the sitemap is named where it can be. */
export function robotsText(site: SiteAddress): string {
  const address = site.absolute('sitemap.xml');
  return `User-agent: *\nAllow: /\n${address === null ? '' : `\nSitemap: ${address}\n`}`;
}
