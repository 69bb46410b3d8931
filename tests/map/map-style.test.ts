import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it, vi } from 'vitest';
import { basemapStyle } from '#lib/map/basemap-style.ts';
import { focusFilters, hitLayers } from '#lib/map/briefing-layers.ts';
import { flowFeatures } from '#lib/map/flow-features.ts';
import { labelledNames } from '#lib/map/labelled-names.ts';
import { mapPalette } from '#lib/map/map-palette.ts';
import { mapStyle } from '#lib/map/map-style.ts';
import { markImages } from '#lib/map/mark-images.ts';
import { placeFeatures } from '#lib/map/place-features.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

// Vitest gives a font file's address as Vite would; the specification wants no more than a string.
vi.mock('#lib/map/font-faces.ts', () => ({ labelFont: ['Noto Sans Medium'], fontFaces: () => ({}) }));

const none = { type: 'FeatureCollection', features: [] } as const;
const styleOf = (scheme: 'light' | 'dark', archiveUrl: string | null, lang = 'en') =>
  mapStyle(
    { scheme, lang, archiveUrl, labelled: { places: ['Kerman'], provinces: [] } },
    placeFeatures(smallBriefing, { ...none, features: [] }),
    flowFeatures(smallBriefing)
  );
const archive = 'https://example.org/world.pmtiles';

describe('mapStyle', () => {
  it.each([
    ['light', archive, 'en'],
    ['dark', archive, 'fa'],
    ['light', null, 'en'],
    ['dark', null, 'pt-BR']
  ] as const)('is valid by the style specification: %s, %s, %s', (scheme, url, lang) => {
    const faults = validateStyleMin(styleOf(scheme, url, lang) as Parameters<typeof validateStyleMin>[0]);
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  it('asks for nothing but the archive', () => {
    expect(JSON.stringify(styleOf('light', archive)).match(/https?:[^"]*/g)).toEqual([archive]);
    expect(JSON.stringify(styleOf('light', null))).not.toMatch(/https?:/);
  });

  it('has every layer that a click looks for, and every layer whose filter changes', () => {
    const ids = styleOf('light', archive).layers.map(({ id }) => id);
    for (const id of [...hitLayers, ...Object.keys(focusFilters({ places: [], flows: [] }))])
      expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('puts the areas of the briefing below the names of the ground, and its own names above all', () => {
    const ids = styleOf('light', archive).layers.map(({ id }) => id);
    expect(ids.indexOf('place-area')).toBeLessThan(ids.indexOf('ground-country-label'));
    expect(ids.indexOf('place-area')).toBeGreaterThan(ids.indexOf('ground-land'));
    expect(ids.indexOf('place-area-label')).toBeGreaterThan(ids.indexOf('ground-country-label'));
  });

  it('gives room first to the marks in focus, then to their names, other marks, words of flows, other names, and last to arrowheads', () => {
    const symbols = styleOf('light', archive).layers.filter(({ type }) => type === 'symbol');
    const ids = symbols.map(({ id }) => id).reverse();
    const inTurn = [
      'place-room-focused',
      'place-label-focused',
      'place-room',
      'flow-label',
      'place-label',
      'place-area-label',
      'flow-head'
    ];
    expect(ids.filter((id) => inTurn.includes(id))).toEqual(inTurn);
  });

  it('leaves out of the ground what the briefing names, in whichever language', () => {
    const names = labelledNames([
      { kind: 'province', name: 'İstanbul Province', names: { tr: 'İstanbul' } },
      { kind: 'city', name: 'Kerman', names: { fa: 'کرمان' } }
    ]);
    expect(names).toEqual({ places: ['Kerman', 'کرمان'], provinces: ['İstanbul Province', 'İstanbul'] });
  });

  it('draws each class of border in its own way', () => {
    const border = styleOf('light', archive).layers.find(({ id }) => id === 'ground-border');
    const dashes = JSON.stringify(border?.type === 'line' ? border.paint?.['line-dasharray'] : null);
    for (const borderClass of ['disputed', 'line-of-control', 'claim']) expect(dashes).toContain(borderClass);
  });

  it('draws no sea where the ground is not there, or not yet', () => {
    const water = (ground: { readonly archiveUrl: string | null; readonly isPlain?: boolean }) => {
      const [lowest] = basemapStyle({ scheme: 'light', lang: 'en', ...ground }).layers;
      return lowest?.type === 'background' ? lowest.paint?.['background-color'] : null;
    };
    const { land, water: sea } = mapPalette('light');
    expect(water({ archiveUrl: archive })).toBe(sea);
    expect(water({ archiveUrl: archive, isPlain: true })).toBe(land);
    expect(water({ archiveUrl: null })).toBe(land);
  });

  it('draws lakes over the rivers that run through them', () => {
    const ids = styleOf('light', archive).layers.map(({ id }) => id);
    expect(ids.indexOf('ground-lake')).toBeGreaterThan(ids.indexOf('ground-river'));
  });

  it('has a picture for every one that a layer names', () => {
    const named = JSON.stringify(styleOf('light', archive).layers.map((layer) => layer.layout ?? {}));
    for (const name of markImages.keys()) expect(named).toContain(`"${name}"`);
  });
});

describe('markImages', () => {
  it.each([...markImages].filter(([name]) => name !== 'room'))(
    '%s is solid in some part and empty at its corners',
    (_, draw) => {
      const { width, height, data } = draw();
      expect(data).toHaveLength(width * height * 4);
      const alphas = Array.from({ length: width * height }, (_value, index) => data[index * 4 + 3] ?? 0);
      expect(Math.max(...alphas)).toBeGreaterThan(191);
      expect(alphas[0]).toBe(0);
    }
  );

  it('room shows nothing', () => {
    expect(Math.max(...(markImages.get('room')?.().data ?? [1]))).toBe(0);
  });
});
