import { areaFeature, lineFeature, type MapFeature } from './map-feature.ts';
import { pixel, toMercator, type Point } from './mercator.ts';
import { nameProperties, type Names } from './names.ts';
import type { NameRow } from './read-name-table.ts';
import type { Lake } from './read-lakes.ts';
import type { River } from './read-lines.ts';
import { leastTriangle, type Detail } from './thin-world.ts';
import { thinArc } from './thin-arcs.ts';

const minLakePixels = 3;
/** Greatest scale rank of a river shown, by zoom; null shows none. */
const maxRiverRank = [null, null, 2, 3, 5, 7, 9];

/** Some names were damaged on the way into the source. */
const legible = /^[\p{Script=Latin}.'’ -]{3,}$/u;

/** Lakes that measure at least a few pixels at a zoom. */
export function lakeLayer(lakes: readonly Lake[], names: readonly NameRow[], detail: Detail): MapFeature[] {
  const least = leastTriangle(detail);
  const smallest = (minLakePixels * pixel(detail.zoom)) ** 2;
  return lakes
    .filter(({ area }) => area >= smallest)
    .flatMap(({ rings }) => {
      const thinned = rings.map((ring) => thinArc(ring, least, 3).slice(0, -1));
      const row = names.find(
        ({ keys }) => keys[0] === 'lake' && isIn(pointOf(keys[1] ?? ''), thinned[0] ?? [])
      );
      return areaFeature([thinned], nameProperties(row?.names ?? {}));
    });
}

/** Rivers, and their courses through lakes, down to a rank that fits the zoom. */
export function riverLayer(
  rivers: readonly River[],
  names: readonly NameRow[],
  detail: Detail
): MapFeature[] {
  const least = leastTriangle(detail);
  const greatest = maxRiverRank[detail.zoom];
  if (greatest === null || greatest === undefined) return [];
  return rivers
    .filter(({ rank }) => rank <= greatest)
    .flatMap(({ name, rank, arcs }) => {
      const shown = nameProperties(riverNames(name, names));
      return lineFeature(
        arcs.map((arc) => thinArc(arc, least)),
        { rank, ...shown }
      );
    });
}

/** Proof-read names; else the source's, where it is legible, and of two the international one in brackets. */
function riverNames(name: string | null, table: readonly NameRow[]): Names {
  if (name === null) return {};
  const row = table.find(({ keys }) => keys[0] === 'river' && keys[1]?.split(',').includes(name));
  if (row) return row.names;
  const international = /\(([^)]+)\)/.exec(name)?.[1] ?? name;
  return legible.test(international) ? { en: international } : {};
}

function pointOf(text: string): Point {
  const [lng = NaN, lat = NaN] = text.split(' ').map(Number);
  return toMercator([lng, lat]);
}

function isIn([x, y]: Point, ring: readonly Point[]): boolean {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as Point;
    const [bx, by] = ring[j] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
