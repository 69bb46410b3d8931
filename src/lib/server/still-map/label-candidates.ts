import type { Point } from './point.ts';
import { distanceToBox, type Box } from './label-box.ts';

/** A label that wants a place beside its mark: sizes in units, `rank` 0 is placed before 1. */
export interface LabelRequest {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly rank: number;
  /** A required label goes as far as it must, on a leader line; another is left out where it does not fit. */
  readonly required: boolean;
  /** For a mark at the edge: the way out, as a unit vector; its label stands on the other side. */
  readonly outwards: Point | null;
  /** For a name without a mark, which stands on its point or as near to it as it can. */
  readonly centred?: boolean;
}

/** Where a label may stand: its box, how its lines are set in it, a line to its mark where it is far, and how good it is. */
export interface LabelPosition {
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly leader: readonly [Point, Point] | null;
  /** 0 is best; only the order between positions means anything. */
  readonly cost: number;
}

/** How far above or below its mark a label may slide, in parts of its width, so that its mark stands near one end. */
const slides = [-0.42, -0.24, 0.24, 0.42];

/** Directions in degrees clockwise from east, best first, as Imhof (1975) and practice since rank them. */
const besides = [0, -35, 35, 180, -145, 145, -90, 90];
const around = Array.from({ length: 24 }, (_, index) => index * 15 - 180);
const reaches = [10, 18, 28, 40, 54, 70, 90, 115, 145, 180, 220, 270, 330];

/**
 * Every position that a label may take, without regard to anything else: beside its mark, and for a required one
 * on rings around it with a leader line. `unit` is the size of the text, which gaps and reaches follow; `startsLeft`
 * is false where the script runs from right to left, and the left side is then the better one.
 */
export function labelCandidates(request: LabelRequest, unit: number, startsLeft: boolean): LabelPosition[] {
  if (request.centred === true) return centredPositions(request);
  const gap = request.radius + unit * 0.28;
  const inwards =
    request.outwards === null
      ? null
      : (Math.atan2(-request.outwards[1], -request.outwards[0]) * 180) / Math.PI;
  const near = besides.map((degrees, order) => {
    const turned = inwards !== null ? degrees + inwards : startsLeft ? degrees : 180 - degrees;
    return positionAt(request, turned, gap, null, order * 0.35);
  });
  const slid = [90, -90].flatMap((degrees) =>
    slides.map((part) =>
      slide(positionAt(request, degrees, gap, null, 1.6 + Math.abs(part)), part * request.width)
    )
  );
  if (!request.required) return [...near, ...slid];
  const far = reaches.flatMap((reach) =>
    around.map((degrees) =>
      positionAt(
        request,
        degrees,
        request.radius + (reach * unit) / 13,
        unit,
        3 + reach / 9 + steepness(degrees)
      )
    )
  );
  return [...near, ...slid, ...far];
}

function centredPositions({ at: [x, y], width, height }: LabelRequest): LabelPosition[] {
  return [0, -0.8, 0.8].flatMap((row) =>
    [0, -0.25, 0.25, -0.45, 0.45].map((part): LabelPosition => {
      const [cx, cy] = [x + part * width, y + row * height];
      const box = { x0: cx - width / 2, y0: cy - height / 2, x1: cx + width / 2, y1: cy + height / 2 };
      return { box, anchor: 'middle', leader: null, cost: Math.abs(row) * 0.5 + Math.abs(part) };
    })
  );
}

function slide(position: LabelPosition, by: number): LabelPosition {
  const { box } = position;
  return { ...position, box: { ...box, x0: box.x0 + by, x1: box.x1 + by } };
}

/** Every position on a grid over a face, with a leader line: where a required label goes when nothing nearer is left. */
export function farCandidates(request: LabelRequest, unit: number, face: Box): LabelPosition[] {
  const positions: LabelPosition[] = [];
  for (let y0 = face.y0; y0 + request.height <= face.y1; y0 += unit) {
    for (let x0 = face.x0; x0 + request.width <= face.x1; x0 += unit) {
      const box = { x0, y0, x1: x0 + request.width, y1: y0 + request.height };
      const cost = 60 + distanceToBox(request.at, box) / 9;
      positions.push({
        box,
        anchor: 'start',
        leader: [request.at, nearestPoint(request.at, box, unit * 0.15)],
        cost
      });
    }
  }
  return positions;
}

function positionAt(
  request: LabelRequest,
  degrees: number,
  gap: number,
  leaderUnit: number | null,
  cost: number
): LabelPosition {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [x, y] = [request.at[0] + cos * gap, request.at[1] + sin * gap];
  const anchor = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - request.width : x - request.width / 2;
  // A label beside its mark is centred on it; one above or below stands clear of it.
  const y0 = y - request.height / 2 + (sin * request.height) / 2;
  const box = { x0, y0, x1: x0 + request.width, y1: y0 + request.height };
  const leader = leaderUnit === null ? null : leaderBetween(request, [cos, sin], { ...box }, leaderUnit);
  return { box, anchor, leader, cost };
}

function leaderBetween(
  request: LabelRequest,
  [cos, sin]: Point,
  box: Box,
  unit: number
): readonly [Point, Point] {
  const start: Point = [request.at[0] + cos * request.radius, request.at[1] + sin * request.radius];
  return [start, nearestPoint(request.at, box, unit * 0.15)];
}

/** Where a leader line meets a label: beside its first or last letters, or within its height. */
function nearestPoint([x, y]: Point, box: Box, clearance: number): Point {
  return [
    Math.max(box.x0 - clearance, Math.min(box.x1 + clearance, x)),
    Math.max(box.y0 + clearance, Math.min(box.y1 - clearance, y))
  ];
}

/** Leader lines that run aslant read better than upright or level ones through crowded ground. */
function steepness(degrees: number): number {
  return Math.abs(Math.cos((degrees * Math.PI) / 90)) * 0.4;
}
