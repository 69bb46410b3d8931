import { describe, expect, it } from 'vitest';
import { codes, collection, feature, only, pointedAt, read } from './places-file.ts';

describe('ids', () => {
  it('stand beside the type of the feature', () => {
    expect(codes(collection([feature('a', {}, { id: undefined })]))).toEqual(['place-id-missing']);
  });

  it('are looked for in the properties, where exporters put them', () => {
    const { diagnostics } = read(collection([feature('a', { id: 'kerman' }, { id: undefined })]));
    expect(diagnostics.find(({ code }) => code === 'place-id-missing')?.hint).toContain('out of properties');
  });

  it.each([
    ['Kerman', '“kerman”'],
    ['Diyarbakır Province', '“diyarbak-r-province”'],
    ['é', '“e”'],
    [12, '“12”'],
    ['x'.repeat(65), `“${'x'.repeat(64)}”`],
    ['', 'an id'],
    [null, 'an id'],
    ['کرمان', 'an id']
  ])('are of a-z, 0-9 and hyphens, unlike %j', (id, proposed) => {
    const found = only(collection([feature('a', {}, { id })]));
    expect(found.code).toBe('id-shape');
    expect(found.hint).toContain(proposed);
  });

  it('occur once; the first place keeps it', () => {
    const file = collection([feature('a', { name: 'One' }), feature('a', { name: 'Two' })]);
    const found = only(file);
    expect(found.code).toBe('id-duplicate');
    expect(pointedAt(file, found)).toBe('"a"');
    expect(found.at.line).toBeGreaterThan(15);
    expect(read(file).places.map(({ place }) => place.name)).toEqual(['One']);
  });
});

describe('properties', () => {
  it.each([[null], [undefined], [[]], ['x']])('are not %j', (properties) => {
    expect(codes(collection([feature('a', {}, { properties })]))).toEqual(['place-properties-missing']);
  });

  it('are known to the format, and a likely one is proposed', () => {
    const file = collection([feature('a', { wikiData: 'Q1' })]);
    const found = only(file);
    expect(found).toMatchObject({ code: 'place-property-unknown', severity: 'warning' });
    expect(found.hint).toContain('“wikidata”');
    expect(pointedAt(file, found)).toBe('"wikiData"');
  });

  it.each([
    ['kind', 'town', 'region'],
    ['kind', 'citty', '“city”'],
    ['certainty', 'exat', '“exact”'],
    ['weight', 3, 'lead'],
    ['outline', true, 'historic'],
    ['role', '', 'string'],
    ['role', 5, 'string'],
    ['within', {}, 'string'],
    ['source', null, 'string'],
    ['names', 'Kerman', 'language'],
    ['name', 7, 'name'],
    ['name', ' ', 'name']
  ])('have values that are allowed: %s is not %j', (name, value, expected) => {
    const file = collection([feature('a', { names: { en: 'A' }, [name]: value })]);
    const found = only(file);
    expect(found.code).toBe('place-property-value');
    expect(found.message + found.hint).toContain(expected);
    expect(JSON.parse(pointedAt(file, found))).toEqual(value);
  });

  it('say what kind of place it is', () => {
    expect(codes(collection([feature('a', { kind: undefined })]))).toEqual(['place-kind-missing']);
  });

  it('say how certain the location is, else it counts as approximate', () => {
    const file = collection([feature('a', { certainty: undefined })]);
    expect(codes(file)).toEqual(['place-certainty-missing']);
    expect(read(file).places[0]?.place.certainty).toBe('approximate');
  });

  it.each([[0], [-5], ['500'], [5_000_001], [null]])('have no precision of %j metres', (precisionMeters) => {
    expect(codes(collection([feature('a', { precisionMeters })]))).toEqual(['place-precision']);
  });

  it.each([['1234'], ['Q0'], ['q5'], ['https://www.wikidata.org/wiki/Q5']])(
    'have no Wikidata item %j',
    (wikidata) => {
      expect(codes(collection([feature('a', { wikidata })]))).toEqual(['place-wikidata']);
    }
  );

  it.each([['128234'], [0], [1.5], [-1]])('have no GeoNames number %j', (geonames) => {
    expect(codes(collection([feature('a', { geonames })]))).toEqual(['place-geonames']);
  });

  it.each([
    ['yesterday', 'when-syntax'],
    ['1992/1991', 'when-reversed']
  ])('have no date %j', (when, code) => {
    expect(codes(collection([feature('a', { when })]))).toEqual([code]);
  });

  it('contradict a missing geometry where they call the location exact', () => {
    const file = collection([feature('a', {}, { geometry: null })]);
    expect(only(file)).toMatchObject({ code: 'place-without-location', severity: 'warning' });
    expect(codes(collection([feature('a', { certainty: 'disputed' }, { geometry: null })]))).toEqual([]);
  });
});

