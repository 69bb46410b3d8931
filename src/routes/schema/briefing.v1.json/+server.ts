import { publishedSchema } from '#lib/server/published-schema.ts';

export const prerender = true;

/** The JSON Schema of a compiled briefing. */
export const GET = () =>
  new Response(publishedSchema(), { headers: { 'content-type': 'application/schema+json' } });
