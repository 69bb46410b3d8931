import { siteAddress } from '#lib/server/site-address.ts';
import { robotsText } from '#lib/server/sitemap.ts';

export const prerender = true;

export const GET = () =>
  new Response(robotsText(siteAddress(process.env['SITE_URL'])), {
    headers: { 'content-type': 'text/plain; charset=utf-8' }
  });
