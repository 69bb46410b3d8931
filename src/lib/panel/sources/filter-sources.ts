import type { Source } from '#lib/briefing/briefing.ts';
import { foldedWords } from '#lib/text/fold-for-search.ts';
import { printedName } from '../source-label.ts';

/** Which sources a reader wants to see. */
export interface SourceFilter {
  /** As typed: each word has to begin a word of the title, the authors, the outlet or the note. */
  readonly typed: string;
  /** A CSL type; null for every one. */
  readonly type: string | null;
  /** What the editor says of its standing; null for every one. */
  readonly tier: string | null;
}

/** What a group of sources has in common, and how many they are. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

export const everySource: SourceFilter = { typed: '', type: null, tier: null };

/**
 * The standing that the editor gives each source: the first sentence of its note, where two sources or more share it.
 * By source id, the most frequent standing first.
 */
export function tiersOf(sources: readonly Source[]): { tiers: Counted[]; of: ReadonlyMap<string, string> } {
  const firsts = sources.flatMap(({ id, note }): [string, string][] => {
    const first = /^(.{1,60}?)\.(?:\s|$)/u.exec(note ?? '')?.[1];
    return first === undefined ? [] : [[id, first]];
  });
  const tiers = counted(firsts.map(([, first]) => first)).filter(({ count }) => count > 1);
  const known = new Set(tiers.map(({ value }) => value));
  return { tiers, of: new Map(firsts.filter(([, first]) => known.has(first))) };
}

/** The CSL types of the sources, the most frequent one first. */
export function typesOf(sources: readonly Source[]): Counted[] {
  return counted(sources.map(({ type }) => type));
}

/** The ids of the sources that a filter leaves. */
export function filterSources(
  sources: readonly Source[],
  filter: SourceFilter,
  tierOf: ReadonlyMap<string, string>
): Set<string> {
  const typed = foldedWords(filter.typed).map(({ folded }) => folded);
  const left = sources.filter((source) => {
    if (filter.type !== null && source.type !== filter.type) return false;
    if (filter.tier !== null && tierOf.get(source.id) !== filter.tier) return false;
    if (typed.length === 0) return true;
    const words = foldedWords(wordsOf(source)).map(({ folded }) => folded);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
  return new Set(left.map(({ id }) => id));
}

function wordsOf(source: Source): string {
  const names = source.author?.map(printedName) ?? [];
  return [source.title, ...names, source['container-title'], source.publisher, source.note]
    .filter((part) => part !== undefined)
    .join(' ');
}

function counted(values: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
