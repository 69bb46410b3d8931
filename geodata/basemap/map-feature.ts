import type { LineString, MultiLineString, MultiPolygon, Point, Position } from 'geojson';
import type { Line } from './mercator.ts';

export type Properties = Record<string, string | number | boolean>;

/** A feature of one layer at one zoom; its positions lie in the web mercator square, not in degrees. */
export interface MapFeature {
  readonly type: 'Feature';
  readonly properties: Properties;
  readonly geometry: Point | LineString | MultiLineString | MultiPolygon;
}

const positions = (line: Line): Position[] => line.map(([x, y]) => [x, y]);

/** Lines as one feature, or none where there are no lines. */
export function lineFeature(lines: readonly Line[], properties: Properties): MapFeature[] {
  if (lines.length === 0) return [];
  const coordinates = lines.map(positions);
  return [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
}

/** Polygons as one feature, or none; rings come open and are closed here. */
export function areaFeature(polygons: readonly (readonly Line[])[], properties: Properties): MapFeature[] {
  if (polygons.length === 0) return [];
  const coordinates = polygons.map((rings) => rings.map((ring) => positions([...ring, ring[0] ?? [0, 0]])));
  return [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } }];
}

/** A point. */
export function pointFeature([x, y]: readonly [number, number], properties: Properties): MapFeature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [x, y] } };
}
