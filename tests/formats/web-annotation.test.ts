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

describe('the list of the model’s demands', () => {
  const sound = toWebAnnotations(
    withPassages([quoting({ paragraph: 3, quotation: { exact: 'ab', start: 1, end: 3 } })])
  );
  const [annotation] = items(sound);
  const target = annotation?.target;
  const page = sound.first;
  const withPage = (change: object): object => ({ ...sound, first: { ...page, ...change } });
  const withAnnotation = (change: object): object => withPage({ items: [{ ...annotation, ...change }] });
  const withTarget = (change: object): object => withAnnotation({ target: { ...target, ...change } });
  const withSelector = (selector: object): object => withTarget({ selector });
  const quote = { type: 'TextQuoteSelector', exact: 'ab' };
  const position = { type: 'TextPositionSelector', start: 1, end: 3 };

  const unsound: [section: string, collection: object][] = [
    ['3.1', withAnnotation({ id: 'mention/1' })],
    ['3.1', { ...withPage({ items: [annotation, annotation] }), total: 2 }],
    ['3.1', withAnnotation({ type: 'Note' })],
    ['3.1', withAnnotation({ target: [] })],
    ['3.2.1', withAnnotation({ body: { type: 'Text' } })],
    ['3.2.1', withAnnotation({ body: { id: 'urn:x:y', textDirection: 'up' } })],
    ['3.2.4', withAnnotation({ body: { type: 'TextualBody' } })],
    ['3.3.1', { ...sound, modified: '2026-11-22' }],
    ['3.3.2', { ...sound, creator: { name: 'Anna' } }],
    ['3.3.6', { ...sound, rights: 'all reserved' }],
    ['4', withTarget({ source: ['urn:x:y', 'urn:x:z'] })],
    ['4', withTarget({ source: '/kerman/' })],
    ['4.2', withSelector({ type: 'WordSelector' })],
    ['4.2.1', withSelector({ type: ['FragmentSelector'], value: 'a', id: 'urn:x:y' })],
    ['4.2.1', withSelector({ type: 'FragmentSelector' })],
    ['4.2.4', withSelector({ ...quote, type: ['TextQuoteSelector', 'x'], id: 'urn:x:y' })],
    ['4.2.4', withSelector({ type: 'TextQuoteSelector' })],
    ['4.2.4', withSelector({ ...quote, prefix: ['a', 'b'] })],
    ['4.2.4', withSelector({ ...quote, exact: 'a &amp; <b>b</b>' })],
    ['4.2.4', withSelector({ ...quote, exact: '\ud83d' })],
    ['4.2.5', withSelector({ ...position, type: ['TextPositionSelector'], id: 'urn:x:y' })],
    ['4.2.5', withSelector({ ...position, start: -1 })],
    ['4.2.5', withSelector({ ...position, end: '3' })],
    ['4.2.4 and 4.2.5', withSelector([quote, { ...position, end: 4 }])],
    ['4.3.1', withTarget({ state: { sourceDate: '2026-11-22T00:00:00Z' } })],
    ['4.3.1', withTarget({ state: { type: 'TimeState', sourceDate: '2026-11-22T00:00:00' } })],
    ['5.1', { ...sound, '@context': ['http://www.w3.org/ns/anno.jsonld'] }],
    ['5.1', { ...sound, id: '' }],
    ['5.1', { ...sound, type: 'Collection' }],
    ['5.1', { ...sound, label: 7 }],
    ['5.1', { ...sound, total: 7 }],
    ['5.1', { ...sound, first: [] }],
    ['5.2', withPage({ id: '#page' })],
    ['5.2', withPage({ type: 'Page' })],
    ['5.2', withPage({ items: [] })],
    ['5.2', { ...sound, last: 'urn:x:page2' }],
    ['5.2', withPage({ startIndex: -1 })]
  ];

  it.each(unsound)('§%s finds what breaks it (%#)', (section, collection) => {
    const found = musts.filter((must) => must.broken(plain(collection)).length > 0);
    expect(found.map((must) => must.section)).toContain(section);
  });

  it('holds no demand that nothing breaks', () => {
    const idle = musts.filter((must) =>
      unsound.every(([, collection]) => must.broken(plain(collection)).length === 0)
    );
    expect(idle).toEqual([]);
  });

  it('finds nothing in a sound collection', () => {
    expect(musts.flatMap((must) => must.broken(plain(sound)))).toEqual([]);
  });
});
