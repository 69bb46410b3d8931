import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/briefing/briefing.ts';
import { everySource, filterSources, tiersOf, typesOf } from '#lib/panel/sources/filter-sources.ts';

const sources: Source[] = [
  { id: 'a', type: 'article-newspaper', title: 'Saldırı', note: 'News agency text. Date inferred.' },
  { id: 'b', type: 'article-newspaper', 'container-title': 'Anadolu', note: 'News agency text.' },
  { id: 'c', type: 'webpage', author: [{ family: 'Şener', given: 'Nedim' }], note: 'Seen once only.' },
  { id: 'd', type: 'report' },
  { id: 'e', type: 'webpage', note: 'State media. 287 for.' },
  { id: 'f', type: 'webpage', note: 'State media' }
];
const { tiers, of } = tiersOf(sources);
const find = (over: Partial<typeof everySource>) => [
  ...filterSources(sources, { ...everySource, ...over }, of)
];

describe('the standing of sources', () => {
  it('is the first sentence of the note where sources share it', () => {
    expect(tiers).toEqual([{ value: 'News agency text', count: 2 }]);
    expect(of.get('a')).toBe('News agency text');
    expect(of.has('c')).toBe(false);
  });
});

describe('filterSources', () => {
  it('leaves all where nothing is asked for', () => {
    expect(find({})).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('filters by type, by standing and by typed words together', () => {
    expect(find({ type: 'webpage' })).toEqual(['c', 'e', 'f']);
    expect(find({ tier: 'News agency text' })).toEqual(['a', 'b']);
    expect(find({ typed: 'sener' })).toEqual(['c']);
    expect(find({ typed: 'saldiri', tier: 'News agency text' })).toEqual(['a']);
    expect(find({ typed: 'anadolu', type: 'webpage' })).toEqual([]);
  });

  it('counts the types, the most frequent first', () => {
    expect(typesOf(sources)[0]).toEqual({ value: 'webpage', count: 3 });
  });
});
