import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoArea,
  Point as TopoPoint,
  Polygon as TopoPolygon,
  Topology
} from 'topojson-specification';
import type { LngLat } from '#lib/briefing/briefing.ts';
import { rewindAreas } from './rewind-areas.ts';

/** What a line between states is: agreed, or one of the kinds that are drawn dashed. */
export const borderKinds = ['agreed', 'disputed', 'line-of-control', 'claim'] as const;
export type BorderKind = (typeof borderKinds)[number];

/** A state's or territory's name where a map may write it; `rank` 1 is the largest. */
export interface CountryName {
  readonly at: LngLat;
  /** By primary language subtag; `''` is the name in English. */
  readonly names: ReadonlyMap<string, string>;
  readonly rank: number;
}

/** The ground of a still map, as geometries in degrees. */
export interface StillWorld {
  readonly land: MultiPolygon;
  readonly lakes: MultiPolygon;
  /** The larger rivers, by rank from 0. */
  readonly rivers: MultiLineString;
  readonly borders: Readonly<Record<BorderKind, MultiLineString>>;
  readonly countries: readonly CountryName[];
}

interface Properties {
  readonly class?: BorderKind;
  readonly rank?: number;
  readonly [name: string]: unknown;
}

type Layer = GeometryCollection<Properties>;
type Area = TopoPolygon<Properties> | TopoArea<Properties>;

const worldFile = 'geodata/basemap/still/world.json';
const largestRivers = 2;

/** The world's land and lines, reduced from Natural Earth: `geodata/basemap/still/world.json`, read once. */
export function readStillWorld(): StillWorld {
  world ??= toWorld(JSON.parse(readFileSync(join(projectRoot(), worldFile), 'utf8')) as Topology);
  return world;
}

let world: StillWorld | undefined;

function toWorld(topology: Topology): StillWorld {
  const layer = (name: string): Layer => topology.objects[name] as Layer;
  const areas = (name: string): MultiPolygon =>
    rewindAreas(merge(topology, layer(name).geometries as Area[])) as MultiPolygon;
  const lines = (name: string, wanted: (properties: Properties) => boolean): MultiLineString => {
    const geometries = layer(name).geometries.filter(({ properties }) => wanted(properties ?? {}));
    return mesh(topology, { type: 'GeometryCollection', geometries });
  };
  const borders = (kind: BorderKind): MultiLineString =>
    lines('border', (properties) => properties.class === kind);
  return {
    land: areas('land'),
    lakes: areas('lake'),
    rivers: lines('river', ({ rank = 9 }) => rank <= largestRivers),
    borders: {
      agreed: borders('agreed'),
      disputed: borders('disputed'),
      'line-of-control': borders('line-of-control'),
      claim: borders('claim')
    },
    // A name on the ground is not the place to take sides: only what ISO 3166-1 lists is named.
    countries: (layer('country-label').geometries as TopoPoint<Properties>[])
      .filter(({ properties }) => typeof properties?.['iso'] === 'string')
      .map((point) => toName(topology, point))
  };
}

function toName(topology: Topology, point: TopoPoint<Properties>): CountryName {
  const { geometry, properties } = feature(topology, point);
  const names = Object.entries(properties).flatMap(([key, value]): [string, string][] =>
    /^name(_[a-z]{2,3})?$/.test(key) && typeof value === 'string' ? [[key.slice(5), value]] : []
  );
  const [lng = 0, lat = 0] = geometry.coordinates;
  return { at: [lng, lat], names: new Map(names), rank: properties.rank ?? 9 };
}

/** The nearest folder upwards that holds the data: bundling may have moved this file. */
function projectRoot(): string {
  const start = import.meta.url.startsWith('file:') ? dirname(fileURLToPath(import.meta.url)) : process.cwd();
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, worldFile))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}
