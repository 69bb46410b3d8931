import { error } from '@sveltejs/kit';
import { findBriefing, readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));

/** The places with their geometries: RFC 7946. */
export const GET: RequestHandler = ({ params }) => {
  const entry = findBriefing(params.slug);
  if (entry === null) error(404);
  return new Response(JSON.stringify(entry.places), { headers: { 'content-type': 'application/geo+json' } });
};
