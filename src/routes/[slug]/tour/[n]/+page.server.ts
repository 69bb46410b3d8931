import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing: { slug, tour } }) =>
    tour.map((_, index) => ({ slug, n: String(index + 1) }))
  );
