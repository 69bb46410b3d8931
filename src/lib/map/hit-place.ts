import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import { hitLayers } from './briefing-layers.ts';

/** A finger is not a point: this far around it counts, in CSS pixels. */
const reachPx = 12;

/**
 * The place at a point of the screen, or null: a mark or a name within reach before a line, a line before
 * an area, and of several areas the one drawn last.
 */
export function hitPlace(
  map: MapLibreMap,
  { x, y }: { readonly x: number; readonly y: number }
): string | null {
  const box: [PointLike, PointLike] = [
    [x - reachPx, y - reachPx],
    [x + reachPx, y + reachPx]
  ];
  const layers = hitLayers.filter((layer) => map.getLayer(layer) !== undefined);
  const near = map.queryRenderedFeatures(box, { layers: layers.filter((layer) => layer !== 'place-area') });
  for (const layer of layers) {
    const found = near.find((feature) => feature.layer.id === layer);
    if (found !== undefined) return idOf(found);
  }
  const [area] = map.queryRenderedFeatures([x, y], {
    layers: layers.filter((layer) => layer === 'place-area')
  });
  return area === undefined ? null : idOf(area);
}

function idOf(feature: MapGeoJSONFeature): string | null {
  const id: unknown = feature.properties['id'];
  return typeof id === 'string' ? id : null;
}

/** Whether an event of the map comes from one of the buttons over it, which answer for themselves. */
export function isOnMarker(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.ui-markers') !== null;
}
