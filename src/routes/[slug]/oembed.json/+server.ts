import { error } from '@sveltejs/kit';
import { oembedResponse } from '#lib/server/oembed-response.ts';
import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));

/** How a briefing is embedded (oEmbed 1.0). */
export const GET: RequestHandler = ({ params }) =>
  oembedResponse(params.slug, { kind: 'none' }) ?? error(404);
