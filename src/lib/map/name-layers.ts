import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { briefingSources } from './briefing-sources.ts';
import { labelFont } from './font-faces.ts';
import { byWeight, look, oneOf } from './layer-expressions.ts';
import type { MapPalette } from './map-palette.ts';

/** Where a name stands: beside its mark, or within its area once that is wide enough for it. */
type Stand = 'beside' | 'within';

/** The names of a briefing's places, bottom to top: those in focus are placed first. */
export function nameLayers(palette: MapPalette): LayerSpecification[] {
  const filters = nameFilters([]);
  return [
    names('place-area-label', palette, 'within', false, filters['place-area-label']),
    names('place-label', palette, 'beside', false, filters['place-label']),
    names('place-area-label-focused', palette, 'within', true, filters['place-area-label-focused']),
    names('place-label-focused', palette, 'beside', true, filters['place-label-focused'])
  ];
}

/** Filters for the layers of names: those in focus come first, the others where there is room. */
export function nameFilters(focused: readonly string[]) {
  const isFocused = oneOf(focused);
  const isOther: ExpressionSpecification = ['!', isFocused];
  const isNamed: ExpressionSpecification = ['>=', ['zoom'], ['get', 'nameFrom']];
  const isWithin: ExpressionSpecification = ['>=', ['zoom'], ['get', 'nameWithinFrom']];
  const isBeside: ExpressionSpecification = ['<', ['zoom'], ['get', 'nameWithinFrom']];
  return {
    'place-label': ['all', isOther, isNamed, isBeside],
    'place-area-label': ['all', isOther, isWithin],
    'place-area-label-focused': ['all', isFocused, isWithin],
    'place-label-focused': ['all', isFocused, isBeside]
  } satisfies Record<string, FilterSpecification>;
}

const wide: ExpressionSpecification = ['get', 'isWide'];
const named: ExpressionSpecification = ['get', 'name'];
/** With the name as it is written there below it. */
const namedTwice: ExpressionSpecification = [
  'case',
  ['==', ['get', 'localName'], ''],
  named,
  ['format', named, {}, '\n', {}, ['get', 'localName'], { 'font-scale': 0.82 }]
];

const anchors: Readonly<Record<Stand, ExpressionSpecification>> = {
  beside: [
    'case',
    wide,
    ['literal', around('center', 0.7)],
    ['literal', [...sides(0.9, 0.8), ...corners(0.65, 0.45)]]
  ],
  within: ['literal', around('center', 1)]
};

type Anchored = readonly (string | readonly [right: number, down: number])[];

/** In the middle, else off it to each side, in ems. */
function around(middle: string, off: number): Anchored {
  return [middle, [0, 0], 'bottom', [0, -off], 'top', [0, off], 'left', [off, 0], 'right', [-off, 0]];
}

/** Right of the mark, left, above, below, in ems. */
function sides(across: number, down: number): Anchored {
  return ['left', [across, 0], 'right', [-across, 0], 'bottom', [0, -down], 'top', [0, down]];
}

function corners(across: number, down: number): Anchored {
  return [
    'top-left',
    [across, down],
    'bottom-left',
    [across, -down],
    'top-right',
    [-across, down],
    'bottom-right',
    [-across, -down]
  ];
}

function names(
  id: string,
  palette: MapPalette,
  stand: Stand,
  isFocused: boolean,
  filter: FilterSpecification
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: briefingSources.points,
    filter,
    layout: {
      'text-field': isFocused
        ? namedTwice
        : ['step', ['zoom'], named, 4, ['case', isLeadMark, namedTwice, named], 6, namedTwice],
      'text-font': labelFont,
      'text-size': ['case', wide, 12.5, byWeight(14.5, 12.5, 11.5)],
      'text-letter-spacing': ['case', wide, 0.1, stand === 'within' ? 0.04 : 0],
      'text-variable-anchor-offset': anchors[stand],
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 3,
      'symbol-sort-key': ['get', 'order'],
      'text-overlap': 'never',
      // A name that stands on its place has its own ground, so that arcs end at it and not in it.
      ...(isFocused && stand === 'beside'
        ? {
            'icon-image': ['case', wide, 'plate', ''] as ExpressionSpecification,
            'icon-text-fit': 'both' as const,
            'icon-text-fit-padding': [1, 4, 1, 4] as [number, number, number, number],
            'icon-overlap': 'always' as const,
            'icon-optional': true
          }
        : {})
    },
    paint: {
      'text-color': isFocused
        ? palette.ink
        : [
            'case',
            wide,
            palette.inkQuiet,
            ['==', ['get', 'weight'], 'mentioned'],
            palette.inkQuiet,
            palette.ink
          ],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-opacity': isFocused ? 1 : ['match', look, 'quiet', 0.75, 1],
      ...(isFocused ? { 'icon-color': palette.land, 'icon-opacity': 0.85 } : {})
    }
  };
}

/** The chief places have both names first; a country's has room for one. */
const isLeadMark: ExpressionSpecification = [
  'all',
  ['==', ['get', 'weight'], 'lead'],
  ['!=', ['get', 'shape'], 'area']
];
