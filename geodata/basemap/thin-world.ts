import { pixel, type Line } from './mercator.ts';
import type { Country, World } from './read-world.ts';
import { areaOf, ringOf } from './shape.ts';
import { thinArc, type Weighing } from './thin-arcs.ts';

/** How much is left out at a zoom, in pixels there: points whose triangle is smaller, rings that are smaller. */
export interface Detail {
  readonly zoom: number;
  readonly pointPixels: number;
  readonly ringPixels: number;
  /** On the screen unless told. */
  readonly weigh?: Weighing;
}

/** The world's lines at one level of detail, and which of them are still in use. */
export interface ThinWorld {
  /** As `World.arcs`, by the same numbers. */
  readonly lines: readonly Line[];
  readonly used: ReadonlySet<number>;
  /** The rings that are left of each country, as in `Country.polygons`. */
  readonly outlines: readonly {
    readonly country: Country;
    readonly polygons: readonly (readonly number[])[][];
  }[];
}

/** The least triangle of a level of detail, in squares of the world's width. */
export function leastTriangle({ zoom, pointPixels }: Detail): number {
  return (pointPixels * pixel(zoom)) ** 2;
}

/** Thins the world's lines, and drops small rings; the largest ring of each country stays, and stays an area. */
export function thinWorld(world: World, detail: Detail): ThinWorld {
  const least = leastTriangle(detail);
  const leastRing = (detail.ringPixels * pixel(detail.zoom)) ** 2;
  const fewest = arcsOfLargestRings(world);
  const lines = world.arcs.map((arc, index) => thinArc(arc, least, fewest.get(index), detail.weigh));
  const used = new Set<number>();
  const outlines = world.countries.map((country) => {
    const sizes = country.polygons.map((polygon) => polygon.map((numbers) => areaOf(ringOf(numbers, lines))));
    const largest = sizes.reduce((best, [outer = 0], i) => (outer > (sizes[best]?.[0] ?? 0) ? i : best), 0);
    const polygons = country.polygons.flatMap((polygon, p) => {
      const kept = polygon.filter((_, r) => (p === largest && r === 0) || (sizes[p]?.[r] ?? 0) >= leastRing);
      if (kept[0] !== polygon[0]) return [];
      for (const numbers of kept) for (const n of numbers) used.add(n < 0 ? ~n : n);
      return [kept];
    });
    return { country, polygons };
  });
  return { lines, used, outlines };
}

/** How many points the lines of a country's largest ring must keep between their ends. Line number → points. */
function arcsOfLargestRings(world: World): Map<number, number> {
  const full = world.arcs.map((arc) => arc.map(([x, y]) => [x, y] as const));
  const fewest = new Map<number, number>();
  for (const country of world.countries) {
    const outers = country.polygons.map(([outer]) => ({ outer, size: areaOf(ringOf(outer ?? [], full)) }));
    const { outer = [] } = outers.reduce((a, b) => (b.size > a.size ? b : a));
    const wanted = outer.length === 1 ? 3 : outer.length === 2 ? 1 : 0;
    for (const n of outer) fewest.set(n < 0 ? ~n : n, wanted);
  }
  return fewest;
}
