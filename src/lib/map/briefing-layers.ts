import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { arcLayers, flowFilters, headLayers } from './flow-layers.ts';
import type { MapPalette } from './map-palette.ts';
import { nameFilters, nameLayers } from './name-layers.ts';
import { markLayers, roomLayers } from './place-layers.ts';

/** The layers that answer to a click, topmost first. */
export const hitLayers = [
  'place-point',
  'place-square',
  'place-label-focused',
  'place-area-label-focused',
  'place-label',
  'place-area-label',
  'place-line',
  'place-area'
] as const;

/**
 * The flows, lines, marks and names of a briefing, which lie above the ground, bottom to top. What is
 * higher takes its room first: marks, then what is in focus, then other names, then other arrowheads.
 */
export function briefingLayers(palette: MapPalette): LayerSpecification[] {
  const heads = headLayers(palette);
  const [areaNames, placeNames, ...focusedNames] = nameLayers(palette);
  return [
    ...arcLayers(palette),
    heads.plain,
    heads.focused,
    ...markLayers(palette),
    ...[areaNames, placeNames].filter((layer) => layer !== undefined),
    heads.label,
    ...focusedNames,
    ...roomLayers()
  ];
}

/** The filters of all layers that tell apart what is in focus, by layer. */
export function focusFilters(focused: {
  readonly places: readonly string[];
  readonly flows: readonly string[];
}): Readonly<Record<string, FilterSpecification>> {
  return { ...nameFilters(focused.places), ...flowFilters(focused.flows) };
}
