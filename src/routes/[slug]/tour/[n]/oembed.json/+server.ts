import { error } from '@sveltejs/kit';
import { oembedResponse } from '#lib/server/oembed-response.ts';
import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing: { slug, tour } }) =>
    tour.map((_, index) => ({ slug, n: String(index + 1) }))
  );

/** How a briefing is embedded, opened at a stop (oEmbed 1.0). */
export const GET: RequestHandler = ({ params }) =>
  oembedResponse(params.slug, { kind: 'stop', number: Number(params.n) }) ?? error(404);
