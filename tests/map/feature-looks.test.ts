import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { FeatureLooks } from '#lib/map/feature-looks.ts';

type Shown = Parameters<FeatureLooks['show']>[0];

const briefing = {
  places: Array.from({ length: 10_000 }, (_, index) => ({ id: `place-${index}` })),
  flows: [{ id: 'flow', from: 'place-1', to: 'place-2' }]
} as unknown as Shown;
const everything = { passages: null, places: null, flows: null };
const nothing = { places: [], flows: [] };

/** A map that only counts what it is told, as `id look`. */
function countingMap(): { readonly map: MapLibreMap; readonly told: string[] } {
  const told: string[] = [];
  const map = {
    getSource: () => ({}),
    setFeatureState: ({ source, id }: { source: string; id: string }, { look }: { look: string }) =>
      told.push(`${source} ${id} ${look}`)
  };
  return { map: map as unknown as MapLibreMap, told };
}

it('tells the map nothing of what is plain, however many places there are', () => {
  const { map, told } = countingMap();
  new FeatureLooks(map).show(briefing, nothing, everything);
  expect(told).toEqual([]);
});

it('tells only what changes when the focus goes on, and puts all back when it ends', () => {
  const { map, told } = countingMap();
  const looks = new FeatureLooks(map);
  looks.show(briefing, { places: ['place-1'], flows: [] }, everything);
  const first = told.length;
  expect(first).toBeGreaterThanOrEqual(10_000);
  looks.show(briefing, { places: ['place-2'], flows: [] }, everything);
  const second = told.slice(first);
  expect(new Set(second.map((line) => line.split(' ').slice(1).join(' ')))).toEqual(
    new Set(['place-1 quiet', 'place-2 focused'])
  );
  looks.show(briefing, nothing, everything);
  const last = told.slice(first + second.length);
  expect(last).toHaveLength(first);
  expect(last.every((line) => line.endsWith(' plain'))).toBe(true);
});

it('says again what is not plain once the map has forgotten it', () => {
  const { map, told } = countingMap();
  const looks = new FeatureLooks(map);
  const focused = { places: ['place-1'], flows: [] };
  looks.show(briefing, focused, everything);
  const first = told.length;
  looks.forget();
  looks.show(briefing, focused, everything);
  expect(told.slice(first)).toEqual(told.slice(0, first));
});