describe('names', () => {
  it('are in the language of the briefing, or one of the others is shown', () => {
    const file = collection([feature('a', { name: undefined, names: { fa: 'کرمان' } })]);
    expect(only(file)).toMatchObject({ code: 'name-missing', severity: 'warning' });
    expect(only(file).message).toContain('language en');
    expect(read(file).places[0]?.place.name).toBe('کرمان');
  });

  it('prefer the language of the briefing where name is missing', () => {
    const file = collection([feature('a', { name: undefined, names: { fa: 'کرمان', en: 'Kerman' } })]);
    expect(codes(file)).toEqual(['name-missing']);
    expect(read(file).places[0]?.place.name).toBe('Kerman');
  });

  it('are needed in some language', () => {
    expect(only(collection([feature('a', { name: undefined })]))).toMatchObject({
      code: 'place-unnamed',
      severity: 'error'
    });
  });

  it('are keyed by BCP 47 tags', () => {
    const file = collection([feature('a', { names: { english_us: 'Kerman' } })]);
    const found = only(file);
    expect(found.code).toBe('place-language');
    expect(pointedAt(file, found)).toBe('"english_us"');
  });

  it('are kept under the usual form of their tag', () => {
    const file = collection([feature('a', { names: { 'az-latn': 'Kirman', FA: 'کرمان' } })]);
    expect(codes(file)).toEqual(['place-language-form', 'place-language-form']);
    expect(read(file).places[0]?.place.names).toEqual({ 'az-Latn': 'Kirman', fa: 'کرمان' });
  });

  it.each([
    ['\u202EnamreK', 'U+202E'],
    ['Ker\u0000man', 'U+0000'],
    ['Kerman\u2066', 'U+2066'],
    ['Ker\nman', 'U+000A'],
    ['Ker\uD800man', 'U+D800'],
    ['\uFEFFKerman', 'U+FEFF']
  ])('hold no control characters: %j', (name, character) => {
    const file = collection([feature('a', { name })]);
    const found = only(file);
    expect(found).toMatchObject({ code: 'place-control-character', severity: 'error' });
    expect(found.message).toContain(character);
    expect(read(file).places[0]?.place.name).not.toContain(name);
  });

  it('keep the joiners that Persian is written with', () => {
    expect(codes(collection([feature('a', { names: { fa: 'گل‌زار شهدا' } })]))).toEqual([]);
  });

  it('are free of control characters in every string of a place', () => {
    const file = collection([feature('a', { role: 'x\u202E', source: 'y\u202E', names: { en: 'z\u202E' } })]);
    expect(codes(file)).toEqual(Array.from({ length: 3 }, () => 'place-control-character'));
  });
});

describe('keys that programs use themselves', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('are located errors: %s', (key) => {
    const properties = `{"name":"A","kind":"city","certainty":"exact",\n"${key}":{"polluted":true},"names":{\n"${key}":"x"}}`;
    const file = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":null,"properties":${properties.replace('exact', 'unknown')}}]}`;
    const { diagnostics, places } = read(file);
    expect(diagnostics.map(({ code, at }) => [code, at.line])).toEqual([
      ['prototype-key', 2],
      ['prototype-key', 3]
    ]);
    expect(Object.keys(places[0]?.place.names ?? { none: '' })).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('within', () => {
  it('names a place of the file, or a likely one is proposed', () => {
    const file = collection([feature('iran'), feature('kerman', { within: 'irna' })]);
    const found = only(file);
    expect(found.code).toBe('place-within-unknown');
    expect(found.hint).toContain('“iran”');
    expect(pointedAt(file, found)).toBe('"irna"');
    expect(read(file).places[1]?.place).not.toHaveProperty('within');
  });

  it('never leads round in a circle; each circle is reported once and cut', () => {
    const file = collection([
      feature('outside', { within: 'a' }),
      feature('a', { within: 'b' }),
      feature('b', { within: 'c' }),
      feature('c', { within: 'a' })
    ]);
    const found = only(file);
    expect(found.code).toBe('place-within-cycle');
    expect(found.message).toContain('a within b within c within a');
    expect(read(file).places.map(({ place }) => place.within)).toEqual(['a', undefined, 'c', 'a']);
  });

  it('is not the place itself', () => {
    expect(codes(collection([feature('a', { within: 'a' })]))).toEqual(['place-within-cycle']);
  });
});

describe('likeness', () => {
  const at = (lng: number) => ({ geometry: { type: 'Point', coordinates: [lng, 30] } });

  it('is reported for two places of the same name and kind', () => {
    const file = collection([
      feature('a', { name: 'Kerman' }, at(50)),
      feature('b', { name: 'kerman' }, at(57))
    ]);
    expect(only(file)).toMatchObject({ code: 'place-duplicate', severity: 'warning' });
  });

  it('is reported for two places of the same name at the same point', () => {
    const file = collection([
      feature('a', { name: 'Kerman' }, at(50)),
      feature('b', { name: 'Kerman', kind: 'site' }, at(50))
    ]);
    expect(only(file)).toMatchObject({ code: 'place-same-point', severity: 'warning' });
  });

  it('is no matter for a city and the province of the same name', () => {
    const file = collection([
      feature('a', { name: 'Kerman' }, at(50)),
      feature('b', { name: 'Kerman', kind: 'province' }, at(51))
    ]);
    expect(codes(file)).toEqual([]);
  });
});
