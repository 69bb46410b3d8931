import { error } from '@sveltejs/kit';
import { publishedAnnotations } from '#lib/server/published-annotations.ts';
import { findBriefing, readShelf } from '#lib/server/shelf.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));

/** What the briefing says about places and sources, as W3C Web Annotations. */
export const GET: RequestHandler = ({ params }) => {
  const entry = findBriefing(params.slug);
  if (entry === null) error(404);
  const annotations = publishedAnnotations(entry.briefing, siteAddress(process.env['SITE_URL']));
  return new Response(annotations, { headers: { 'content-type': 'application/ld+json' } });
};
