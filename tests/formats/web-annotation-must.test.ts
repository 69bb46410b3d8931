import { describe, expect, it } from 'vitest';
import { musts } from './web-annotation-must.ts';

const plain = (value: unknown): Parameters<(typeof musts)[number]['broken']>[0] =>
  JSON.parse(JSON.stringify(value)) as ReturnType<typeof plain>;

describe('the list of the model’s demands', () => {
  // By hand: a list of demands that is tried on what our own exporter makes would excuse its faults.
  const quote = { type: 'TextQuoteSelector', exact: 'ab' };
  const position = { type: 'TextPositionSelector', start: 1, end: 3 };
  const annotation = {
    id: 'urn:x:annotation',
    type: 'Annotation',
    body: { type: 'SpecificResource', purpose: 'describing', source: 'https://example.org/a/#b' },
    target: {
      type: 'SpecificResource',
      source: 'https://example.org/source',
      state: { type: 'TimeState', sourceDate: '2026-11-22T00:00:00Z' },
      selector: [
        quote,
        {
          type: 'FragmentSelector',
          conformsTo: 'urn:x:f',
          value: 'paragraph=3',
          refinedBy: [quote, position]
        }
      ]
    }
  };
  const sound = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:x:collection',
    type: 'AnnotationCollection',
    label: 'One annotation',
    total: 1,
    first: { id: 'urn:x:page', type: 'AnnotationPage', startIndex: 0, items: [annotation] },
    last: 'urn:x:page'
  };
  const target = annotation.target;
  const page = sound.first;
  const withPage = (change: object): object => ({ ...sound, first: { ...page, ...change } });
  const withAnnotation = (change: object): object => withPage({ items: [{ ...annotation, ...change }] });
  const withTarget = (change: object): object => withAnnotation({ target: { ...target, ...change } });
  const withSelector = (selector: object): object => withTarget({ selector });

  const unsound: [section: string, collection: object][] = [
    ['3.1', withAnnotation({ id: 'mention/1' })],
    ['3.1', { ...withPage({ items: [annotation, annotation] }), total: 2 }],
    ['3.1', withAnnotation({ type: 'Note' })],
    ['3.1', withAnnotation({ target: [] })],
    ['3.2.1', withAnnotation({ body: { type: 'Text' } })],
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
