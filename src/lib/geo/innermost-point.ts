import { signedDistance, widestChord } from './plane-rings.ts';
import { unwrapLongitude, unwrapPath, wrapLongitude, type LngLat } from './lng-lat.ts';

/** A square of the search: its middle, half its side, and how far its middle lies inside the outline. */
interface Cell {
  readonly middle: LngLat;
  readonly half: number;
  readonly depth: number;
}

const searchedPositions = 1500;
const cellsPerLevel = 32;
const levels = 7;

/**
 * A position well inside an area (rings, the outer one first): about the pole of inaccessibility, which is
 * farthest from the outline and its holes. Squares over the area are divided, and those that cannot hold
 * anything deeper are dropped. Null for an area without extent. Long outlines are thinned for the search;
 * the result is tested against the whole one.
 */
export function innermostPoint(rings: readonly (readonly LngLat[])[]): LngLat | null {
  const outer = rings[0]?.[0];
  if (outer === undefined) return null;
  const [least, most] = extremes((rings[0] ?? []).map(([, lat]) => lat));
  const middleLat = (least + most) / 2;
  const squeeze = Math.max(0.01, Math.cos((middleLat * Math.PI) / 180));
  const plane = rings.map((ring) => {
    const shift = unwrapLongitude(ring[0]?.[0] ?? outer[0], outer[0]) - (ring[0]?.[0] ?? outer[0]);
    return unwrapPath(ring).map(([lng, lat]): LngLat => [(lng + shift - outer[0]) * squeeze, lat]);
  });
  const found = search(plane);
  return found === null ? null : [wrapLongitude(found[0] / squeeze + outer[0]), found[1]];
}

function search(plane: readonly LngLat[][]): LngLat | null {
  const count = plane.reduce((sum, ring) => sum + ring.length, 0);
  const stride = Math.ceil(count / searchedPositions);
  const thinned = plane.map((ring) => ring.filter((_, index) => index % stride === 0));
  const start = widestChord(plane);
  const cellAt = (middle: LngLat, half: number): Cell => ({
    middle,
    half,
    depth: signedDistance(middle, thinned)
  });
  let best = start === null ? null : cellAt(start, 0);
  let cells = firstCells(thinned[0] ?? [], cellAt);
  for (let level = 0; level < levels && cells.length > 0; level += 1) {
    for (const cell of cells) {
      const deeper = cell.depth > 0 && (best === null || cell.depth > best.depth);
      if (deeper && signedDistance(cell.middle, plane) > 0) best = cell;
    }
    const known = best?.depth ?? 0;
    cells = cells
      .filter(({ depth, half }) => depth + half * Math.SQRT2 > known * 1.03)
      .sort((a, b) => b.depth + b.half * Math.SQRT2 - (a.depth + a.half * Math.SQRT2))
      .slice(0, cellsPerLevel)
      .flatMap(({ middle: [x, y], half }) => {
        const quarter = half / 2;
        return [-quarter, quarter].flatMap((dx) =>
          [-quarter, quarter].map((dy) => cellAt([x + dx, y + dy], quarter))
        );
      });
  }
  return best?.middle ?? null;
}

/** Squares that cover the outline's box: as large as its shorter side, at most 64 of them. */
function firstCells(outline: readonly LngLat[], cellAt: (middle: LngLat, half: number) => Cell): Cell[] {
  const [west, east] = extremes(outline.map(([x]) => x));
  const [south, north] = extremes(outline.map(([, y]) => y));
  const side = Math.max(Math.min(east - west, north - south), Math.max(east - west, north - south) / 64);
  if (!(side > 0)) return [];
  const cells: Cell[] = [];
  for (let x = west; x < east; x += side) {
    for (let y = south; y < north; y += side) cells.push(cellAt([x + side / 2, y + side / 2], side / 2));
  }
  return cells;
}

function extremes(numbers: readonly number[]): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return [least, most];
}
