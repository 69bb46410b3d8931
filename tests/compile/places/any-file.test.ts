import { getIssues } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFeatureCollection } from '#lib/compile/places/to-feature-collection.ts';
import { collection, feature, read } from './places-file.ts';

const geoTypes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']; // prettier-ignore

const degrees = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.double({ noNaN: true, min: -200, max: 200 }));
const position = fc.array(degrees, { minLength: 2, maxLength: 2 });
const ring = fc.array(position, { minLength: 3, maxLength: 6 }).map((open) => [...open, open[0]]);
const coordinates = fc.oneof(position, fc.array(position, { maxLength: 4 }), ring, fc.array(ring, { maxLength: 3 }), fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 })); // prettier-ignore
const geometry = fc.oneof(
  fc.record({ type: fc.constantFrom(...geoTypes), coordinates }),
  fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(fc.record({ type: fc.constantFrom(...geoTypes), coordinates }), { maxLength: 2 }) }), // prettier-ignore
  fc.jsonValue()
);
const properties = fc.oneof(
  fc.record(
    {
      name: fc.oneof(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
      names: fc.oneof(fc.dictionary(fc.constantFrom('en', 'fa', 'zz-', '__proto__'), fc.string()), fc.jsonValue()), // prettier-ignore
      kind: fc.constantFrom('city', 'province', 'nowhere'),
      certainty: fc.oneof(fc.constant('exact'), fc.jsonValue()),
      within: fc.constantFrom('a', 'b', 'c', 'd'),
      weight: fc.jsonValue(),
      when: fc.oneof(fc.constant('1991'), fc.string()),
      wikidata: fc.jsonValue(),
      geonames: fc.jsonValue(),
      precisionMeters: fc.jsonValue()
    },
    { requiredKeys: [] }
  ),
  fc.jsonValue()
);
const entry = fc.oneof(
  fc.record({ type: fc.constant('Feature'), id: fc.constantFrom('a', 'b', 'c', 'B'), geometry, properties }),
  fc.record(
    { type: fc.constant('Feature'), id: fc.jsonValue(), geometry, properties, bbox: fc.jsonValue() },
    { requiredKeys: [] }
  ),
  fc.jsonValue()
);
const file = fc.array(entry, { maxLength: 5 }).map((features) => collection(features));

describe('any file', { timeout: 60_000 }, () => {
  it('gives a result, never an exception, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string()), (text) => {
        expect(read(text).diagnostics.length).toBeGreaterThan(0);
      })
    );
  });

  it('gives located diagnostics and places with ids of their own', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { places, diagnostics } = read(text);
        const lines = text.split('\n');
        for (const { at, message, hint } of diagnostics) {
          expect(at.line).toBeGreaterThan(0);
          expect(at.line).toBeLessThanOrEqual(lines.length);
          expect(at.column).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 1);
          expect(message.length).toBeLessThan(600);
          expect(hint).not.toBe('');
        }
        expect(new Set(places.map(({ place }) => place.id)).size).toBe(places.length);
      }),
      { numRuns: 150 }
    );
  });

  it('that has no error is valid for an independent checker of RFC 7946 too', () => {
    fc.assert(
      fc.property(fc.array(geometry, { maxLength: 3 }), (geometries) => {
        const text = collection(
          geometries.map((shape, index) => feature(`p-${index}`, {}, { geometry: shape }))
        );
        const isClean = read(text).diagnostics.every(({ severity, code }) => severity === 'warning' && code !== 'geojson-bbox' && code !== 'geojson-member'); // prettier-ignore
        if (isClean) expect(getIssues(text)).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  it('is published so that it reads back without complaint about its geometry', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { places } = read(text);
        const published = toFeatureCollection(places);
        const again = read(JSON.stringify(published));
        const about = /^geojson-(?!self|antimeridian|duplicate|zero|swapped|outline)/;
        expect(again.diagnostics.filter(({ code }) => about.test(code))).toEqual([]);
        expect(again.places.map(({ geometry }) => geometry)).toEqual(places.map(({ geometry }) => geometry));
        expect(getIssues(JSON.stringify(published))).toEqual([]);
      }),
      { numRuns: 100 }
    );
  });
});
