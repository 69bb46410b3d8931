import type { Flow, Place } from '#lib/briefing/briefing.ts';
import type { Frame } from './fit-frame.ts';
import type { Point } from './point.ts';
import { arcPoint, bendArc, greatCircleMiddle, trimArc, type Arc } from './flow-arcs.ts';
import type { Box } from './label-box.ts';
import type { LabelPosition, LabelRequest } from './label-candidates.ts';
import { setLabel, type LabelText } from './label-lines.ts';
import { placeLabels, type GroundLine } from './place-labels.ts';
import { spreadMarks, type Mark } from './spread-marks.ts';
import { labelKind, labelStyle, markRadius, mayShowLabel, type StillForm } from './still-form.ts';
import type { GroundName } from './ground-names.ts';
import type { ShownPlace } from './still-places.ts';

/** A flow's curve from mark to mark, ready to draw: the head's point lies `gap` before the mark. */
export interface FlowArc {
  readonly flow: Flow;
  readonly arc: Arc;
}

/** A label that found its place. */
export interface PlacedLabel {
  readonly text: LabelText;
  readonly position: LabelPosition;
}

/** Where everything of one face stands in one form. */
export interface Layout {
  readonly form: StillForm;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly arcs: readonly FlowArc[];
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  /** Names of countries that the briefing does not name, where there is room. */
  readonly groundNames: readonly PlacedLabel[];
  /** On paper, the numbers of places whose names found no room. */
  readonly numbers: ReadonlyMap<string, PlacedLabel>;
}

/** What a layout is made of. */
export interface LayoutInput {
  readonly shown: readonly ShownPlace[];
  readonly flows: readonly Flow[];
  readonly names: ReadonlyMap<string, string>;
  /** How the list of places counts them, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly frame: Frame;
  /** Rectangles that belong to something else, such as an inset. */
  readonly blocked: readonly Box[];
  readonly startsLeft: boolean;
  /** Places without a label of their own here: an inset names them. */
  readonly unnamed: ReadonlySet<string>;
  /** Whether a place's label is placed however far from its mark. */
  readonly mustName: (place: Place) => boolean;
  readonly groundNames: readonly GroundName[];
}

/** Sets marks, arcs and labels of one face in one form; its numbers come after. */
export function layOut(input: LayoutInput, form: StillForm): Omit<Layout, 'numbers'> {
  const marks = layMarks(input.shown, form);
  const arcs = layArcs(input, marks, form);
  return { form, marks, arcs, ...layLabels(input, marks, arcs, form) };
}

/** The marks of places by id, moved apart where they lie on each other; those at the edge stay. */
export function layMarks(shown: readonly ShownPlace[], form: StillForm): Map<string, Mark> {
  const marks = shown.map(({ place, at, outwards }) => ({
    id: place.id,
    at,
    radius: markRadius(place, form),
    fixed: outwards !== null
  }));
  const moved = [...spreadMarks(marks.filter((mark) => !mark.fixed)), ...marks.filter((mark) => mark.fixed)];
  return new Map(moved.map(({ id, at, radius }) => [id, { id, at, radius }]));
}

/** More names than this have no room on a face, however far from their marks. */
const mostRequired = 60;
/** More than this many arcs are a tangle: the first of the text are drawn. */
const mostArcs = 150;

/** One arc for each direction and status between two places that have marks. */
export function layArcs(
  { flows, shown, frame }: Pick<LayoutInput, 'flows' | 'shown' | 'frame'>,
  marks: ReadonlyMap<string, Mark>,
  form: StillForm
): FlowArc[] {
  const places = new Map(shown.map((one) => [one.place.id, one]));
  const seen = new Set<string>();
  return flows.flatMap((flow) => {
    if (seen.size >= mostArcs) return [];
    const [from, to] = [places.get(flow.from), places.get(flow.to)];
    const [start, end] = [marks.get(flow.from), marks.get(flow.to)];
    const key = `${flow.from} ${flow.to} ${flow.status ?? ''}`;
    if (from === undefined || to === undefined || start === undefined || end === undefined) return [];
    if (seen.has(key) || (from.outwards !== null && to.outwards !== null)) return [];
    seen.add(key);
    const whole = from.outwards === null && to.outwards === null;
    const middle = whole ? greatCircleMiddle(from.position, to.position, frame) : null;
    const arc = trimArc(bendArc(start.at, end.at, middle), start.radius + 2, end.radius + 2 + form.scale);
    return arc === null ? [] : [{ flow, arc }];
  });
}

