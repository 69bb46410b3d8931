import { error } from '@sveltejs/kit';
import { oembedResponse } from '#lib/server/oembed-response.ts';
import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing: { slug, places } }) => places.map(({ id }) => ({ slug, place: id })));

/** How a briefing is embedded, opened at a place (oEmbed 1.0). */
export const GET: RequestHandler = ({ params }) =>
  oembedResponse(params.slug, { kind: 'place', id: params.place, flow: null }) ?? error(404);
