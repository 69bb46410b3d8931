import type { Feature, LineString, MultiLineString } from 'geojson';
import { read } from 'shapefile';
import { classOfDispute, type BorderClass } from './border-classes.ts';
import { toMercator, type Line, type Point } from './mercator.ts';
import { readGeopackageLines } from './read-geopackage-lines.ts';
import { weighArcs, type WeighedArc } from './thin-arcs.ts';

/** A river, or its course through a lake. `rank`: Natural Earth's scale rank, 0 the greatest. */
export interface River {
  readonly name: string | null;
  readonly rank: number;
  readonly arcs: readonly WeighedArc[];
}

/** Rivers of the world, greatest first. */
export async function readRivers(shp: string, dbf: string): Promise<River[]> {
  const { features } = await read(shp, dbf, { encoding: 'windows-1252' });
  const rivers = (features as Feature<LineString | MultiLineString>[]).map(({ geometry, properties }) => {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return {
      name: typeof properties?.['name'] === 'string' ? properties['name'] : null,
      rank: Number(properties?.['scalerank']),
      arcs: weighArcs(lines.filter((line) => line.length > 1).map((line) => line.map(toMercator)))
    };
  });
  return rivers.sort((a, b) => a.rank - b.rank);
}

/** A line of a dispute inside one state's drawn area. */
export interface Dispute {
  readonly name: string;
  readonly class: BorderClass;
  readonly arcs: readonly WeighedArc[];
}

/** About 2 km at the equator: nearer to a border than this, a claim runs along it. */
const alongWidth = 2 / 40075;
const cell = 1 / 2048;

/** Disputed lines, without those that are history and without the stretches on which a state line is drawn already. */
export function readDisputes(geopackage: string, borders: readonly Line[]): Dispute[] {
  const grid = new Map<string, [Point, Point][]>();
  for (const line of borders) {
    line.slice(1).forEach((b, i) => {
      const a = line[i] as Point;
      for (const key of cellsAround(a, b)) grid.set(key, [...(grid.get(key) ?? []), [a, b]]);
    });
  }
  const isDrawn = (p: Point) =>
    (grid.get(cellOf(p)) ?? []).some(([a, b]) => distanceToSegment(p, a, b) < alongWidth);
  return readGeopackageLines(geopackage, 'disputed_borders').flatMap(({ fields, lines }) => {
    const name = String(fields.get('name'));
    const borderClass = classOfDispute(name);
    if (borderClass === null) return [];
    const free = lines.flatMap((line) => freeStretches(line.map(toMercator), isDrawn));
    return free.length === 0 ? [] : [{ name, class: borderClass, arcs: weighArcs(free) }];
  });
}

function freeStretches(line: Line, isDrawn: (point: Point) => boolean): Point[][] {
  const stretches: Point[][] = [];
  line.slice(1).forEach((b, i) => {
    const a = line[i] as Point;
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    if (isDrawn(a) && isDrawn(middle) && isDrawn(b)) return;
    const last = stretches.at(-1);
    if (last?.at(-1) === a) last.push(b);
    else stretches.push([a, b]);
  });
  return stretches;
}

const cellOf = ([x, y]: Point) => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;

function* cellsAround(a: Point, b: Point): Generator<string> {
  const [left, right] = [Math.min(a[0], b[0]) - alongWidth, Math.max(a[0], b[0]) + alongWidth];
  const [top, bottom] = [Math.min(a[1], b[1]) - alongWidth, Math.max(a[1], b[1]) + alongWidth];
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++) {
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) yield `${x},${y}`;
  }
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
