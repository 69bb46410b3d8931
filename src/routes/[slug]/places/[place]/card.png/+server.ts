import { error } from '@sveltejs/kit';
import { card } from '#lib/server/card/card.ts';
import { hasCard } from '#lib/server/card/has-card.ts';
import { findBriefing, readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing: { slug, places } }) =>
    places.filter(hasCard).map(({ id }) => ({ slug, place: id }))
  );

/** The preview card of a lead place: PNG, 1200 × 630. Other places share the briefing's. */
export const GET: RequestHandler = async ({ params }) => {
  const entry = findBriefing(params.slug);
  const place = entry?.briefing.places.find(({ id }) => id === params.place);
  if (entry === null || place === undefined || !hasCard(place)) error(404);
  const png = await card(entry.briefing, entry.places, place);
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