/** An arc as straight pieces, for measuring what it crosses. */
export function arcSegments({ arc }: FlowArc): [Point, Point][] {
  const pieces = 8;
  return Array.from({ length: pieces }, (_, index) => [
    arcPoint(arc, index / pieces),
    arcPoint(arc, (index + 1) / pieces)
  ]);
}

function groundLine(pieces: readonly (readonly [Point, Point])[]): GroundLine {
  const xs = pieces.flatMap(([from, to]) => [from[0], to[0]]);
  const ys = pieces.flatMap(([from, to]) => [from[1], to[1]]);
  return {
    pieces,
    box: { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  };
}

function layLabels(
  { shown, names, frame, blocked, startsLeft, unnamed, mustName, groundNames }: LayoutInput,
  marks: ReadonlyMap<string, Mark>,
  arcs: readonly FlowArc[],
  form: StillForm
): Pick<Layout, 'labels' | 'groundNames'> {
  const texts = new Map<string, LabelText>();
  let mustBeNamed = 0;
  const requests = shown.flatMap(({ place, outwards }, order): LabelRequest[] => {
    if (!mayShowLabel(place, form, outwards !== null) || unnamed.has(place.id)) return [];
    const text = setLabel(
      names.get(place.id) ?? place.name,
      labelStyle(labelKind(place), form),
      form.lineEms
    );
    texts.set(place.id, text);
    const mark = marks.get(place.id) as Mark;
    const halo = place.certainty === 'approximate' && outwards === null ? 3 : 0;
    const rank =
      { lead: 0, supporting: 1000, mentioned: 2000 }[place.weight] +
      (place.kind === 'country' ? 0 : 500) +
      order;
    const { width, height } = text;
    const required = (mustName(place) || outwards !== null) && (mustBeNamed += 1) <= mostRequired;
    return [
      { id: place.id, at: mark.at, radius: mark.radius + halo, width, height, rank, required, outwards }
    ];
  });
  const ground = (form.kind === 'wide' ? groundNames : []).map(({ name, at, rank }): LabelRequest => {
    const text = setLabel(name, labelStyle('ground', form), form.lineEms);
    const id = `ground ${name}`;
    texts.set(id, text);
    const { width, height } = text;
    return {
      id,
      at,
      radius: 0,
      width,
      height,
      rank: 5000 + rank,
      required: false,
      outwards: null,
      centred: true
    };
  });
  const covers = new Map(
    shown.map(({ place }) => [place.id, { lead: Infinity, supporting: 6, mentioned: 3 }[place.weight]])
  );
  const placed = placeLabels([...requests, ...ground], {
    face: { x0: 5, y0: 4, x1: frame.width - 5, y1: frame.height - 4 },
    blocked,
    marks: [...marks.values()].map(({ id, at, radius }) => ({ at, radius, cover: covers.get(id) ?? 0 })),
    lines: arcs.map((arc) => groundLine(arcSegments(arc))),
    unit: 13 * form.scale,
    startsLeft
  });
  const labelOf = (id: string): PlacedLabel[] => {
    const position = placed.get(id);
    return position === undefined ? [] : [{ text: texts.get(id) as LabelText, position }];
  };
  const labels = requests.flatMap(({ id }) => labelOf(id).map((label) => [id, label] as const));
  return { labels: new Map(labels), groundNames: ground.flatMap(({ id }) => labelOf(id)) };
}
