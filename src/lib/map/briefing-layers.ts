import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { arcLayers, flowFilters, headLayers, labelLayer } from './flow-layers.ts';
import type { MapPalette } from './map-palette.ts';
import { nameFilters, nameLayers } from './name-layers.ts';
import { markLayers, placeRoomFilters, roomLayers } from './place-layers.ts';

/** The layers that answer to a click, topmost first. */
export const hitLayers = [
  'place-point',
  'place-square',
  'place-region',
  'place-label-focused',
  'place-area-label-focused',
  'place-label',
  'place-area-label',
  'place-line',
  'place-area'
] as const;

/**
 * The flows, lines, marks and names of a briefing, which lie above the ground, bottom to top. What is
 * higher takes its room first: the marks in focus, their names, the other marks, what is said of the flows, then other
 * names, then other arrowheads.
 */
export function briefingLayers(palette: MapPalette): LayerSpecification[] {
  const heads = headLayers(palette);
  const [areaNames, placeNames, ...focusedNames] = nameLayers(palette);
  const rooms = roomLayers();
  return [
    ...arcLayers(palette),
    heads.plain,
    heads.focused,
    ...markLayers(palette),
    ...[areaNames, placeNames].filter((layer) => layer !== undefined),
    labelLayer(palette),
    rooms.others,
    ...focusedNames,
    ...rooms.first
  ];
}

/** The filters of all layers that tell apart what is in focus, by layer. */
export function focusFilters(focused: {
  readonly places: readonly string[];
  readonly flows: readonly string[];
}): Readonly<Record<string, FilterSpecification>> {
  return {
    ...nameFilters(focused.places),
    ...placeRoomFilters(focused.places),
    ...flowFilters(focused.flows)
  };
}
