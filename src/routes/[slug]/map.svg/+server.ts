import { error } from '@sveltejs/kit';
import { findBriefing, readShelf } from '#lib/server/shelf.ts';
import { stillMap } from '#lib/server/still-map/still-map.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));

/** The still map as a file of its own. */
export const GET: RequestHandler = ({ params }) => {
  const entry = findBriefing(params.slug);
  if (entry === null) error(404);
  const svg = stillMap(entry.briefing, entry.places, {
    href: (place) => `places/${place}/`,
    standalone: true
  });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
