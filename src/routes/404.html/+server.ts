import { notFoundPage } from '#lib/server/not-found-page.ts';
import { publishedBriefings } from '#lib/server/shelf.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { wordsFor } from '#lib/words/words-for.ts';

export const prerender = true;

/** What a host shows at a missing address. */
export const GET = () =>
  new Response(notFoundPage(publishedBriefings(), siteAddress(process.env['SITE_URL']), wordsFor('en')), {
    headers: { 'content-type': 'text/html; charset=utf-8' }
  });
