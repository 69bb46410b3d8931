import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from './font-faces.ts';
import type { MapPalette } from './map-palette.ts';

/** The sources of a briefing in the style. */
export const briefingSources = {
  areas: 'place-areas',
  lines: 'place-lines',
  radii: 'place-radii',
  points: 'place-points',
  arcs: 'flow-arcs',
  heads: 'flow-heads'
} as const;

/** The layers that answer to a click, topmost first. */
export const hitLayers = [
  'place-point',
  'place-square',
  'place-label-focused',
  'place-label',
  'place-line',
  'place-area'
] as const;

/** What a feature's state says: in focus, or put back because something else is. */
export interface FeatureLook {
  readonly look: 'focused' | 'quiet' | 'plain';
}

const look: ExpressionSpecification = ['coalesce', ['feature-state', 'look'], 'plain'];

/** The areas of a briefing, which lie below the names of the ground, bottom to top. */
export function areaLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'place-area',
      type: 'fill',
      source: briefingSources.areas,
      paint: {
        'fill-color': palette.areaFill,
        'fill-opacity': ['match', look, 'focused', 0.26, 'quiet', 0.06, 0.13]
      }
    },
    {
      id: 'place-area-outline',
      type: 'line',
      source: briefingSources.areas,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['match', look, 'focused', palette.placeFocus, palette.place],
        'line-width': ['match', look, 'focused', 2, 1.1],
        'line-opacity': ['match', look, 'quiet', 0.45, 0.9],
        'line-dasharray': dashes
      }
    },
    {
      id: 'place-radius',
      type: 'fill',
      source: briefingSources.radii,
      paint: { 'fill-color': palette.areaFill, 'fill-opacity': ['match', look, 'focused', 0.16, 0.08] }
    },
    {
      id: 'place-radius-outline',
      type: 'line',
      source: briefingSources.radii,
      paint: { 'line-color': palette.place, 'line-width': 1, 'line-dasharray': [2, 2], 'line-opacity': 0.8 }
    }
  ];
}

/** The flows, lines, points and names of a briefing, which lie above the ground, bottom to top. */
export function pointLayers(palette: MapPalette): LayerSpecification[] {
  return [
    ...flowLayers(palette),
    {
      id: 'place-line',
      type: 'line',
      source: briefingSources.lines,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['match', look, 'focused', palette.placeFocus, palette.place],
        'line-width': ['match', look, 'focused', 4, 2.5]
      }
    },
    {
      id: 'place-focus-ring',
      type: 'circle',
      source: briefingSources.points,
      filter: hasMark,
      paint: {
        'circle-radius': 11,
        'circle-color': palette.halo,
        'circle-opacity': ['match', look, 'focused', 0.9, 0],
        'circle-stroke-width': 2.5,
        'circle-stroke-color': palette.placeFocus,
        'circle-stroke-opacity': ['match', look, 'focused', 1, 0]
      }
    },
    {
      id: 'place-point',
      type: 'circle',
      source: briefingSources.points,
      filter: ['all', hasMark, ['!=', ['get', 'shape'], 'area']],
      layout: { 'circle-sort-key': ['-', ['get', 'order']] },
      paint: {
        'circle-radius': byWeight(6, 4, 2.8),
        'circle-color': ['match', ['get', 'weight'], 'supporting', palette.halo, placeColor(palette)],
        'circle-opacity': ['match', look, 'quiet', 0.65, 1],
        'circle-stroke-width': byWeight(1.8, 2.2, 1.4),
        'circle-stroke-color': ['match', ['get', 'weight'], 'supporting', placeColor(palette), palette.halo],
        'circle-stroke-opacity': ['match', look, 'quiet', 0.65, 1]
      }
    },
    {
      id: 'place-square',
      type: 'symbol',
      source: briefingSources.points,
      filter: ['all', hasMark, ['==', ['get', 'shape'], 'area']],
      layout: {
        'icon-image': ['match', ['get', 'weight'], 'supporting', 'frame', 'square'],
        'icon-size': byWeight(0.55, 0.5, 0.3),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['-', ['get', 'order']]
      },
      paint: {
        'icon-color': placeColor(palette),
        'icon-halo-color': palette.halo,
        'icon-halo-width': 2,
        'icon-opacity': ['match', look, 'quiet', 0.65, 1]
      }
    },
    placeLabels('place-label', palette, false, notOneOf([])),
    placeLabels('place-label-focused', palette, true, oneOf([]))
  ];
}

