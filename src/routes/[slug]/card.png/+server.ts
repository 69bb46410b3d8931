import { error } from '@sveltejs/kit';
import { card } from '#lib/server/card/card.ts';
import { findBriefing, readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));

/** The preview card of a briefing: PNG, 1200 × 630. */
export const GET: RequestHandler = async ({ params }) => {
  const entry = findBriefing(params.slug);
  if (entry === null) error(404);
  const png = await card(entry.briefing, entry.places, null);
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
