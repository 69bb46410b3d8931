import { placePageIds } from '#lib/server/page-subject.ts';
import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
  readShelf().flatMap(({ briefing }) =>
    placePageIds(briefing).map((place) => ({ slug: briefing.slug, place }))
  );
