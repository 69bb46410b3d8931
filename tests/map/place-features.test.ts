import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Place, Weight } from '#lib/briefing/briefing.ts';
import { flowFeatures } from '#lib/map/flow-features.ts';
import { placeFeatures } from '#lib/map/place-features.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const none: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: [] };
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [46, 39],
      [47, 39],
      [47, 40],
      [46, 40],
      [46, 39]
    ]
  ]
};
const withPlace = (id: string, over: Partial<Place>) => ({
  ...smallBriefing,
  places: smallBriefing.places.map((place) => (place.id === id ? { ...place, ...over } : place))
});
const propertiesOf = (briefing: typeof smallBriefing, id: string) =>
  placeFeatures(briefing, none).points.features.find(({ properties }) => properties.id === id)?.properties;

describe('placeFeatures', () => {
  it('has a point for every place with a location and none for the others', () => {
    const ids = placeFeatures(smallBriefing, none).points.features.map(({ properties }) => properties.id);
    // Those that keep their marks where there is not room for all come last, on top.
    expect(ids).toEqual(['beirut', 'damascus', 'cemetery', 'kerman']);
  });

  it('takes areas from the geometries by id and ignores those of no place', () => {
    const briefing = withPlace('kerman', { geometry: 'area', bounds: [46, 39, 47, 40] });
    const { areas } = placeFeatures(briefing, {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'kerman', properties: null, geometry: square },
        { type: 'Feature', id: 'atlantis', properties: null, geometry: square }
      ]
    });
    expect(areas.features.map(({ properties }) => properties.id)).toEqual(['kerman']);
  });

  it.each([
    { type: 'Polygon', coordinates: [[[46, 95]]] },
    { type: 'Polygon', coordinates: [[[540, 39]]] },
    { type: 'Polygon', coordinates: 'all of it' },
    { type: 'Polygon' }
  ])('[F6b] shows a place whose area is none by its point (%j)', (geometry) => {
    const briefing = withPlace('kerman', { geometry: 'area', bounds: [46, 39, 47, 40] });
    const { areas, points } = placeFeatures(briefing, {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'kerman', properties: null, geometry: geometry as Geometry }]
    });
    expect(areas.features).toEqual([]);
    const shown = points.features.find(({ properties }) => properties.id === 'kerman')?.properties;
    expect(shown).toMatchObject({ shape: 'point', markBelow: 99, nameWithinFrom: 99 });
  });

  it('draws around an approximate point how far it may be off', () => {
    const { radii } = placeFeatures(smallBriefing, none);
    expect(radii.features.map(({ properties }) => properties.id)).toEqual(['cemetery']);
    const [ring = []] = radii.features[0]?.geometry.coordinates ?? [];
    for (const [lng = 0, lat = 0] of ring) {
      const meters = Math.hypot(
        (lng - 57.12) * 111_195 * Math.cos((30.27 * Math.PI) / 180),
        (lat - 30.27) * 111_195
      );
      expect(meters).toBeGreaterThan(295);
      expect(meters).toBeLessThan(305);
    }
    expect(ring[0]).toEqual(ring.at(-1));
  });

  it('draws no circle around a region, of which nobody knows where it ends', () => {
    const briefing = withPlace('cemetery', { kind: 'region', precisionMeters: 900_000 });
    expect(placeFeatures(briefing, none).radii.features).toEqual([]);
    expect(propertiesOf(briefing, 'cemetery')).toMatchObject({ shape: 'region', markBelow: 99 });
  });

  it('tells by a dashed line around the mark what may be elsewhere, until its circle or outline does', () => {
    expect(propertiesOf(smallBriefing, 'kerman')?.haloBelow).toBe(-1);
    expect(propertiesOf(withPlace('kerman', { certainty: 'disputed' }), 'kerman')?.haloBelow).toBe(99);
    const region = withPlace('cemetery', { kind: 'region', precisionMeters: 900_000 });
    expect(propertiesOf(region, 'cemetery')?.haloBelow).toBe(99);
    // 300 m to each side: as wide as the mark with its line.
    const from = propertiesOf(smallBriefing, 'cemetery')?.haloBelow ?? NaN;
    expect((600 / 111_195 / 360) * 512 * 2 ** from).toBeCloseTo(30, 5);
    const area = withPlace('kerman', {
      geometry: 'area',
      bounds: [40, 30, 40.1, 30.1],
      certainty: 'disputed'
    });
    const shown = propertiesOf(area, 'kerman');
    expect(shown?.haloBelow).toBe(shown?.markBelow);
  });

  it('dashes what is historic or disputed', () => {
    expect(propertiesOf(smallBriefing, 'kerman')?.isDashed).toBe(false);
    expect(propertiesOf(withPlace('kerman', { outline: 'historic' }), 'kerman')?.isDashed).toBe(true);
    expect(propertiesOf(withPlace('kerman', { certainty: 'disputed' }), 'kerman')?.isDashed).toBe(true);
  });

  it('names a place as it is written in its country, and a disputed one in no language but the reader’s', () => {
    const iran = { id: 'israel', name: 'Iran', wikidata: 'Q794' };
    const places = withPlace('israel', iran).places.map((place) =>
      place.id === 'kerman' ? { ...place, within: 'israel', names: { az: 'Kirman', fa: 'کرمان' } } : place
    );
    expect(propertiesOf({ ...smallBriefing, places }, 'kerman')?.localName).toBe('کرمان');
    const disputed = places.map((place) =>
      place.id === 'kerman' ? { ...place, certainty: 'disputed' as const } : place
    );
    expect(propertiesOf({ ...smallBriefing, places: disputed }, 'kerman')?.localName).toBe('');
    expect(propertiesOf(smallBriefing, 'beirut')?.localName).toBe('');
  });

  it('lets a lead place win, and a city before what lies in it', () => {
    const briefing = withPlace('cemetery', { weight: 'lead' });
    const order = (id: string) => propertiesOf(briefing, id)?.order ?? NaN;
    expect(order('kerman')).toBeLessThan(order('cemetery'));
    expect(order('cemetery')).toBeLessThan(order('damascus'));
  });

  it('sees no second name in the same one written with Persian letters', () => {
    const within = { id: 'israel', name: 'ایران', wikidata: 'Q794' };
    const places = withPlace('israel', within).places.map((place) =>
      place.id === 'kerman' ? { ...place, within: 'israel', name: 'كرمان', names: { fa: 'کرمان' } } : place
    );
    expect(propertiesOf({ ...smallBriefing, places }, 'kerman')?.localName).toBe('');
  });

  it('lets the lighter of a city and a province of its name wait until the province is wide enough for both', () => {
    const bounds = [57, 30, 59, 31] as const;
    const weighing = (city: Weight, province: Weight) => ({
      ...smallBriefing,
      places: smallBriefing.places.map((place): Place => {
        if (place.id === 'beirut') {
          return { ...place, name: 'Kerman Province', geometry: 'area', bounds, weight: province };
        }
        return place.id === 'kerman' ? { ...place, within: 'beirut', weight: city } : place;
      })
    });
    const lighterCity = weighing('supporting', 'lead');
    const from = propertiesOf(lighterCity, 'kerman')?.nameFrom ?? NaN;
    expect((2 / 360) * 512 * 2 ** from).toBeCloseTo(90, 5);
    expect(propertiesOf(lighterCity, 'beirut')).toMatchObject({ nameFrom: 0, nameWithinFrom: from });
    const lighterProvince = weighing('lead', 'supporting');
    expect(propertiesOf(lighterProvince, 'kerman')?.nameFrom).toBe(0);
    expect(propertiesOf(lighterProvince, 'beirut')?.nameFrom).toBe(from);
  });

  it('marks a small area until it is wide enough to be seen', () => {
    const wide = withPlace('kerman', { geometry: 'area', bounds: [40, 30, 50, 40] });
    const narrow = withPlace('kerman', { geometry: 'area', bounds: [40, 30, 40.1, 30.1] });
    const from = propertiesOf(narrow, 'kerman')?.markBelow ?? NaN;
    expect(from).toBeGreaterThan(propertiesOf(wide, 'kerman')?.markBelow ?? NaN);
    expect((0.1 / 360) * 512 * 2 ** from).toBeCloseTo(22, 5);
  });
});

describe('flowFeatures', () => {
  it('leaves out a flow whose end has no location', () => {
    expect(flowFeatures(smallBriefing).arcs.features).toEqual([]);
  });

  it('draws an arc from point to point, with its head where it arrives', () => {
    const briefing = withPlace('israel', {
      geometry: 'point',
      point: [35, 31.5],
      bounds: [35, 31.5, 35, 31.5]
    });
    const { arcs, heads } = flowFeatures(briefing);
    const [arc] = arcs.features;
    expect(arc?.properties).toMatchObject({ id: 'israel/damascus', status: 'claimed', kind: 'strike' });
    expect(arc?.geometry.type === 'LineString' && arc.geometry.coordinates.at(0)).toEqual([35, 31.5]);
    expect(heads.features[0]?.geometry.coordinates).toEqual([36.29, 33.51]);
    expect(heads.features[0]?.properties.bearing).toBeGreaterThan(0);
    expect(heads.features[0]?.properties.bearing).toBeLessThan(60);
  });
});
