import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/briefing/briefing.ts';
import {
  everyPlace,
  filterPlaces,
  isEveryPlace,
  orderPlaces,
  placeOrders
} from '#lib/panel/places/arrange-places.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const { places } = smallBriefing;
const [sample] = places as [Place];
const named = (...names: string[]): Place[] =>
  names.map((name) => ({ ...sample, id: name, name, names: {}, kind: 'city' }));
const ids = (found: readonly { place: Place }[]) => found.map(({ place }) => place.id);

describe('orderPlaces', () => {
  it('collates names as the language of the briefing does', () => {
    const some = named('Zagreb', 'Çorum', 'Cizre', 'Ağrı', 'Iğdır', 'İzmir', 'Ödemiş', 'Odessa');
    const order = (lang: string) => orderPlaces(some, 'name', lang).map(({ name }) => name);
    expect(order('tr')).toEqual(['Ağrı', 'Cizre', 'Çorum', 'Iğdır', 'İzmir', 'Odessa', 'Ödemiş', 'Zagreb']);
    expect(order('en')).toEqual(['Ağrı', 'Cizre', 'Çorum', 'Iğdır', 'İzmir', 'Ödemiş', 'Odessa', 'Zagreb']);
  });

  it('puts numbers in names in the order of their size', () => {
    expect(orderPlaces(named('Camp 10', 'Camp 9'), 'name', 'en').map(({ name }) => name)).toEqual([
      'Camp 9',
      'Camp 10'
    ]);
  });

  it('goes from countries to sites, and by name within a kind', () => {
    expect(orderPlaces(places, 'kind', 'en').map(({ id }) => id)).toEqual([
      'israel',
      'beirut',
      'damascus',
      'kerman',
      'cemetery'
    ]);
  });

  it('sorts in any language, also in one that is no language', () => {
    expect(orderPlaces(places, 'name', 'not a tag').map(({ id }) => id)[0]).toBe('beirut');
  });

  it('neither loses nor repeats a place, and leaves the list it was given as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.constantFrom(...placeOrders),
        (names, order) => {
          const given = named(...names);
          const before = [...given];
          const sorted = orderPlaces(given, order, 'en');
          expect(given).toEqual(before);
          expect(sorted).toHaveLength(given.length);
          expect(new Set(sorted)).toEqual(new Set(given));
        }
      )
    );
  });
});

describe('filterPlaces', () => {
  const find = (typed: string) => filterPlaces(places, { ...everyPlace, typed });

  it('finds a place by a name in any language and says by which', () => {
    expect(find('کرم')).toEqual([{ place: places[0], foundAs: { name: 'کرمان', lang: 'fa', dir: 'rtl' } }]);
    expect(find('ker')).toEqual([{ place: places[0], foundAs: null }]);
  });

  it('takes no account of case, diacritics, keyboards and invisible marks', () => {
    expect(ids(find('KÉRMÀN'))).toEqual(['kerman']);
    expect(ids(find('\u202eكرمان\u202c'))).toEqual(['kerman']);
  });

  it('wants every typed word, each at the beginning of a word of one name', () => {
    expect(ids(find('sho gol'))).toEqual(['cemetery']);
    expect(ids(find('gol kerman'))).toEqual([]);
    expect(ids(find('hohada'))).toEqual([]);
  });

  it('leaves only one weight where that is asked for', () => {
    expect(ids(filterPlaces(places, { typed: '', weight: 'lead' }))).toEqual(['kerman']);
    expect(ids(filterPlaces(places, { typed: 'dam', weight: 'lead' }))).toEqual([]);
  });

  it('leaves everything where nothing is asked for', () => {
    expect(ids(find('  \u200f '))).toHaveLength(places.length);
    expect(isEveryPlace({ typed: ' \u200f', weight: null })).toBe(true);
    expect(isEveryPlace({ typed: 'k', weight: null })).toBe(false);
  });
});
