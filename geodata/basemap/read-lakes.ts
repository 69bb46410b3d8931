import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { toMercator, type Line, type Point } from './mercator.ts';
import { areaOf } from './shape.ts';
import { thinArc, weighArcs, type WeighedArc } from './thin-arcs.ts';

/** A lake: its shore and its islands as closed lines, and the area of its shore in squares of the world's width. */
export interface Lake {
  readonly rings: readonly WeighedArc[];
  readonly area: number;
}

/** Finest grid first: each file has its own, from 0.007° to 0.036°. */
const scopes = ['south-america', 'europe', 'africa', 'north-america', 'asia', 'world'];
const smoothings = 2;
/** A triangle smaller than this share of a grid cell is a step of the grid, not a bend of the shore. */
const thinnedSteps = 0.6;

/**
 * Lakes of the world, greatest first. The files overlap; of each lake the copy on the finest grid is taken that no edge
 * of its file has cut. The grid's steps are thinned away and the corners rounded, so that shores look drawn.
 */
export function readLakes(pathOf: (scope: string) => string): Lake[] {
  const lakes: (Lake & { readonly box: Box })[] = [];
  for (const scope of scopes) {
    const file = JSON.parse(readFileSync(pathOf(scope), 'utf8')) as Topology;
    const step = file.transform?.scale ?? [0, 0];
    const collection = feature(file, file.objects['lakes'] as never) as unknown as FeatureCollection<
      Polygon | MultiPolygon
    >;
    const polygons = collection.features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    );
    const limits = boxOf(polygons.flat(2));
    for (const polygon of polygons) {
      const box = boxOf(polygon.flat());
      const isCut = scope !== 'world' && box.some((edge, i) => Math.abs(edge - (limits[i] ?? NaN)) < step[0]);
      if (isCut || lakes.some((lake) => overlap(lake.box, box) > 0.5)) continue;
      const rings = polygon.map((ring) => smooth(ring.map(toMercator), thinnedSteps * (step[0] / 360) ** 2));
      lakes.push({ rings: weighArcs(rings), area: areaOf(rings[0] ?? []), box });
    }
  }
  return lakes.map(({ rings, area }) => ({ rings, area })).sort((a, b) => b.area - a.area);
}

/** Drops the grid's own steps, then cuts each corner twice at a quarter of its sides (Chaikin). */
function smooth(ring: Line, least: number): Line {
  const [weighed = []] = weighArcs([ring]);
  let points = thinArc(weighed, least, 5).slice(0, -1);
  for (let i = 0; i < smoothings; i++) {
    points = points.flatMap((a, index): Point[] => {
      const b = points[(index + 1) % points.length] as Point;
      return [
        [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
        [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]
      ];
    });
  }
  return [...points, points[0] as Point];
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(positions: readonly Position[]): Box {
  const lngs = positions.map(([lng = 0]) => lng);
  const lats = positions.map(([, lat = 0]) => lat);
  return [lngs.reduce(min), lats.reduce(min), lngs.reduce(max), lats.reduce(max)];
}
const min = (a: number, b: number) => Math.min(a, b);
const max = (a: number, b: number) => Math.max(a, b);

/** The common part of two boxes as a share of the smaller. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const size = (box: Box) => (box[2] - box[0]) * (box[3] - box[1]);
  return (width * height) / Math.min(size(a), size(b));
}