/** Filters for the two layers of names: those in focus come first, the others where there is room. */
export function labelFilters(focused: readonly string[]): {
  readonly 'place-label': FilterSpecification;
  readonly 'place-label-focused': FilterSpecification;
} {
  return { 'place-label': notOneOf(focused), 'place-label-focused': oneOf(focused) };
}

const dashes: ExpressionSpecification = [
  'case',
  ['get', 'isDashed'],
  ['literal', [3, 2]],
  ['literal', [1, 0]]
];

/** An area has a mark of its own only while it is too small to be seen; a country has none. */
const hasMark: ExpressionSpecification = ['<', ['zoom'], ['get', 'markBelow']];

function byWeight(lead: number, supporting: number, mentioned: number): ExpressionSpecification {
  return ['match', ['get', 'weight'], 'lead', lead, 'supporting', supporting, mentioned];
}

function placeColor(palette: MapPalette): ExpressionSpecification {
  return ['match', look, 'focused', palette.placeFocus, palette.place];
}

function oneOf(ids: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'id'], ['literal', [...ids]]];
}

function notOneOf(ids: readonly string[]): ExpressionSpecification {
  return ['!', oneOf(ids)];
}

function flowLayers(palette: MapPalette): LayerSpecification[] {
  const color: ExpressionSpecification = [
    'match',
    ['get', 'status'],
    'denied',
    palette.flowDenied,
    palette.flow
  ];
  const layout = { 'line-cap': 'butt', 'line-join': 'round' } as const;
  return [
    {
      id: 'flow-casing',
      type: 'line',
      source: briefingSources.arcs,
      layout,
      paint: {
        'line-color': palette.halo,
        'line-width': ['match', look, 'focused', 5, 2.5],
        'line-opacity': ['match', look, 'focused', 0.9, 0]
      }
    },
    {
      id: 'flow-arc',
      type: 'line',
      source: briefingSources.arcs,
      layout,
      paint: {
        'line-color': color,
        'line-width': ['match', look, 'focused', 2.4, 1.1],
        'line-opacity': ['match', look, 'focused', 1, 'quiet', 0.1, 0.34],
        'line-dasharray': [
          'match',
          ['get', 'status'],
          'claimed',
          ['literal', [4, 2]],
          'denied',
          ['literal', [1, 2]],
          'planned',
          ['literal', [7, 2, 1.5, 2]],
          ['literal', [1, 0]]
        ]
      }
    },
    {
      id: 'flow-head',
      type: 'symbol',
      source: briefingSources.heads,
      layout: {
        'icon-image': 'arrow',
        'icon-size': 0.5,
        'icon-anchor': 'top',
        'icon-offset': [0, 16],
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true
      },
      paint: { 'icon-color': color, 'icon-opacity': ['match', look, 'focused', 1, 'quiet', 0, 0.35] }
    }
  ];
}

function placeLabels(
  id: string,
  palette: MapPalette,
  isFocused: boolean,
  filter: FilterSpecification
): LayerSpecification {
  const wide: ExpressionSpecification = ['get', 'isWide'];
  return {
    id,
    type: 'symbol',
    source: briefingSources.points,
    filter,
    layout: {
      'text-field': [
        'case',
        ['==', ['get', 'localName'], ''],
        ['get', 'name'],
        ['format', ['get', 'name'], {}, '\n', {}, ['get', 'localName'], { 'font-scale': 0.82 }]
      ],
      'text-font': labelFont,
      'text-size': byWeight(14.5, 12.5, 11.5),
      'text-letter-spacing': ['case', wide, 0.1, 0],
      'text-variable-anchor-offset': [
        'case',
        wide,
        ['literal', ['center', [0, 0]]],
        ['literal', ['left', [0.9, 0], 'right', [-0.9, 0], 'bottom', [0, -0.8], 'top', [0, 0.8]]]
      ],
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 3,
      'symbol-sort-key': ['get', 'order'],
      'text-overlap': 'never'
    },
    paint: {
      'text-color': isFocused
        ? palette.ink
        : ['match', ['get', 'weight'], 'mentioned', palette.inkQuiet, palette.ink],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-opacity': isFocused ? 1 : ['match', look, 'quiet', 0.75, 1]
    }
  };
}
