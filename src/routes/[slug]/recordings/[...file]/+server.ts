import { error } from '@sveltejs/kit';
import { publishedRecording, recordingPaths } from '#lib/server/published-recording.ts';
import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing: { slug } }) => recordingPaths(slug).map((file) => ({ slug, file })));

/** A recording of a stop, or its captions. */
export const GET: RequestHandler = ({ params }) => {
  const recording = publishedRecording(params.slug, params.file);
  if (recording === null) error(404);
  return new Response(recording.bytes, { headers: { 'content-type': recording.type } });
};
