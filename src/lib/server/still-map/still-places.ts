import { weights, type Briefing, type Flow, type LngLat, type Place } from '#lib/briefing/briefing.ts';
import { isOnFace, type Frame } from './fit-frame.ts';
import type { Point } from './point.ts';
import { exitPoint } from './flow-arcs.ts';

/** A place that a face shows: on it, or at its edge where a line to it leaves. */
export interface ShownPlace {
  readonly place: Place;
  /** Its true position; for one beyond the edge, where it is named at the edge. */
  readonly at: Point;
  readonly position: LngLat;
  /** For a place beyond the face: which way it lies, as a unit vector. */
  readonly outwards: Point | null;
}

/** The places of a briefing as one face sees them, in reading order. */
export interface PlacesOnFace {
  readonly shown: readonly ShownPlace[];
  /** Places with a position that the face does not show. */
  readonly beyond: readonly Place[];
}

/** More than this many places cannot be told apart on one face. */
const mostPlaces = 200;

/** The places that a map has room for: lead places first, then the supporting, then the rest; in reading order. */
export function leadingPlaces(places: readonly Place[]): readonly Place[] {
  if (places.length <= mostPlaces) return places;
  const taken = new Set(
    weights
      .flatMap((weight) => places.filter((place) => place.weight === weight && place.point !== null))
      .slice(0, mostPlaces)
  );
  return places.filter((place) => taken.has(place));
}

/** The room that a place's label takes, in units. */
export type LabelSize = (place: Place) => { readonly width: number; readonly height: number };

const edgeInset = 9;
const fromCorner = 26;
const gapBetween = 8;

/**
 * Which places a face shows: all that lie on it; at its edge those beyond that a flow joins to one on it, and those
 * that must be shown. Marks at the edge stand far enough apart for their labels.
 */
export function placesOnFace(
  briefing: Briefing,
  frame: Frame,
  labelSize: LabelSize,
  mustShow: (place: Place) => boolean
): PlacesOnFace {
  const inside = new Map<string, ShownPlace>();
  const candidates = leadingPlaces(briefing.places);
  for (const place of candidates) {
    const at = place.point === null ? null : frame.project(place.point);
    if (place.point !== null && at !== null && isOnFace(frame, at, 3)) {
      inside.set(place.id, { place, at, position: place.point, outwards: null });
    }
  }
  const edge = spreadAlongEdge(
    candidates.flatMap((place) =>
      inside.has(place.id) ? [] : edgePlace(place, briefing.flows, inside, frame, mustShow)
    ),
    frame,
    labelSize
  );
  const atEdge = new Map(edge.map((shown) => [shown.place.id, shown]));
  const shown = candidates.flatMap((place) => inside.get(place.id) ?? atEdge.get(place.id) ?? []);
  const known = new Set(shown.map(({ place }) => place.id));
  return { shown, beyond: briefing.places.filter((place) => place.point !== null && !known.has(place.id)) };
}

function edgePlace(
  place: Place,
  flows: readonly Flow[],
  inside: ReadonlyMap<string, ShownPlace>,
  frame: Frame,
  mustShow: (place: Place) => boolean
): ShownPlace[] {
  const { point } = place;
  if (point === null) return [];
  const ends = flows.flatMap((flow) => {
    const other = flow.from === place.id ? flow.to : flow.to === place.id ? flow.from : null;
    const shown = other === null ? undefined : inside.get(other);
    return shown === undefined ? [] : [shown.position];
  });
  if (ends.length === 0 && !mustShow(place)) return [];
  const origins =
    ends.length > 0 ? ends : [frame.projection.invert?.([frame.width / 2, frame.height / 2]) as LngLat];
  const exits = origins
    .map((origin) => exitPoint(origin, point, frame, edgeInset))
    .filter((exit): exit is Point => exit !== null);
  if (exits.length === 0) return [];
  const mean: Point = [average(exits.map(([x]) => x)), average(exits.map(([, y]) => y))];
  return [{ place, position: point, ...toEdge(mean, frame) }];
}

/** The nearest point of the edge, `edgeInset` from it, and the way out there. */
function toEdge([x, y]: Point, frame: Frame): { at: Point; outwards: Point } {
  const sides: readonly (readonly [gap: number, at: Point, outwards: Point])[] = [
    [x, [edgeInset, y], [-1, 0]],
    [frame.width - x, [frame.width - edgeInset, y], [1, 0]],
    [y, [x, edgeInset], [0, -1]],
    [frame.height - y, [x, frame.height - edgeInset], [0, 1]]
  ];
  const nearest = [...sides].sort((a, b) => a[0] - b[0])[0] as (typeof sides)[number];
  return { at: nearest[1], outwards: nearest[2] };
}

/** Pushes marks of one side apart, in order, until each has room for its label, and back from the corners. */
function spreadAlongEdge(marks: readonly ShownPlace[], frame: Frame, labelSize: LabelSize): ShownPlace[] {
  const sides = new Map<string, ShownPlace[]>();
  for (const mark of marks) {
    const side = String(mark.outwards);
    sides.set(side, [...(sides.get(side) ?? []), mark]);
  }
  return [...sides.values()].flatMap((side) => {
    const axis = side[0]?.outwards?.[0] === 0 ? 0 : 1;
    const length = axis === 0 ? frame.width : frame.height;
    const sorted = [...side].sort((a, b) => a.at[axis] - b.at[axis]);
    const rooms = sorted.map(({ place }) => labelSize(place)[axis === 0 ? 'width' : 'height'] + gapBetween);
    const along = spreadAlong(
      sorted.map(({ at }) => at[axis]),
      rooms,
      length
    );
    return sorted.map((mark, index): ShownPlace => {
      const there = along[index] as number;
      return { ...mark, at: axis === 0 ? [there, mark.at[1]] : [mark.at[0], there] };
    });
  });
}

/** Numbers in ascending order moved so that neighbours leave room for half of each one's size, within `length`. */
function spreadAlong(wanted: readonly number[], rooms: readonly number[], length: number): number[] {
  const needed = rooms.reduce((sum, room) => sum + room, 0);
  const squeeze = Math.min(1, (length - fromCorner) / Math.max(needed, 1));
  const half = rooms.map((room) => (room * squeeze) / 2);
  const along = [...wanted];
  let limit = -Infinity;
  along.forEach((value, index) => {
    const own = half[index] as number;
    along[index] = Math.max(value, limit + own, Math.max(own, fromCorner));
    limit = (along[index] as number) + own;
  });
  limit = Infinity;
  for (let index = along.length - 1; index >= 0; index -= 1) {
    const own = half[index] as number;
    along[index] = Math.min(along[index] as number, limit - own, length - Math.max(own, fromCorner));
    limit = (along[index] as number) - own;
  }
  return along;
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
