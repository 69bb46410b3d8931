/** The packages below ship no types; these are the parts used here. */
declare module 'shapefile' {
  import type { FeatureCollection } from 'geojson';
  export function read(
    shp: string,
    dbf: string,
    options?: { readonly encoding?: string }
  ): Promise<FeatureCollection>;
}
declare module 'topojson-server' {
  import type { Topology } from 'topojson-specification';
  export function topology(objects: Record<string, unknown>, quantization?: number): Topology;
}
declare module 'topojson-simplify' {
  /** Gives each point of each arc its effective area as a third number; the ends of an arc get Infinity. */
  export function presimplify(topology: { readonly arcs: readonly (readonly number[][])[] }): {
    readonly arcs: number[][][];
  };
}
