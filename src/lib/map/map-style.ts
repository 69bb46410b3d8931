import type { FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import { basemapStyle, type BasemapOptions } from './basemap-style.ts';
import { briefingLayers } from './briefing-layers.ts';
import { briefingSources } from './briefing-sources.ts';
import type { FlowFeatures } from './flow-features.ts';
import { mapPalette } from './map-palette.ts';
import type { PlaceFeatures } from './place-features.ts';
import { areaLayers } from './place-layers.ts';

/**
 * The whole style: the ground, the briefing's areas below the ground's names, and above them its flows,
 * points and names. The layers stand in drawing order, bottom to top.
 */
export function mapStyle(
  ground: BasemapOptions,
  places: PlaceFeatures,
  flows: FlowFeatures
): StyleSpecification {
  const style = basemapStyle(ground);
  const palette = mapPalette(ground.scheme);
  const areasGo = style.layers.findIndex((layer) => layer.type === 'symbol');
  const below = areasGo === -1 ? style.layers : style.layers.slice(0, areasGo);
  const names = areasGo === -1 ? [] : style.layers.slice(areasGo);
  return {
    ...style,
    sources: {
      ...style.sources,
      [briefingSources.areas]: source(places.areas),
      [briefingSources.lines]: source(places.lines),
      [briefingSources.radii]: source(places.radii),
      // MapLibre draws a point in its own tile only: copies of it in others would be kept for nothing.
      [briefingSources.points]: { ...source(places.points), buffer: 1 },
      [briefingSources.arcs]: source(flows.arcs),
      [briefingSources.drawing]: source({ type: 'FeatureCollection', features: [] }),
      [briefingSources.heads]: source(flows.heads),
      [briefingSources.flowWords]: source({ type: 'FeatureCollection', features: [] }),
      [briefingSources.fence]: source({ type: 'FeatureCollection', features: [] })
    },
    layers: [...below, ...areaLayers(palette), ...names, ...briefingLayers(palette)]
  };
}

function source(data: FeatureCollection<Geometry>): GeoJSONSourceSpecification {
  return { type: 'geojson', data, promoteId: 'id' };
}
