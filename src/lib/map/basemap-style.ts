import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification
} from 'maplibre-gl';
import { fontFaces, labelFont } from './font-faces.ts';
import { mapPalette, type MapPalette, type Scheme } from './map-palette.ts';

/** What the ground is drawn for. */
export interface BasemapOptions {
  readonly scheme: Scheme;
  /** BCP 47: the language of the labels, with English where the archive has no such name. */
  readonly lang: string;
  /** The address of the PMTiles archive, absolute; null draws plain ground only. */
  readonly archiveUrl: string | null;
  /** Names in the reader's language that the briefing labels itself, which the ground then leaves out. */
  readonly labelled?: readonly string[];
}

/** The source of the ground in the style. */
export const basemapSource = 'basemap';

/**
 * A MapLibre style (specification version 8) of the ground: land, water, borders by their class and
 * quiet labels. It asks for nothing outside the site. The briefing's own layers come on top of it.
 */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const palette = mapPalette(options.scheme);
  const sources: Record<string, SourceSpecification> =
    options.archiveUrl === null
      ? {}
      : {
          [basemapSource]: {
            type: 'vector',
            url: `pmtiles://${options.archiveUrl}`,
            attribution: 'Made with Natural Earth'
          }
        };
  return {
    version: 8,
    'font-faces': fontFaces(),
    sources,
    layers: [
      {
        id: 'ground-water',
        type: 'background',
        paint: { 'background-color': options.archiveUrl === null ? palette.land : palette.water }
      },
      ...(options.archiveUrl === null
        ? []
        : [...groundLayers(palette), ...groundLabels(palette, options.lang, options.labelled ?? [])])
    ]
  };
}

function groundLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'ground-land',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'land',
      paint: { 'fill-color': palette.land, 'fill-antialias': true }
    },
    {
      id: 'ground-province',
      type: 'line',
      source: basemapSource,
      'source-layer': 'province',
      minzoom: 4,
      paint: { 'line-color': palette.provinceBorder, 'line-width': zoomed(4, 0.5, 9, 1) }
    },
    {
      id: 'ground-lake',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'lake',
      paint: { 'fill-color': palette.water }
    },
    {
      id: 'ground-river',
      type: 'line',
      source: basemapSource,
      'source-layer': 'river',
      minzoom: 3,
      paint: { 'line-color': palette.river, 'line-width': zoomed(3, 0.5, 8, 1.6) }
    },
    {
      id: 'ground-border',
      type: 'line',
      source: basemapSource,
      'source-layer': 'border',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': zoomed(2, 0.6, 8, 1.6),
        'line-opacity': ['match', ['get', 'class'], 'claim', 0.7, 1],
        'line-dasharray': [
          'match',
          ['get', 'class'],
          'disputed',
          ['literal', [4, 2]],
          'line-of-control',
          ['literal', [1, 2]],
          'claim',
          ['literal', [6, 2, 1, 2]],
          ['literal', [1, 0]]
        ]
      }
    }
  ];
}

function groundLabels(palette: MapPalette, lang: string, labelled: readonly string[]): LayerSpecification[] {
  const name = nameIn(lang);
  const notLabelled: ExpressionSpecification = ['!', ['in', name, ['literal', [...labelled]]]];
  const paint = { 'text-color': palette.groundLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1 };
  return [
    {
      id: 'ground-province-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'province-label',
      minzoom: 6,
      filter: notLabelled,
      layout: { 'text-field': name, 'text-font': labelFont, 'text-size': 10.5, 'text-letter-spacing': 0.04 },
      paint: { ...paint, 'text-opacity': 0.8 }
    },
    {
      id: 'ground-settlement-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'settlement',
      minzoom: 4,
      filter: ['all', notLabelled, ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 5, 4, 6, 6, 7, 10]]],
      layout: {
        'text-field': name,
        'text-font': labelFont,
        'text-size': zoomed(4, 10, 9, 13),
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': 6
      },
      paint
    },
    {
      id: 'ground-country-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'country-label',
      filter: notLabelled,
      layout: {
        'text-field': name,
        'text-font': labelFont,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
        'text-size': zoomed(2, 9, 6, 13),
        'text-padding': 8
      },
      paint
    }
  ];
}

/** The name of a basemap feature in a language, else in English, else in its own. */
export function nameIn(lang: string): ExpressionSpecification {
  const base = lang.split('-')[0] ?? lang;
  return ['coalesce', ['get', `name_${base}`], ['get', 'name_en'], ['get', 'name'], ''];
}

function zoomed(zoom: number, value: number, laterZoom: number, laterValue: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], zoom, value, laterZoom, laterValue];
}
