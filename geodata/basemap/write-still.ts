import type { GeometryObject, Topology } from 'topojson-specification';
import { borderClasses } from './border-classes.ts';
import { identity } from './land-layers.ts';
import type { MapFeature } from './map-feature.ts';
import { doubleArea, fromMercator, pixel, type Line, type Point } from './mercator.ts';
import type { Lake } from './read-lakes.ts';
import type { Dispute, River } from './read-lines.ts';
import type { World } from './read-world.ts';
import { ringOf } from './shape.ts';
import { onGround, thinArc, type WeighedArc } from './thin-arcs.ts';
import { leastTriangle, thinWorld, type Detail } from './thin-world.ts';

/** What the still map is drawn from, beside the world's network. */
export interface StillParts {
  readonly disputes: readonly Dispute[];
  readonly lakes: readonly Lake[];
  readonly rivers: readonly River[];
  readonly labels: readonly MapFeature[];
}

const detail: Detail = { zoom: 4, pointPixels: 0.6, ringPixels: 1.4, weigh: onGround };
const unitsPerDegree = 1e3;
const minLakePixels = 4;
const maxRiverRank = 4;

/**
 * The world at medium detail as TopoJSON in degrees: `land` (`a3`, `iso`), `border` (`class`, `name`), `lake`, `river`
 * (`rank`), `country-label` (names, `rank`). Outer rings run clockwise, as d3-geo wants them.
 */
export function stillTopology(world: World, parts: StillParts): Topology {
  const thin = thinWorld(world, detail);
  const least = leastTriangle(detail);
  const arcs: number[][][] = [];
  const add = (line: Line): number => arcs.push(encode(line)) - 1;
  const addThin = (arc: WeighedArc, fewest = 0): number => add(thinArc(arc, least, fewest, detail.weigh));
  const numbers = new Map<number, number>();
  const numberOf = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    const known = numbers.get(index) ?? add(thin.lines[index] ?? []);
    numbers.set(index, known);
    return arc < 0 ? ~known : known;
  };

  const land = thin.outlines.map(({ country, polygons }): GeometryObject => ({
    type: 'MultiPolygon',
    properties: identity(country),
    arcs: polygons.map((polygon) => polygon.map((ring, r) => wind(ring, thin.lines, r === 0).map(numberOf)))
  }));
  const states = borderClasses.map((name): GeometryObject => ({
    type: 'MultiLineString',
    properties: { class: name },
    arcs: world.kinds.flatMap((kind, index) =>
      kind.kind === 'border' && kind.class === name && thin.used.has(index) ? [[numberOf(index)]] : []
    )
  }));
  const disputed = parts.disputes.map(({ name, class: borderClass, arcs: lines }): GeometryObject => ({
    type: 'MultiLineString',
    properties: { class: borderClass, name },
    arcs: lines.map((arc) => [addThin(arc)])
  }));
  const lakes = parts.lakes
    .filter(({ area }) => area >= (minLakePixels * pixel(detail.zoom)) ** 2)
    .map(({ rings }): GeometryObject => ({
      type: 'Polygon',
      arcs: rings.map((ring) => [addThin(ring, 3)])
    }));
  const rivers = parts.rivers
    .filter(({ rank }) => rank <= maxRiverRank)
    .map(({ rank, arcs: lines }): GeometryObject => ({
      type: 'MultiLineString',
      properties: { rank },
      arcs: lines.map((arc) => [addThin(arc)])
    }));
  const labels = parts.labels.map(({ geometry, properties }): GeometryObject => {
    const [x = 0, y = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
    return { type: 'Point', properties, coordinates: units([x, y]) };
  });
  const collect = (geometries: GeometryObject[]) => ({ type: 'GeometryCollection', geometries }) as const;
  return {
    type: 'Topology',
    transform: { scale: [1 / unitsPerDegree, 1 / unitsPerDegree], translate: [0, 0] },
    objects: {
      land: collect(land),
      border: collect([...states.filter((state) => 'arcs' in state && state.arcs.length > 0), ...disputed]),
      lake: collect(lakes),
      river: collect(rivers),
      'country-label': collect(labels)
    },
    arcs
  };
}

/** Turns a ring, where it must be, so that an outer one runs clockwise on the map and a hole the other way. */
function wind(ring: readonly number[], lines: readonly Line[], isOuter: boolean): readonly number[] {
  const isClockwise = doubleArea(ringOf(ring, lines)) > 0;
  return isClockwise === isOuter ? ring : ring.map((n) => ~n).reverse();
}

function units(point: Point): number[] {
  return fromMercator(point).map((degrees) => Math.round(degrees * unitsPerDegree));
}

/** Positions in whole units, each as the step from the one before; steps of nothing are left out. */
function encode(line: Line): number[][] {
  let [x, y] = [0, 0];
  return line.flatMap((point, index) => {
    const [nextX = 0, nextY = 0] = units(point);
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return index > 0 && index < line.length - 1 && step[0] === 0 && step[1] === 0 ? [] : [step];
  });
}
