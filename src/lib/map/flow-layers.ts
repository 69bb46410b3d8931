import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl';
import { briefingSources } from './briefing-sources.ts';
import { labelFont } from './font-faces.ts';
import { look, oneOf } from './layer-expressions.ts';
import type { MapPalette } from './map-palette.ts';

/** What an arc's status looks like without colour. */
const dashes: ExpressionSpecification = [
  'match',
  ['get', 'status'],
  'claimed',
  ['literal', [4, 2]],
  'denied',
  ['literal', [1, 2]],
  'planned',
  ['literal', [7, 2, 1.5, 2]],
  ['literal', [1, 0]]
];

/** The arcs, which lie below the marks, bottom to top; above them parts of those that are being drawn. */
export function arcLayers(palette: MapPalette): LayerSpecification[] {
  const layout = { 'line-cap': 'butt', 'line-join': 'round' } as const;
  return [
    {
      id: 'flow-casing',
      type: 'line',
      source: briefingSources.arcs,
      layout,
      paint: {
        'line-color': palette.halo,
        'line-width': 5,
        'line-opacity': ['match', look, 'focused', 0.9, 0]
      }
    },
    {
      id: 'flow-arc',
      type: 'line',
      source: briefingSources.arcs,
      layout,
      paint: {
        'line-color': colorOf(palette),
        'line-width': ['match', look, 'focused', 2.4, 0.7],
        'line-opacity': ['match', look, 'focused', 1, 'quiet', 0.12, quietArc],
        'line-dasharray': dashes
      }
    },
    {
      id: 'flow-drawing-casing',
      type: 'line',
      source: briefingSources.drawing,
      layout,
      paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.9 }
    },
    {
      id: 'flow-drawing',
      type: 'line',
      source: briefingSources.drawing,
      layout,
      paint: { 'line-color': colorOf(palette), 'line-width': 2.4, 'line-dasharray': dashes }
    }
  ];
}

/**
 * The arrowheads of what is not in focus, which give way to names, marks and each other; and above them those in focus,
 * which are all shown.
 */
export function headLayers(palette: MapPalette): {
  readonly plain: LayerSpecification;
  readonly focused: LayerSpecification;
} {
  const head = {
    type: 'symbol',
    source: briefingSources.heads
  } as const;
  const layout = {
    'icon-image': 'arrow',
    'icon-anchor': 'top' as const,
    'icon-rotate': ['get', 'bearing'] as ExpressionSpecification,
    'icon-rotation-alignment': 'map' as const
  } satisfies SymbolLayerSpecification['layout'];
  return {
    plain: {
      ...head,
      id: 'flow-head',
      filter: ['!', oneOf([])],
      layout: {
        ...layout,
        'icon-size': 0.36,
        'icon-offset': [0, 8 / 0.36],
        'icon-overlap': 'never',
        'icon-padding': 1
      },
      paint: { 'icon-color': colorOf(palette), 'icon-opacity': ['match', look, 'quiet', 0, quietArc] }
    },
    focused: {
      ...head,
      id: 'flow-head-focused',
      filter: oneOf([]),
      layout: {
        ...layout,
        'icon-size': 0.5,
        // At the ring around a place in focus.
        'icon-offset': [0, 11 / 0.5],
        'icon-overlap': 'always',
        'icon-padding': 0
      },
      paint: { 'icon-color': colorOf(palette), 'icon-halo-color': palette.halo, 'icon-halo-width': 1 }
    }
  };
}

/** The size of the words of flows in CSS pixels, and the length of their lines in ems. */
export const flowLabelPx = 11.5;
export const flowLabelEms = 11;

/** The words of the flows in focus, level beside their arcs. */
export function labelLayer(palette: MapPalette): LayerSpecification {
  return {
    id: 'flow-label',
    type: 'symbol',
    source: briefingSources.flowWords,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': labelFont,
      'text-size': flowLabelPx,
      'text-max-width': flowLabelEms,
      'text-anchor': ['get', 'anchor'],
      'text-justify': 'auto',
      'text-overlap': 'never',
      'text-padding': 2,
      'symbol-sort-key': ['get', 'spot']
    },
    paint: {
      'text-color': colorOf(palette),
      'text-halo-color': palette.halo,
      'text-halo-width': 2,
      'text-opacity': ['case', ['get', 'isChosen'], 1, 0]
    }
  };
}

/** Filters for the layers that show the flows in focus and the others apart. */
export function flowFilters(focused: readonly string[]): Readonly<Record<string, FilterSpecification>> {
  return {
    'flow-head': ['!', oneOf(focused)],
    'flow-head-focused': oneOf(focused)
  };
}

/** The opacity of an arc while nothing is in focus: 3:1 against land and water, light and dark (WCAG 2.2, 1.4.11). */
export const quietArc = 0.72;

function colorOf(palette: MapPalette): ExpressionSpecification {
  return ['match', ['get', 'status'], 'denied', palette.flowDenied, palette.flow];
}
