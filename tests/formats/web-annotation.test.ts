import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Briefing, Citation, Mention, Passage, Place, Source } from '#lib/briefing/briefing.ts';
import { plainMentions, toPlainText, type Inline } from '#lib/briefing/rich-text.ts';
import { paragraphFragment, toWebAnnotations } from '#lib/formats/web-annotation.ts';
import type { WebAnnotation, WebAnnotationCollection } from '#lib/formats/web-annotation-model.ts';
import { sliceCodePoints } from '#lib/text/graphemes.ts';
import { matchQuote } from '#lib/text/match-quote.ts';
import { musts } from './web-annotation-must.ts';

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../golden/complete/expected.briefing.json'), 'utf8')
) as Briefing;

const site = 'https://example.org/maps';
const mention = (place: string, ...children: Inline[]): Inline => ({ kind: 'mention', place, children });

/** The golden briefing with other passages; each is one paragraph, its mentions are found as the compiler finds them. */
function withPassages(
  passages: { id: string; children: Inline[]; citations?: Citation[] }[],
  { sources = [], ...rest }: Partial<Briefing> = {}
): Briefing {
  const full = passages.map(({ id, children, citations = [] }): Passage => ({
    id,
    voice: 'editor',
    citations,
    body: [{ kind: 'paragraph', children }]
  }));
  const mentions = full.flatMap((passage) =>
    plainMentions(passage.body).map(({ place, start, end }): Mention => ({
      place,
      passage: passage.id,
      words: sliceCodePoints(toPlainText(passage.body), start, end),
      start,
      end
    }))
  );
  return { ...golden, ...rest, passages: full, mentions, sources };
}

const items = (collection: WebAnnotationCollection): readonly WebAnnotation[] =>
  collection.first?.items ?? [];
const only = (briefing: Briefing, siteUrl?: string): WebAnnotation => {
  const [annotation, ...others] = items(toWebAnnotations(briefing, siteUrl === undefined ? {} : { siteUrl }));
  expect(others).toEqual([]);
  if (annotation === undefined) throw new Error('no annotation');
  return annotation;
};

const [tehran] = golden.places;
const iran = { ...tehran, id: 'iran', wikidata: 'Q794', geonames: 130758 } as Place;
const article: Source = {
  id: 'article',
  type: 'article',
  URL: 'https://example.com/a b?c=1',
  accessed: { 'date-parts': [[2026, 11, 2]] }
};
const quoting = (citation: Partial<Citation>): { id: string; children: Inline[]; citations: Citation[] } => ({
  id: 'two-blasts',
  children: ['Two blasts.'],
  citations: [{ source: 'article', quotation: { exact: '15 minutes apart' }, ...citation }]
});

describe('annotations of places', () => {
  const text: Inline[] = [
    'The Islamic Republic of ',
    mention('iran', 'I', { kind: 'strong', children: ['ran'] }),
    ' spoke.'
  ];

  it('identify the words of a passage with the place and with what others call it', () => {
    expect(only(withPassages([{ id: 'two-blasts', children: text }], { places: [iran] }), site)).toEqual({
      id: 'https://example.org/maps/complete/annotations.jsonld#mention/two-blasts/iran/1',
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        {
          type: 'SpecificResource',
          purpose: 'identifying',
          source: 'https://example.org/maps/complete/places/iran/'
        },
        { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q794' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'https://sws.geonames.org/130758/' }
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://example.org/maps/complete/#two-blasts',
        scope: 'https://example.org/maps/complete/',
        state: { type: 'TimeState', sourceDate: '2026-11-22T00:00:00Z' },
        selector: [
          { type: 'TextQuoteSelector', exact: 'Iran', prefix: 'The Islamic Republic of ', suffix: ' spoke.' },
          { type: 'TextPositionSelector', start: 24, end: 28 }
        ]
      }
    });
  });

  it('have names made from the slug where the site has no address', () => {
    const annotation = only(withPassages([{ id: 'two-blasts', children: text }]));
    expect(annotation.id).toBe('urn:dateline:complete:mention:two-blasts:iran:1');
    expect(annotation.target.source).toBe('urn:dateline:complete:passage:two-blasts');
    expect(annotation.body).toMatchObject([{ source: 'urn:dateline:complete:place:iran' }]);
  });

  it('number the mentions of one place in one passage', () => {
    const children = [
      mention('iran', 'Iran'),
      ' and ',
      mention('iraq', 'Iraq'),
      ', or ',
      mention('iran', 'Tehran')
    ];
    const ids = items(toWebAnnotations(withPassages([{ id: 'a', children }]))).map(({ id }) => id);
    expect(ids).toEqual([
      'urn:dateline:complete:mention:a:iran:1',
      'urn:dateline:complete:mention:a:iraq:1',
      'urn:dateline:complete:mention:a:iran:2'
    ]);
  });

  it('leave out a mention without words', () => {
    expect(toWebAnnotations(withPassages([{ id: 'a', children: ['x', mention('iran')] }])).total).toBe(0);
  });

  it('hold at the top level the quotation and the position that readers of text annotations ask for', () => {
    const children: Inline[] = [
      '👩‍🚀 در ',
      mention('iran', 'کرمان'),
      ' و ',
      mention('iran', 'cafe\u0301'),
      '.'
    ];
    const briefing = withPassages([{ id: 'a', children }]);
    const text = toPlainText(briefing.passages.flatMap(({ body }) => body));
    for (const { target } of items(toWebAnnotations(briefing))) {
      const [quote, position] = target.selector ?? [];
      if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
        throw new Error('lacking');
      expect(sliceCodePoints(text, position.start, position.end)).toBe(quote.exact);
      expect(matchQuote(text, quote)).toMatchObject({
        kind: 'exact',
        start: position.start,
        end: position.end
      });
    }
  });
});

