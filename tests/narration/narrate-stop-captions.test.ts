import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCaptions, estimateSpans, type Cue } from '#lib/narration/align-captions.ts';
import { checkCaptions } from '#lib/narration/check-captions.ts';
import { spokenSentences } from '#lib/narration/spoken-sentences.ts';

const sentences = spokenSentences(
  'stop',
  [{ kind: 'paragraph', children: ['Tom & Ann came. They saw all of it. Then they left.'] }],
  'en'
);

const vtt = (...lines: readonly string[]): string => ['WEBVTT', '', ...lines, ''].join('\n');

describe('checkCaptions', () => {
  it('accepts cues that hold the narration, however they are cut and marked', () => {
    const checked = checkCaptions(
      vtt(
        'NOTE made by ear',
        '',
        'stop-s1',
        '00:00.000 --> 00:01.500',
        '<v Ann>Tom &amp; Ann',
        'came. They</v>',
        '',
        '00:01.500 --> 00:04.000',
        'saw <i>all</i> of it.  Then they left.'
      ),
      sentences
    );
    expect(checked.faults).toEqual([]);
    expect(checked.cues.map(({ start, end }) => [start, end])).toEqual([
      [0, 1.5],
      [1.5, 4]
    ]);
  });

  it.each([
    ['another word', '00:00.000 --> 00:01.000\nTom & Ann go.', 'text', 3, 'found “Tom & Ann go.”'],
    ['words that are missing', '00:00.000 --> 00:01.000\nTom & Ann came.', 'text', 5, 'end before “They saw'],
    [
      'words too many',
      '00:00.000 --> 00:01.000\nTom & Ann came. They saw all of it. Then they left. Bye.',
      'text',
      3,
      'found'
    ],
    ['a cue that ends before it begins', '00:02.000 --> 00:01.000\nTom & Ann came.', 'syntax', 3, ''],
    [
      'cues that run backwards',
      '00:05.000 --> 00:06.000\nTom & Ann came.\n\n00:01.000 --> 00:02.000\nThey saw all of it. Then they left.',
      'syntax',
      6,
      ''
    ],
    ['no cue', 'NOTE nothing', 'empty', 4, 'no cue']
  ])('finds %s, with its line', (_, body, kind, line, message) => {
    const { faults } = checkCaptions(vtt(body), sentences);
    expect(faults[0]).toMatchObject({ kind, line });
    expect(faults[0]?.message).toContain(message);
  });

  it('refuses what is no WebVTT, and never throws', () => {
    expect(checkCaptions('1\n00:00:00,000 --> 00:00:01,000\nTom', sentences).faults[0]).toMatchObject({
      kind: 'syntax',
      line: 1
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        checkCaptions(text, sentences);
        checkCaptions(vtt('00:00.000 --> 00:01.000', text), sentences);
      })
    );
  });
});

describe('alignCaptions', () => {
  it('gives every sentence its time, however the words are cut into cues', () => {
    const whole = sentences.map(({ text }) => text).join(' ');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 })), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const cues = edges.slice(1).map((end, index): Cue => ({
          start: edges[index] ?? 0,
          end,
          text: whole.slice(edges[index], end)
        }));
        const alignment = alignCaptions(cues, sentences);
        expect(alignment.kind).toBe('aligned');
        if (alignment.kind !== 'aligned') return;
        alignment.spans.forEach((span, index) => {
          const sentence = sentences[index];
          // A cue of a hundred characters lasts a hundred seconds here; white space makes it uneven.
          expect(Math.abs(span.start - (sentence?.start ?? 0))).toBeLessThan(9);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(alignment.spans[index - 1]?.start ?? 0);
        });
      })
    );
  });

  it('takes exact times from cues that are sentences', () => {
    const cues = sentences.map(({ text }, index): Cue => ({ start: index * 2, end: index * 2 + 1.5, text }));
    expect(alignCaptions(cues, sentences)).toEqual({
      kind: 'aligned',
      spans: [
        { start: 0, end: 1.5 },
        { start: 2, end: 3.5 },
        { start: 4, end: 5.5 }
      ]
    });
  });
});

describe('estimateSpans', () => {
  it('fills the whole recording, in order', () => {
    const spans = estimateSpans(sentences, 30);
    expect(spans[0]?.start).toBe(0);
    expect(spans.at(-1)?.end).toBeCloseTo(30);
    expect(spans.map(({ start }) => start)).toEqual([0, spans[0]?.end, spans[1]?.end]);
  });
});
