import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));
