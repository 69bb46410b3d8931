import { geoStream, type GeoProjection, type GeoStream } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Frame } from './fit-frame.ts';
import type { Point } from './point.ts';
import { ringArea, simplifyPath } from './simplify-path.ts';

/** How fine a traced path is: triangles and islands smaller than this many square units are left out. */
export interface TraceDetail {
  readonly triangle: number;
  readonly island: number;
}

/**
 * SVG path data of a geometry as it appears on a frame: projected, clipped to the face, simplified, in relative
 * commands with one decimal. Empty where nothing of it is on the face. Points are left out.
 */
export function tracePath(geometry: Geometry, frame: Frame, detail: TraceDetail): string {
  const { lines, rings } = collect(geometry, frame.projection);
  const open = lines
    .map((line) => simplifyPath(line, detail.triangle, false))
    .filter((line) => line.length > 1);
  const closed = rings
    .filter((ring) => ringArea(ring) >= detail.island)
    .map((ring) => simplifyPath(ring, detail.triangle, true));
  return (
    open.map((line) => pathData(line, false)).join('') + closed.map((ring) => pathData(ring, true)).join('')
  );
}

/** Path data of points in order: `m` and one run of relative lines, tenths of a unit, `z` where closed. */
export function pathData(points: readonly Point[], closed: boolean): string {
  let [x, y] = [0, 0];
  let data = '';
  let run = '';
  points.forEach((point, index) => {
    const [nx, ny] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
    if (index === 0) data = `M${tenths(nx)}${pairWith(ny)}`;
    else if (nx !== x || ny !== y)
      run += `${run === '' ? tenths(nx - x) : pairWith(nx - x)}${pairWith(ny - y)}`;
    [x, y] = [nx, ny];
  });
  if (run === '') return '';
  return `${data}l${run}${closed ? 'z' : ''}`;
}

/** A number of tenths in its shortest form: 12 → “1.2”, -3 → “-.3”, 40 → “4”. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** The same with the separator that it needs after another number. */
function pairWith(value: number): string {
  const text = tenths(value);
  return text.startsWith('-') ? text : ` ${text}`;
}

function collect(geometry: Geometry, projection: GeoProjection): { lines: Point[][]; rings: Point[][] } {
  const lines: Point[][] = [];
  const rings: Point[][] = [];
  let current: Point[] | null = null;
  let inArea = false;
  const sink: GeoStream = {
    point: (x, y) => {
      if (current !== null) current.push([x, y]);
    },
    sphere: () => undefined,
    lineStart: () => {
      current = [];
    },
    lineEnd: () => {
      if (current !== null) (inArea ? rings : lines).push(current);
      current = null;
    },
    polygonStart: () => {
      inArea = true;
    },
    polygonEnd: () => {
      inArea = false;
    }
  };
  geoStream(geometry, projection.stream(sink));
  return { lines, rings };
}
