import { atomFeed } from '#lib/server/atom-feed.ts';
import { publishedBriefings } from '#lib/server/shelf.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { wordsFor } from '#lib/words/words-for.ts';

export const prerender = true;

/** The Atom feed of editions. */
export const GET = () =>
  new Response(atomFeed(publishedBriefings(), siteAddress(process.env['SITE_URL']), wordsFor('en')), {
    headers: { 'content-type': 'application/atom+xml' }
  });
