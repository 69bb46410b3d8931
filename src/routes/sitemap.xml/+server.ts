import { publishedBriefings } from '#lib/server/shelf.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { sitemap } from '#lib/server/sitemap.ts';

export const prerender = true;

/** Every page of every published briefing. */
export const GET = () =>
  new Response(sitemap(publishedBriefings(), siteAddress(process.env['SITE_URL'])), {
    headers: { 'content-type': 'application/xml' }
  });
