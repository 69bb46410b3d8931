import { readShelf } from '#lib/server/shelf.ts';
import type { EntryGenerator } from './$types';

// The page is whole as it comes; one classic script of its own starts the rest.
export const csr = false;

export const entries: EntryGenerator = () => readShelf().map(({ briefing }) => ({ slug: briefing.slug }));
