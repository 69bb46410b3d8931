import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing: { slug, places } }) => places.map(({ id }) => ({ slug, place: id })));
