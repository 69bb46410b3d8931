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

const isRegion: ExpressionSpecification = ['==', ['get', 'shape'], 'region'];
const named: ExpressionSpecification = ['get', 'name'];
/** With the name as it is written there below it. */
const namedTwice: ExpressionSpecification = [
  'case',
  ['==', ['get', 'localName'], ''],
  named,
  ['format', named, {}, '\n', {}, ['get', 'localName'], { 'font-scale': 0.82 }]
];

/** Where a name may stand, the best first: in focus a ring around the mark keeps it further off. */
function anchorsOf(stand: Stand, isFocused: boolean): ExpressionSpecification {
  if (stand === 'within') return ['literal', around('center', 1)];
  const off = isFocused ? 0.3 : 0;
  const near = [...sides(0.9 + off, 0.8 + off), ...corners(0.65 + off, 0.45 + off)];
  return [
    'case',
    isRegion,
    ['literal', belowFirst(0.9 + off, 0.95 + off)],
    [
      'literal',
      isFocused ? [...near, ...aslant(1.2, 0.45), ...corners(1.2, 0.8), ...corners(0.2, 1.1)] : near
    ]
  ];
}

type Anchored = readonly (string | readonly [right: number, down: number])[];

/** In the middle, else off it to each side, in ems. */
function around(middle: string, off: number): Anchored {
  return [middle, [0, 0], 'bottom', [0, -off], 'top', [0, off], 'left', [off, 0], 'right', [-off, 0]];
}

/** Right of the mark, left, above, below, in ems. */
function sides(across: number, down: number): Anchored {
  return ['left', [across, 0], 'right', [-across, 0], 'bottom', [0, -down], 'top', [0, down]];
}

/** As the name of a country is set: under its mark, over it, then at its sides, in ems. */
function belowFirst(across: number, down: number): Anchored {
  return ['top', [0, down], 'bottom', [0, -down], 'left', [across, 0], 'right', [-across, 0]];
}

/** Right of the mark and left of it, a little up or down, in ems. */
function aslant(across: number, down: number): Anchored {
  return [
    'left',
    [across, -down],
    'right',
    [-across, -down],
    'left',
    [across, down],
    'right',
    [-across, down]
  ];
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
      'text-size': ['case', isRegion, 12.5, byWeight(14.5, 12.5, 11.5)],
      'text-letter-spacing': ['case', isRegion, 0.1, stand === 'within' ? 0.04 : 0],
      'text-variable-anchor-offset': anchorsOf(stand, isFocused),
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': isFocused ? 2 : 3,
      'symbol-sort-key': ['get', 'order'],
      'text-overlap': 'never'
    },
    paint: {
      'text-color': isFocused
        ? palette.ink
        : [
            'case',
            isRegion,
            palette.inkQuiet,
            ['==', ['get', 'weight'], 'mentioned'],
            palette.inkQuiet,
            palette.ink
          ],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-opacity': isFocused ? 1 : ['match', look, 'quiet', 0.75, 1]
    }
  };
}

/** The chief places have both names first; a country's has room for one. */
const isLeadMark: ExpressionSpecification = [
  'all',
  ['==', ['get', 'weight'], 'lead'],
  ['!=', ['get', 'shape'], 'area']
];