describe('annotations of quotations', () => {
  it('lead from a passage to the words of its source, by paragraph and position', () => {
    const citation = { paragraph: 7, quotation: { exact: '15 minutes apart', start: 199, end: 215 } };
    const quote = { type: 'TextQuoteSelector', exact: '15 minutes apart' };
    expect(only(withPassages([quoting(citation)], { sources: [article] }), `${site}/`)).toEqual({
      id: 'https://example.org/maps/complete/annotations.jsonld#quotation/two-blasts/article/1',
      type: 'Annotation',
      motivation: 'describing',
      body: {
        type: 'SpecificResource',
        purpose: 'describing',
        source: 'https://example.org/maps/complete/#two-blasts'
      },
      target: {
        type: 'SpecificResource',
        source: 'https://example.com/a%20b?c=1',
        state: { type: 'TimeState', sourceDate: '2026-11-02T00:00:00Z' },
        selector: [
          quote,
          {
            type: 'FragmentSelector',
            conformsTo: paragraphFragment,
            value: 'paragraph=7',
            refinedBy: [quote, { type: 'TextPositionSelector', start: 199, end: 215 }]
          }
        ]
      }
    });
  });

  it('hold prefix and suffix only where the briefing has them', () => {
    const quotation = { exact: 'apart', prefix: '15 minutes ', suffix: '' };
    expect(only(withPassages([quoting({ quotation })])).target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'apart', prefix: '15 minutes ' }
    ]);
  });

  it('hold no position where no paragraph is known, from which it could count', () => {
    const quotation = { exact: '15 minutes apart', start: 199, end: 215 };
    expect(only(withPassages([quoting({ quotation })])).target.selector).toHaveLength(1);
  });

  it.each<[string, Partial<Source>, string]>([
    ['an address', { URL: 'http://example.com/x' }, 'http://example.com/x'],
    ['a DOI', { DOI: '10.1000/a<b' }, 'https://doi.org/10.1000/a%3Cb'],
    ['an address of another kind', { URL: 'javascript:alert(1)' }, 'urn:dateline:complete:source:article'],
    ['no address', {}, 'urn:dateline:complete:source:article']
  ])('name a source with %s', (_, source, address) => {
    const briefing = withPassages([quoting({})], {
      sources: [{ id: 'article', type: 'article', ...source }]
    });
    expect(only(briefing).target).toMatchObject({ source: address });
  });

  it('say no day of reading where it is not known to the day', () => {
    const sources = [{ ...article, accessed: { 'date-parts': [[2026, 11]] } }];
    expect(only(withPassages([quoting({})], { sources })).target).not.toHaveProperty('state');
  });

  it('leave out a citation without quotation', () => {
    const passage = { id: 'a', children: ['x'], citations: [{ source: 'article', paragraph: 1 }] };
    expect(toWebAnnotations(withPassages([passage])).total).toBe(0);
  });
});

describe('the collection of annotations', () => {
  it('says what it is, who made it, when, and what may be done with it', () => {
    const { first, ...collection } = toWebAnnotations(golden, { siteUrl: site });
    expect(collection).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/maps/complete/annotations.jsonld',
      type: 'AnnotationCollection',
      label: 'Two bombs: Kerman, January 2024',
      creator: { id: 'https://example.org/maps/complete/annotations.jsonld#editor', name: 'The editor' },
      modified: '2026-11-22T00:00:00Z',
      rights: 'https://spdx.org/licenses/CC-BY-4.0',
      total: first?.items.length,
      last: first?.id
    });
  });

  it('names no rights where the licence has no address', () => {
    expect(toWebAnnotations({ ...golden, licence: 'all rights reserved' })).not.toHaveProperty('rights');
    expect(toWebAnnotations({ ...golden, licence: 'https://example.org/l' })).toHaveProperty('rights');
  });

  it('has no page where it is empty', () => {
    const { total, ...collection } = toWebAnnotations(withPassages([]));
    expect(total).toBe(0);
    expect(collection).not.toHaveProperty('first');
  });
});

const plain = (value: unknown): Parameters<(typeof musts)[number]['broken']>[0] =>
  JSON.parse(JSON.stringify(value)) as ReturnType<typeof plain>;

describe.each([
  ['with an address', { siteUrl: site }],
  ['without an address', {}]
])('the model’s demands on a collection %s', (_, options) => {
  const briefings = [
    golden,
    withPassages([]),
    withPassages([quoting({ paragraph: 3 })], { sources: [article] })
  ];
  it.each(musts.map((must) => [`§${must.section}: ${must.says}`, must] as const))('%s', (_, must) => {
    for (const briefing of briefings)
      expect(must.broken(plain(toWebAnnotations(briefing, options)))).toEqual([]);
  });
});
