import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { MapFeature } from './map-feature.ts';

export const extent = 4096;
const buffer = 64;

export interface Tile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  /** Mapbox Vector Tile 2.1, not compressed. */
  readonly bytes: Uint8Array;
}

/** Cuts the layers of one zoom into vector tiles, row by row; empty tiles are left out. */
export function cutTiles(layers: Readonly<Record<string, readonly MapFeature[]>>, zoom: number): Tile[] {
  const indexes = Object.entries(layers)
    .filter(([, features]) => features.length > 0)
    .map(([name, features]) => {
      const index = new GeoJSONVT(
        { type: 'FeatureCollection', features: [...features] },
        {
          coordinates: 'unitSquare',
          maxZoom: zoom,
          indexMaxZoom: zoom,
          indexMaxPoints: 0,
          tolerance: 0,
          extent,
          buffer
        }
      );
      return { name, index };
    });
  const tiles: Tile[] = [];
  for (let y = 0; y < 2 ** zoom; y++) {
    for (let x = 0; x < 2 ** zoom; x++) {
      const here: Record<string, GeoJSONVTTile> = {};
      for (const { name, index } of indexes) {
        const tile = index.getTile(zoom, x, y);
        const features = ((tile?.features ?? []) as GeoJSONVTFeature[]).flatMap(tidy);
        if (features.length > 0) here[name] = { ...tile, features } as GeoJSONVTTile;
      }
      if (Object.keys(here).length === 0) continue;
      tiles.push({ zoom, x, y, bytes: fromGeojsonVt(here, { version: 2, extent }) });
    }
  }
  return tiles;
}

/** Drops points that fall on the one before on the tile's grid, and what is then no line or no area any more. */
function tidy(feature: GeoJSONVTFeature): GeoJSONVTFeature[] {
  if (feature.type === 1) return [feature];
  const fewest = feature.type === 3 ? 4 : 2;
  const geometry = feature.geometry
    .map((part) => part.filter((p, i) => i === 0 || p[0] !== part[i - 1]?.[0] || p[1] !== part[i - 1]?.[1]))
    .filter((part) => part.length >= fewest);
  return geometry.length === 0 ? [] : [{ ...feature, geometry }];
}
