import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Stop } from '#lib/briefing/briefing.ts';
import { toPlainText, type Block } from '#lib/briefing/rich-text.ts';
import { compile } from '#lib/compile/compile.ts';
import { narrateStop } from '#lib/narration/narrate-stop.ts';
import { readingTimeMs, wordsPerMinute } from '#lib/narration/reading-pace.ts';
import { placeAt, spokenSentences } from '#lib/narration/spoken-sentences.ts';
import { stopLegend } from '#lib/narration/stop-legend.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const narration: Block[] = [
  {
    kind: 'paragraph',
    children: [
      'Gen. A. Name went to ',
      { kind: 'mention', place: 'kerman', children: [{ kind: 'emphasis', children: ['Kerman'] }] },
      ' by train 🚂. ',
      { kind: 'mention', place: 'beirut', children: ['Beirut'] },
      ' came later.'
    ]
  },
  { kind: 'list', start: null, items: [[{ kind: 'paragraph', children: ['An item without a full stop'] }]] },
  { kind: 'rule' }
];

const block = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('A sentence. ', 'And another one! ', 'word ', '🧭 '),
        fc.constant({ kind: 'mention', place: 'kerman', children: ['Kerman'] } as const)
      ),
      { maxLength: 60 }
    )
    .map((children): Block => ({ kind: 'paragraph', children })),
  fc.constant<Block>({ kind: 'rule' })
);

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

describe('spokenSentences', () => {
  const sentences = spokenSentences('road', narration, 'en');

  it('tells a narration sentence by sentence, with ids that count', () => {
    expect(sentences.map(({ id, text }) => [id, text])).toEqual([
      ['road-s1', 'Gen. A. Name went to Kerman by train 🚂.'],
      ['road-s2', 'Beirut came later.'],
      ['road-s3', 'An item without a full stop']
    ]);
  });

  it('knows where in a sentence a place is named, in code points', () => {
    expect(sentences.map(({ places }) => places)).toEqual([
      [{ place: 'kerman', start: 21, end: 27 }],
      [{ place: 'beirut', start: 0, end: 6 }],
      []
    ]);
    const [first] = sentences;
    expect(first && placeAt(first, 20)).toBeNull();
    expect(first && placeAt(first, 21)).toBe('kerman');
    expect(first && placeAt(first, 38)).toBe('kerman');
  });

  it('leaves out nothing and adds nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const plain = toPlainText(blocks);
        const points = Array.from(plain);
        const told = spokenSentences('stop', blocks, 'en');
        expect(withoutSpace(told.map(({ text }) => text).join(''))).toBe(withoutSpace(plain));
        for (const { text, start, end, places } of told) {
          expect(points.slice(start, end).join('')).toBe(text);
          expect(text.length <= 200 || !/\s/u.test(text)).toBe(true);
          for (const place of places) {
            expect('Kerman').toContain(Array.from(text).slice(place.start, place.end).join(''));
          }
        }
      }),
      { numRuns: 200 }
    );
  });
});

describe('readingTimeMs', () => {
  it('grows with the words and depends on the language', () => {
    const sentence = 'Ten words are not many but they do take time.';
    expect(readingTimeMs(`${sentence} ${sentence}`, 'en')).toBeGreaterThan(readingTimeMs(sentence, 'en'));
    expect(readingTimeMs(sentence, 'ar')).toBeGreaterThan(readingTimeMs(sentence, 'en-GB'));
    expect(wordsPerMinute('en-GB')).toBe(160);
    expect(wordsPerMinute('hy')).toBe(wordsPerMinute('ku'));
  });

  it('gives even a single word time to be seen', () => {
    expect(readingTimeMs('Why?', 'en')).toBe(1200);
  });
});

describe('narrateStop', () => {
  it('has nothing to tell of a stop that the tour does not have', () => {
    expect(narrateStop(smallBriefing, 0)).toBeNull();
    expect(narrateStop(smallBriefing, 3)).toBeNull();
  });

  it('gives a stop without narration a time all the same', () => {
    const told = narrateStop(smallBriefing, 1);
    expect(told?.sentences).toEqual([]);
    expect(told?.durationMs).toBe(4000);
  });

  it('tells a tour that is derived from the text', () => {
    const files = readBriefingFolder(briefingsRoot(), 'kerman');
    delete (files as { 'tour.md'?: string })['tour.md'];
    const { briefing } = compile('kerman', files);
    const tour = briefing?.tour ?? [];
    expect(tour.length).toBeGreaterThan(3);
    for (const [index, stop] of tour.entries()) {
      const told = briefing && narrateStop(briefing, index + 1);
      expect(withoutSpace(told?.sentences.map(({ text }) => text).join('') ?? '')).toBe(
        withoutSpace(toPlainText(stop.narration))
      );
      expect(told?.sentences.length).toBeGreaterThan(0);
    }
  });

  it('tells each stop of Kerman in 20 to 90 seconds, in sentences with ids of their own', () => {
    const { briefing } = compile('kerman', readBriefingFolder(briefingsRoot(), 'kerman'));
    expect(briefing?.tour).toHaveLength(14);
    const ids = new Set<string>();
    for (const [index, stop] of (briefing?.tour ?? []).entries()) {
      const told = briefing && narrateStop(briefing, index + 1);
      expect(told?.durationMs, stop.id).toBeGreaterThan(20_000);
      expect(told?.durationMs, stop.id).toBeLessThan(90_000);
      for (const sentence of told?.sentences ?? []) {
        expect(sentence.text.length, sentence.id).toBeLessThanOrEqual(200);
        expect(ids.has(sentence.id)).toBe(false);
        ids.add(sentence.id);
      }
    }
  });
});

describe('stopLegend', () => {
  const stop: Stop = {
    id: 'all',
    title: 'All',
    places: ['kerman', 'cemetery', 'israel', 'damascus'],
    passages: [],
    flows: ['israel/damascus'],
    camera: null,
    narration: []
  };

  it('names what is shown, and nothing else', () => {
    expect(stopLegend(smallBriefing, stop)).toEqual({
      points: ['lead', 'supporting'],
      regions: false,
      areas: false,
      historicAreas: false,
      lines: false,
      approximate: true,
      disputed: false,
      flows: ['claimed'],
      notShown: ['Israel']
    });
  });

  it('tells a country, of which a point is known, from a spot', () => {
    const country = (place: Place): Place =>
      place.id === 'kerman' ? { ...place, kind: 'country', geometry: 'point' } : place;
    const legend = stopLegend({ ...smallBriefing, places: smallBriefing.places.map(country) }, stop);
    expect(legend).toMatchObject({ regions: true, points: ['supporting'] });
  });

  it('tells an outline of the past from one of today', () => {
    const historic = (place: Place): Place =>
      place.id === 'kerman' ? { ...place, geometry: 'area', outline: 'historic' } : place;
    const legend = stopLegend({ ...smallBriefing, places: smallBriefing.places.map(historic) }, stop);
    expect(legend).toMatchObject({ areas: false, historicAreas: true, points: ['supporting'] });
  });
});
