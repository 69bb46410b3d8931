import { error } from '@sveltejs/kit';
import { publishedData } from '#lib/server/published-data.ts';
import { findBriefing, readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));

/** The compiled briefing. */
export const GET: RequestHandler = ({ params }) => {
  const entry = findBriefing(params.slug);
  if (entry === null) error(404);
  return new Response(publishedData(entry).briefing, { headers: { 'content-type': 'application/json' } });
};
