import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type BriefingFiles } from '#lib/compile/compile.ts';
import { sampleBriefing } from '../fakes/sample-briefing.ts';

const front = `---
title: Two bombs
summary: What happened.
lang: en
edition: 2026-11-22
editor: The editor
licence: CC-BY-4.0
corrections: mailto:desk@example.org
voices:
  author: { name: The author, kind: author }
---
`;
const places = JSON.stringify({
  type: 'FeatureCollection',
  features: ['kerman', 'tehran'].map((id, index) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [57 - 6 * index, 30 + 6 * index] },
    properties: { name: id === 'kerman' ? 'Kerman' : 'Tehran', kind: 'city', certainty: 'exact' }
  }))
});
const sources = JSON.stringify([{ id: 'article', type: 'webpage', title: 'An article' }]);

function read(body: string, more: BriefingFiles = {}) {
  const files = { 'briefing.md': front + body, 'places.geojson': places, 'sources.json': sources, ...more };
  const { briefing, diagnostics } = compile('two-bombs', files);
  if (!briefing) throw new Error('no briefing');
  return { briefing, diagnostics };
}

const passage = (id: string, body: string, more = '') =>
  `\n:::passage{#${id} voice=author cite="article ¶1"${more}}\n${body}\n:::\n`;

describe('compile', () => {
  it('finds nothing wrong with a sample of any size', () => {
    const sizes = fc.record({
      places: fc.integer({ min: 2, max: 40 }),
      passages: fc.integer({ min: 1, max: 30 }),
      citations: fc.integer({ min: 1, max: 60 })
    });
    fc.assert(
      fc.property(sizes, (size) => {
        const { briefing, diagnostics } = compile('sample', sampleBriefing(size));
        // Fewer citations than passages leave sources uncited by none: the sample cites each in turn.
        expect(diagnostics.filter(({ code }) => code !== 'unused-source')).toEqual([]);
        expect(briefing?.places).toHaveLength(size.places);
      }),
      { numRuns: 20 }
    );
  });

  it('never throws, whatever the files hold', () => {
    const piece = fc.constantFrom(
      ':::passage{#a voice=author}\n',
      ':::\n',
      ':::note{on=a}\n',
      '---\n',
      '[x](place:kerman)',
      '> ',
      '- ',
      '# ',
      '\n\n',
      '`',
      '*',
      '[',
      '](',
      ')',
      '<b>',
      '{',
      '}',
      '"',
      '\u0000',
      '\uFEFF',
      '\u202e',
      'when=2024',
      'cite="a ¶1"',
      '\r\n',
      'é',
      '𝄞'
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const json = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(text, text, json, json, (body, tour, geojson, csl) => {
        const files = {
          'briefing.md': front + body,
          'tour.md': tour,
          'places.geojson': geojson,
          'sources.json': csl
        };
        for (const { at } of compile('any', files).diagnostics) {
          expect(at.line).toBeGreaterThan(0);
          expect(at.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 }
    );
  });

  it('gives the same for the same files', () => {
    const files = sampleBriefing({ places: 20, passages: 10, citations: 20 });
    expect(compile('sample', files)).toEqual(compile('sample', files));
  });

  it('reads CRLF and a byte order mark as if they were not there', () => {
    const body = passage('one', 'In [Kerman](place:kerman),\n[nowhere](place:nowhere).');
    const plain = compile('x', {
      'briefing.md': front + body,
      'places.geojson': places,
      'sources.json': sources
    });
    const windows = compile('x', {
      'briefing.md': `\uFEFF${(front + body).replace(/\n/g, '\r\n')}`,
      'places.geojson': `\uFEFF${places}`,
      'sources.json': `\uFEFF${sources}`
    });
    expect(windows).toEqual(plain);
    expect(plain.diagnostics.map(({ code }) => code)).toEqual(['unknown-place', 'unused-place']);
  });

  it('has no briefing without front matter, and none without text', () => {
    expect(
      compile('x', { 'briefing.md': passage('one', 'Text.'), 'places.geojson': places }).briefing
    ).toBeNull();
    expect(compile('x', {}).briefing).toBeNull();
  });

  it('reads character references in attributes as in text', () => {
    const { briefing } = read(passage('one', 'A &amp; B', ' title="A &amp; B"'));
    expect(briefing.passages[0]).toMatchObject({ title: 'A & B', body: [{ children: ['A & B'] }] });
  });

  it('makes a tour of at most 500 stops', () => {
    const { briefing } = compile('sample', sampleBriefing({ places: 9, passages: 3, citations: 3 }));
    expect(briefing?.tour.map(({ title }) => title)).toEqual(briefing?.places.map(({ name }) => name));
    const many = Array.from({ length: 600 }, (_, index) => `[P](place:p-${index})`).join(' ');
    const features = Array.from({ length: 600 }, (_, index) => ({
      type: 'Feature',
      id: `p-${index}`,
      geometry: null,
      properties: { name: `P ${index}`, kind: 'site', certainty: 'unknown' }
    }));
    const file = JSON.stringify({ type: 'FeatureCollection', features });
    expect(read(passage('one', many), { 'places.geojson': file }).briefing.tour).toHaveLength(500);
  });

  it('leaves words that lead nowhere as words', () => {
    const { briefing, diagnostics } = read(
      passage('one', 'In [Kermn](place:kermn) and [on](flow:kerman/nowhere).')
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(2);
    expect(briefing.passages[0]?.body).toEqual([
      { kind: 'paragraph', children: ['In ', 'Kermn', ' and ', 'on', '.'] }
    ]);
    expect([briefing.mentions, briefing.flows]).toEqual([[], []]);
  });
});

describe('positions', () => {
  it.each([
    [
      'the entry of a list',
      passage('one', 'In [K](place:kerman), [T](place:tehran).').replace('¶1', '¶1, nothing ¶2'),
      'unknown-source',
      'nothing ¶2'
    ],
    ['a value', passage('one', 'Text.', ' when=2024-99'), 'when-syntax', '2024-99'],
    ['an address', passage('one', 'One\ntwo [K](place:krmn).'), 'unknown-place', 'place:krmn'],
    ['a name', passage('one', 'Text.', ' qoute="x"'), 'attribute-unknown', 'qoute'],
    ['a second attribute of a name', passage('one', 'Text.', ' cite=article'), 'attribute-duplicate', 'cite'],
    ['an id', passage('One', 'Text.'), 'id-shape', 'One'],
    [
      'a value behind an umlaut and a symbol outside the basic plane',
      passage('one', 'Text.', ' title="ä 𝄞" when=nie'),
      'when-syntax',
      'nie'
    ]
  ])('point at %s', (_, body, code, text) => {
    const { diagnostics } = read(body);
    const at = diagnostics.find((found) => found.code === code)?.at;
    if (!at) throw new Error(`no ${code} in ${diagnostics.map((found) => found.code).join(' ')}`);
    const line = (front + body).split('\n')[at.line - 1] ?? '';
    expect(line.slice(at.column - 1, (at.endColumn ?? 0) - 1)).toBe(text);
  });
});

describe('what is derived', () => {
  it('merges links and blocks of one flow', () => {
    const { briefing } = read(
      passage('one', '[A visit](flow:tehran/kerman "Visit") and [again](flow:tehran/kerman "Second").') +
        passage('two', '[Back](flow:kerman/tehran).') +
        '\n:::flow{#trip from=tehran to=kerman kind=visit on=two}\n:::\n'
    );
    expect(briefing.flows).toEqual([
      {
        id: 'trip',
        from: 'tehran',
        to: 'kerman',
        kind: 'visit',
        label: 'Visit',
        passages: ['one', 'two'],
        body: []
      },
      { id: 'kerman--tehran', from: 'kerman', to: 'tehran', passages: ['two'], body: [] }
    ]);
  });

  it('puts events in time order, a passage with a date among them', () => {
    const { briefing } = read(
      passage('late', 'Late in [Kerman](place:kerman).', ' when=2024-01-05') +
        passage('early', 'Early, [from](flow:tehran/kerman).', ' when=../2023') +
        '\n:::event{#between when=2024-01 title=Between}\n:::\n'
    );
    expect(briefing.events.map(({ id, title, places: where }) => [id, title, where])).toEqual([
      ['early', 'Early, from.', ['tehran', 'kerman']],
      ['between', 'Between', []],
      ['late', 'Late in Kerman.', ['kerman']]
    ]);
  });

  it('locates mentions in code points of the plain text', () => {
    const { briefing } = read(
      passage('one', '𝄞 in *[Kerman](place:kerman)*\nand\n\n- [Tehran](place:tehran)')
    );
    expect(briefing.mentions).toEqual([
      { place: 'kerman', passage: 'one', words: 'Kerman', start: 5, end: 11 },
      { place: 'tehran', passage: 'one', words: 'Tehran', start: 16, end: 22 }
    ]);
  });

  it('orders places by first mention', () => {
    const { briefing } = read(passage('one', '[Tehran](place:tehran) and [Kerman](place:kerman).'));
    expect(briefing.places.map(({ id }) => id)).toEqual(['tehran', 'kerman']);
    expect(briefing.places[0]?.where).toBe('870 km north-west of Kerman');
  });

  it('shows the flows of a stop’s passages unless the stop names others', () => {
    const body =
      passage('one', '[A visit](flow:tehran/kerman).') + passage('two', '[Back](flow:kerman/tehran).');
    const tour = (flows: string) => `:::stop{places=kerman passages=one${flows}}\n## Kerman\n\nHere.\n:::\n`;
    const flowsOf = (text: string) => read(body, { 'tour.md': text }).briefing.tour[0]?.flows;
    expect(flowsOf(tour(''))).toEqual(['tehran--kerman']);
    expect(flowsOf(tour(' flows=kerman--tehran'))).toEqual(['kerman--tehran']);
    expect(flowsOf(tour(' flows=""'))).toEqual([]);
  });

  it('opens on all places where no view is set', () => {
    expect(read(passage('one', 'Text.')).briefing.view).toEqual([50, 29, 58, 37]);
  });

  it('names headings by their words, each once, and never like a passage', () => {
    const { briefing } = read(`\n## Über uns\n\n## Über uns\n\n## کرمان\n${passage('one', 'Text.')}`);
    const ids = briefing.text.flatMap((item) => (item.kind === 'heading' ? [item.id] : []));
    expect(ids).toEqual([
      'ui-part-uber-uns',
      'ui-part-uber-uns-2',
      expect.stringMatching(/^ui-part-x[0-9a-f]{8}$/)
    ]);
  });
});
