import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/briefing/briefing.ts';
import { excerptAround, markWords } from '#lib/panel/search/mark-words.ts';
import { searchBriefing } from '#lib/panel/search/search-briefing.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const search = searchBriefing(smallBriefing);
const keys = (typed: string) => search.find(typed).flatMap(({ hits }) => hits.map(({ entry }) => entry.key));

describe('searchBriefing', () => {
  it('finds a place by its name in any script, whatever the keyboard', () => {
    expect(keys('کرمان')[0]).toBe('place:kerman');
    expect(keys('كرمان')[0]).toBe('place:kerman');
  });

  it.each(['Kermna', 'Krman', 'kermaan', 'KERM'])('finds Kerman by “%s”', (typed) => {
    expect(keys(typed)[0]).toBe('place:kerman');
  });

  it('finds passages, notes and sources by their words', () => {
    expect(keys('bombs')).toContain('passage:first');
    expect(keys('beirut')).toEqual(['place:beirut', 'note:note-1']);
    expect(keys('report')).toEqual(['source:agency']);
  });

  it('puts a place whose whole name is typed before one whose name begins so', () => {
    const [kerman] = smallBriefing.places as [Place];
    const province = { ...kerman, id: 'province', name: 'Kerman Kerman Kerman', names: {} };
    const found = searchBriefing({ ...smallBriefing, places: [province, ...smallBriefing.places] });
    expect(found.find('kerman')[0]?.hits[0]?.entry.id).toBe('kerman');
  });

  it('does so for a whole name with a typing mistake in it', () => {
    const [kerman] = smallBriefing.places as [Place];
    const quarter = { ...kerman, id: 'quarter', name: 'Mazzeh, Kerman', names: {}, weight: 'lead' as const };
    const found = searchBriefing({ ...smallBriefing, places: [quarter, ...smallBriefing.places] });
    expect(
      found
        .find('kermn')[0]
        ?.hits.map(({ entry }) => entry.id)
        .slice(0, 2)
    ).toEqual(['kerman', 'quarter']);
  });

  it('wants all words where some entry has them, else any', () => {
    expect(keys('golzar shohada')).toEqual(['place:cemetery']);
    expect(keys('damascus xyzzyx')).toEqual(['place:damascus']);
  });

  it('takes two letters exactly and does not guess', () => {
    expect(keys('zq')).toEqual([]);
    expect(keys('')).toEqual([]);
  });

  it('does not tell an event twice that its passage tells', () => {
    expect(keys('two bombs').filter((key) => key.endsWith(':first'))).toEqual(['passage:first']);
  });

  it('says how many there are of which it gives the best', () => {
    const [passages] = search.find('author', 1);
    expect(passages?.hits).toHaveLength(1);
    expect(passages?.count).toBe(2);
  });

  it('answers whatever is typed', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    // A random string seldom finds anything, so half of them hold a word that does.
    const withAName = fc.tuple(anything, anything).map(([before, after]) => `${before} kerman ${after}`);
    fc.assert(
      fc.property(fc.oneof(anything, withAName), (typed) => {
        const groups = search.find(typed);
        expect(groups.filter(({ hits, count }) => hits.length === 0 || count < hits.length)).toEqual([]);
      })
    );
  });
});

describe('markWords', () => {
  it('marks the words that were looked for, as they are written', () => {
    expect(markWords('In Şanlıurfa, and İstanbul', new Set(['sanliurfa', 'istanbul']))).toEqual([
      { text: 'In ', isFound: false },
      { text: 'Şanlıurfa', isFound: true },
      { text: ', and ', isFound: false },
      { text: 'İstanbul', isFound: true }
    ]);
  });

  it('gives the text back when joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const terms = new Set(['a', 'b', '1']);
        expect(
          markWords(text, terms)
            .map((piece) => piece.text)
            .join('')
        ).toBe(text);
      })
    );
  });
});

describe('excerptAround', () => {
  const long = `${'word '.repeat(60)}needle ${'after '.repeat(60)}`.trim();

  it('shows the surroundings of what was looked for', () => {
    const excerpt = excerptAround(long, new Set(['needle']));
    expect(excerpt).toMatch(/^… word.* needle after.* …$/);
    expect(excerpt.length).toBeLessThan(160);
  });

  it('begins at the beginning where nothing is found, and leaves short texts whole', () => {
    expect(excerptAround(long, new Set())).toMatch(/^word .* …$/);
    expect(excerptAround('A short text.', new Set(['text']))).toBe('A short text.');
  });
});
