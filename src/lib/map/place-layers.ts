import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl';
import { briefingSources } from './briefing-sources.ts';
import { byWeight, look, oneOf } from './layer-expressions.ts';
import type { MapPalette } from './map-palette.ts';

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

/** The lines and marks of a briefing's places, bottom to top. */
export function markLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'place-line',
      type: 'line',
      source: briefingSources.lines,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['match', look, 'focused', palette.placeFocus, palette.place],
        'line-width': ['match', look, 'focused', 3.5, 2],
        'line-dasharray': dashes
      }
    },
    {
      id: 'place-focus-ring',
      type: 'circle',
      source: briefingSources.points,
      filter: hasMark,
      paint: {
        // No size rather than no opacity: what cannot be seen costs no pixel.
        'circle-radius': ['match', look, 'focused', 11, 0],
        'circle-color': palette.halo,
        'circle-opacity': 0.9,
        'circle-stroke-width': ['match', look, 'focused', 2.5, 0],
        'circle-stroke-color': palette.placeFocus
      }
    },
    {
      id: 'place-halo',
      type: 'symbol',
      source: briefingSources.points,
      filter: ['<', ['zoom'], ['get', 'haloBelow']],
      layout: {
        'icon-image': [
          'match',
          ['get', 'shape'],
          'area',
          'broken-area',
          'region',
          'broken-region',
          'broken-point'
        ],
        'icon-size': byWeight(0.74, 0.66, 0.5),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true
      },
      paint: {
        'icon-color': palette.place,
        'icon-opacity': ['match', look, 'plain', 0.9, 0]
      }
    },
    {
      id: 'place-square',
      type: 'symbol',
      source: briefingSources.points,
      filter: ['all', hasMark, ['==', ['get', 'shape'], 'area']],
      layout: {
        'icon-image': ['match', ['get', 'weight'], 'supporting', 'frame', 'square'],
        'icon-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          byWeight(0.4, 0.4, 0.26),
          4,
          byWeight(0.55, 0.5, 0.3)
        ],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': heavierOnTop
      },
      paint: {
        'icon-color': placeColor(palette),
        'icon-halo-color': palette.halo,
        'icon-halo-width': 2,
        'icon-opacity': quieted
      }
    },
    ...regionLayers(palette),
    {
      id: 'place-point',
      type: 'circle',
      source: briefingSources.points,
      filter: ['all', hasMark, ['!', ['in', ['get', 'shape'], ['literal', ['area', 'region']]]]],
      layout: { 'circle-sort-key': heavierOnTop },
      paint: {
        'circle-radius': byWeight(6, 4, 2.8),
        'circle-color': ['match', ['get', 'weight'], 'supporting', palette.halo, placeColor(palette)],
        'circle-opacity': quieted,
        'circle-stroke-width': byWeight(1.8, 2.2, 1.4),
        'circle-stroke-color': ['match', ['get', 'weight'], 'supporting', placeColor(palette), palette.halo],
        'circle-stroke-opacity': quieted
      }
    }
  ];
}

/** The diamonds of countries and regions; one that supports is hollow, and what lies below does not show through. */
function regionLayers(palette: MapPalette): LayerSpecification[] {
  const region: ExpressionSpecification = ['==', ['get', 'shape'], 'region'];
  const layer = { type: 'symbol', source: briefingSources.points } as const;
  const layout = {
    'icon-size': byWeight(0.56, 0.46, 0.29),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-sort-key': heavierOnTop
  } satisfies SymbolLayerSpecification['layout'];
  return [
    {
      ...layer,
      id: 'place-region-ground',
      filter: ['all', region, ['==', ['get', 'weight'], 'supporting']],
      layout: { ...layout, 'icon-image': 'diamond' },
      paint: { 'icon-color': palette.halo, 'icon-opacity': quieted }
    },
    {
      ...layer,
      id: 'place-region',
      filter: region,
      layout: { ...layout, 'icon-image': ['match', ['get', 'weight'], 'supporting', 'lozenge', 'diamond'] },
      paint: {
        'icon-color': placeColor(palette),
        'icon-halo-color': palette.halo,
        'icon-halo-width': 2,
        'icon-opacity': quieted
      }
    }
  ];
}

/**
 * Nothing to be seen: they keep names off the marks, off the signs beside those that crowd others out and off the fence,
 * because names are placed from the topmost layer down, and circles and HTML take no room. The `first` are above all
 * names; the `others`, marks that are not in focus, below the names that are.
 */
export function roomLayers(): {
  readonly first: readonly LayerSpecification[];
  readonly others: LayerSpecification;
} {
  const room = { type: 'symbol', source: briefingSources.points } as const;
  const marked = {
    ...room,
    layout: {
      'icon-image': 'room',
      'icon-size': byWeight(0.38, 0.3, 0.2),
      'icon-padding': 0,
      'icon-overlap': 'always'
    },
    paint: unseen
  } satisfies Partial<SymbolLayerSpecification>;
  const filters = placeRoomFilters([]);
  const first: LayerSpecification[] = [
    { ...marked, id: 'place-room-focused', filter: filters['place-room-focused'] },
    {
      ...room,
      id: 'crowd-room',
      filter: oneOf([]),
      layout: {
        'icon-image': 'room',
        'icon-size': crowdSign.sizePx / roomPx,
        'icon-offset': crowdSign.middlePx.map((px) => (px * roomPx) / crowdSign.sizePx) as [number, number],
        'icon-padding': 0,
        'icon-overlap': 'always'
      },
      paint: unseen
    },
    {
      type: 'symbol',
      source: briefingSources.fence,
      id: 'fence-room',
      layout: {
        'icon-image': 'room',
        'icon-size': ['/', ['get', 'sizePx'], roomPx],
        'icon-padding': 0,
        'icon-overlap': 'always'
      },
      paint: unseen
    }
  ];
  return { first, others: { ...marked, id: 'place-room', filter: filters['place-room'] } };
}

/** Filters for the layers that keep names off the marks in focus and off the others. */
export function placeRoomFilters(focused: readonly string[]) {
  return {
    'place-room': ['all', hasMark, ['!', oneOf(focused)]],
    'place-room-focused': ['all', hasMark, oneOf(focused)]
  } satisfies Record<string, FilterSpecification>;
}

/** The filter of the layer that keeps names off the signs of these crowds. */
export function crowdFilter(ids: readonly string[]): FilterSpecification {
  return oneOf(ids);
}

/** Where `.ui-marker-more` stands beside its marker, in CSS pixels. */
const crowdSign = { sizePx: 20, middlePx: [-17, -13] } as const;
/** MapLibre places what has no opacity, and does not draw it. */
const unseen = { 'icon-opacity': 0 } satisfies SymbolLayerSpecification['paint'];
/** The side of the picture. */
const roomPx = 40;

const dashes: ExpressionSpecification = [
  'case',
  ['get', 'isDashed'],
  ['literal', [3, 2]],
  ['literal', [1, 0]]
];

/** An area has a mark of its own only while it is too small to be seen. */
const hasMark: ExpressionSpecification = ['<', ['zoom'], ['get', 'markBelow']];

/**
 * Marks that lie on one another: MapLibre draws each run of one key in a call of its own, so the key has only as many
 * values as there are weights. Within a weight and a tile the order of the features decides.
 */
const heavierOnTop = byWeight(2, 1, 0);

const quieted: ExpressionSpecification = ['match', look, 'quiet', 0.65, 1];

function placeColor(palette: MapPalette): ExpressionSpecification {
  return ['match', look, 'focused', palette.placeFocus, palette.place];
}
