import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification
} from 'maplibre-gl';
import { fontFaces, labelFont } from './font-faces.ts';
import type { LabelledNames } from './labelled-names.ts';
import { zoomed } from './layer-expressions.ts';
import { mapPalette, type MapPalette, type Scheme } from './map-palette.ts';

/** What the ground is drawn for. */
export interface BasemapOptions {
  readonly scheme: Scheme;
  /** BCP 47: the language of the labels, with English where the archive has no such name. */
  readonly lang: string;
  /** The address of the PMTiles archive, absolute; null draws plain ground only. */
  readonly archiveUrl: string | null;
  /** Whether the archive is not there yet: what lies below its tiles is then no sea. */
  readonly isPlain?: boolean;
  /** What the briefing labels itself, and the ground then leaves out. */
  readonly labelled?: LabelledNames;
}

const none: LabelledNames = { places: [], provinces: [] };

/** The source of the ground in the style. */
export const basemapSource = 'basemap';

/**
 * A MapLibre style (specification version 8) of the ground: land, water, borders by their class and
 * quiet labels. It asks for nothing outside the site. The briefing's own layers come on top of it.
 */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const palette = mapPalette(options.scheme);
  const isPlain = options.archiveUrl === null || options.isPlain === true;
  const sources: Record<string, SourceSpecification> =
    options.archiveUrl === null
      ? {}
      : {
          [basemapSource]: {
            type: 'vector',
            url: `pmtiles://${options.archiveUrl}`
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
        paint: { 'background-color': isPlain ? palette.land : palette.water }
      },
      ...(options.archiveUrl === null
        ? []
        : [...groundLayers(palette), ...groundLabels(palette, options.lang, options.labelled ?? none)])
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
      minzoom: 5,
      paint: { 'line-color': palette.provinceBorder, 'line-width': zoomed(5, 0.4, 9, 1) }
    },
    {
      id: 'ground-river',
      type: 'line',
      source: basemapSource,
      'source-layer': 'river',
      minzoom: 3,
      paint: { 'line-color': palette.river, 'line-width': zoomed(3, 0.5, 8, 1.6) }
    },
    // Above the rivers, which run through it.
    {
      id: 'ground-lake',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'lake',
      paint: { 'fill-color': palette.water }
    },
    {
      id: 'ground-border',
      type: 'line',
      source: basemapSource,
      'source-layer': 'border',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': zoomed(2, 0.5, 8, 1.5),
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

function groundLabels(palette: MapPalette, lang: string, labelled: LabelledNames): LayerSpecification[] {
  const name = nameIn(lang);
  const notOneOf = (names: readonly string[]): ExpressionSpecification => [
    'all',
    ...[name, englishName].map((each): ExpressionSpecification => [
      '!',
      ['in', each, ['literal', [...names]]]
    ])
  ];
  const notLabelled = notOneOf(labelled.places);
  const paint = { 'text-color': palette.groundLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1 };
  return [
    {
      id: 'ground-sea-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'sea-label',
      filter: notLabelled,
      layout: {
        'text-field': name,
        'text-font': labelFont,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['match', ['get', 'rank'], 0, 11, 9.5],
          7,
          13.5
        ],
        'text-letter-spacing': 0.16,
        'text-line-height': 1.3,
        'text-max-width': 6,
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': 6
      },
      paint: { ...paint, 'text-color': palette.waterLabel, 'text-halo-color': palette.water }
    },
    {
      id: 'ground-river-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'river',
      minzoom: 6,
      layout: {
        'text-field': name,
        'text-font': labelFont,
        'text-size': 10.5,
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        // Letters that join come apart on a sharp bend.
        'text-max-angle': 22
      },
      paint: { ...paint, 'text-color': palette.waterLabel }
    },
    {
      id: 'ground-province-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'province-label',
      minzoom: 7,
      filter: notOneOf(labelled.provinces),
      layout: {
        'text-field': name,
        'text-font': labelFont,
        'text-size': zoomed(7, 9.5, 9, 11),
        'text-letter-spacing': 0.08,
        'text-max-width': 8,
        'text-padding': zoomed(7, 14, 9, 6)
      },
      paint: { ...paint, 'text-color': palette.provinceLabel }
    },
    {
      id: 'ground-settlement-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'settlement',
      minzoom: 3,
      filter: [
        'all',
        notLabelled,
        ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 4, 1, 5, 2, 6, 4, 7, 6, 8, 8]]
      ],
      layout: {
        'text-field': ['step', ['zoom'], name, 6, withLocalName(name)],
        'text-font': labelFont,
        'text-size': zoomed(3, 10, 9, 12.5),
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': 8,
        'icon-image': 'spot',
        'icon-size': zoomed(3, 0.14, 9, 0.2),
        'icon-padding': 0,
        'text-variable-anchor-offset': [
          'top',
          [0, 0.35],
          'bottom',
          [0, -0.35],
          'left',
          [0.5, 0],
          'right',
          [-0.5, 0]
        ]
      },
      paint: {
        ...paint,
        'icon-color': palette.groundLabel,
        'icon-halo-color': palette.halo,
        'icon-halo-width': 1
      }
    },
    {
      id: 'ground-country-label',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'country-label',
      filter: ['all', notLabelled, ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 2, 3, 4, 5, 5, 6]]],
      layout: {
        'text-field': name,
        'text-font': labelFont,
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        'text-size': zoomed(2, 9.5, 6, 13),
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': zoomed(2, 2, 5, 10)
      },
      paint
    }
  ];
}

/** The name with the one that is written there below it, where the archive has it and it differs by more than accents. */
function withLocalName(name: ExpressionSpecification): ExpressionSpecification {
  const local: ExpressionSpecification = ['coalesce', ['get', ['concat', 'name_', ['get', 'lang']]], ''];
  return [
    'case',
    [
      'any',
      ['==', local, ''],
      ['==', local, name, ['collator', { 'case-sensitive': false, 'diacritic-sensitive': false }]]
    ],
    name,
    ['format', name, {}, '\n', {}, local, { 'font-scale': 0.85 }]
  ];
}

const englishName: ExpressionSpecification = ['coalesce', ['get', 'name'], ''];

/** The name of a basemap feature in a language, else in English, which is its plain name. */
export function nameIn(lang: string): ExpressionSpecification {
  const base = lang.split('-')[0] ?? lang;
  return ['coalesce', ['get', `name_${base}`], ['get', 'name'], ''];
}
