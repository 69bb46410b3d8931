import { describe, expect, it } from 'vitest';
import { toFeatureCollection } from '#lib/compile/places/to-feature-collection.ts';
import { collection, feature, read } from './places-file.ts';

describe('toFeatureCollection', () => {
  const ring = [[57.12345678, 30], [57, 31], [58, 31], [58, 30], [57.12345678, 30]]; // prettier-ignore
  const { places } = read(
    collection([
      feature('kerman', { names: { fa: 'کرمان' }, geonames: 128234 }),
      feature('area', { outline: 'historic', when: '1991' }, { geometry: { type: 'Polygon', coordinates: [ring] } }), // prettier-ignore
      feature('nowhere', { certainty: 'unknown' }, { geometry: null })
    ])
  );

  it('publishes what was written, wound, rounded and with bounds', () => {
    expect(toFeatureCollection(places)).toEqual({
      type: 'FeatureCollection',
      bbox: [57, 30, 58, 31],
      features: [
        {
          type: 'Feature',
          id: 'kerman',
          geometry: { type: 'Point', coordinates: [57.08, 30.28] },
          properties: {
            name: 'The kerman',
            names: { fa: 'کرمان' },
            kind: 'city',
            certainty: 'exact',
            geonames: 128234,
            weight: 'mentioned'
          }
        },
        {
          type: 'Feature',
          id: 'area',
          geometry: {
            type: 'Polygon',
            coordinates: [[[57.1234568, 30], [58, 30], [58, 31], [57, 31], [57.1234568, 30]]] // prettier-ignore
          },
          properties: {
            name: 'The area',
            names: {},
            kind: 'city',
            certainty: 'exact',
            weight: 'mentioned',
            outline: 'historic',
            when: '1991'
          }
        },
        {
          type: 'Feature',
          id: 'nowhere',
          geometry: null,
          properties: {
            name: 'The nowhere',
            names: {},
            kind: 'city',
            certainty: 'unknown',
            weight: 'mentioned'
          }
        }
      ]
    });
  });

  it('has bounds over the antimeridian for places on both sides of it', () => {
    const at = (lng: number) => ({ geometry: { type: 'Point', coordinates: [lng, 10] } });
    const file = collection([feature('east', {}, at(-175)), feature('west', {}, at(175))]);
    expect(toFeatureCollection(read(file).places).bbox).toEqual([175, 10, -175, 10]);
  });

  it('has no bbox without any geometry', () => {
    expect(toFeatureCollection([])).toEqual({ type: 'FeatureCollection', features: [] });
  });
});
