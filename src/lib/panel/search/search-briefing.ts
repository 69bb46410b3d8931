import MiniSearch, { type SearchResult } from 'minisearch';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { foldedWords, foldForSearch } from '#lib/text/fold-for-search.ts';
import { searchEntries, type EntryKind, type SearchEntry } from './search-entries.ts';

/** Something found, and the folded words that it was found by. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly terms: ReadonlySet<string>;
}

/** What was found of one kind, the best first; `count` may be more than the hits given. */
export interface SearchGroup {
  readonly kind: EntryKind;
  readonly hits: readonly SearchHit[];
  readonly count: number;
}

/** Finds places, passages, notes, events and sources of one briefing. */
export interface BriefingSearch {
  /** Groups in the order of `entryKinds`, without empty ones; `most` hits in each. */
  find(typed: string, most?: number): SearchGroup[];
}

/** The groups' order: what a reader most likely looks for comes first. */
export const entryKinds: readonly EntryKind[] = ['place', 'passage', 'note', 'event', 'source'];

/**
 * Indexes a briefing for search in every language and script that it has. A word is found by its beginning, and, from
 * four letters on, with a typing mistake in it, from six on with two. Entries that hold all the words come alone; only
 * where there are none, those that hold some.
 */
export function searchBriefing(briefing: Briefing): BriefingSearch {
  const entries = searchEntries(briefing);
  const index = new MiniSearch<SearchEntry>({
    idField: 'key',
    fields: ['title', 'names', 'text'],
    extractField: (entry, field) => {
      if (field === 'names') return entry.names.map(({ name }) => name).join('\n');
      return field === 'key' || field === 'title' || field === 'text' ? entry[field] : '';
    },
    tokenize: (text) => foldedWords(text).map(({ folded }) => folded),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, names: 3 },
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2),
      weights: { fuzzy: 0.25, prefix: 0.6 },
      boostDocument: (_, __, stored) => weightOf(stored?.['weight'])
    },
    storeFields: ['weight']
  });
  index.addAll(entries);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));

  return {
    find(typed, most = 6) {
      const all = index.search(typed, { combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(typed, { combineWith: 'OR' });
      const whole = foldForSearch(typed);
      return entryKinds.flatMap((kind): SearchGroup[] => {
        const hits = found.flatMap((result) => toHit(result, byKey.get(String(result.id)), kind));
        // Who types a whole name, or what was taken for one, means that place, and not one whose longer name begins with it.
        const exact = hits.filter(({ entry }) => isNamed(entry, whole));
        const named = exact.length > 0 ? exact : hits.filter(isNameFound);
        const ranked = [...named, ...hits.filter((hit) => !named.includes(hit))];
        return hits.length === 0 ? [] : [{ kind, hits: ranked.slice(0, most), count: hits.length }];
      });
    }
  };
}

function isNamed({ title, names }: SearchEntry, whole: string): boolean {
  return [title, ...names.map(({ name }) => name)].some((name) => foldForSearch(name) === whole);
}

/** Every word of the title, or of another name, is one of those that were found. */
function isNameFound({ entry, terms }: SearchHit): boolean {
  return [entry.title, ...entry.names.map(({ name }) => name)].some((name) => {
    const words = foldedWords(name);
    return words.length > 0 && words.every(({ folded }) => terms.has(folded));
  });
}

function toHit(result: SearchResult, entry: SearchEntry | undefined, kind: EntryKind): SearchHit[] {
  return entry?.kind === kind ? [{ entry, terms: new Set(result.terms) }] : [];
}

/** Of places that are found equally well, the one that matters more to the briefing comes first. */
function weightOf(weight: unknown): number {
  return weight === 'lead' ? 1.3 : weight === 'mentioned' ? 0.9 : 1;
}
