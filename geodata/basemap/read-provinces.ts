import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** The fields of Natural Earth's admin-1 layer that are used here. */
export interface ProvinceFields {
  readonly adm0_a3: string;
  readonly iso_3166_2: string;
  readonly [field: string]: string | number | null;
}
export type Province = Feature<Polygon | MultiPolygon, ProvinceFields>;

/** Natural Earth's admin-1 areas of the world, about 4,600. */
export function readProvinces(path: string): Province[] {
  const collection = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    ProvinceFields
  >;
  return collection.features;
}
