import { improve, totalCost } from './improve-labels.ts';
import type { Point } from './point.ts';
import {
  boxContains,
  boxesOverlap,
  discMeetsBox,
  distanceToBox,
  segmentMeetsBox,
  type Box
} from './label-box.ts';
import { farCandidates, labelCandidates, type LabelPosition, type LabelRequest } from './label-candidates.ts';
import { inTheWay, takeBest, type Options, type Placed } from './label-conflicts.ts';

/** A line in straight pieces, and the box around it. */
export interface GroundLine {
  readonly pieces: readonly (readonly [Point, Point])[];
  readonly box: Box;
}

/** What labels must heed. */
export interface LabelGround {
  /** No label leaves it. */
  readonly face: Box;
  /** No label and no leader line enters these. */
  readonly blocked: readonly Box[];
  /** Marks on the map, and what it costs to cover one: infinity where no label may. */
  readonly marks: readonly { readonly at: Point; readonly radius: number; readonly cover: number }[];
  /** Lines that a label covers only where it must, such as arcs. */
  readonly lines: readonly GroundLine[];
  /** The size of the text in units. */
  readonly unit: number;
  readonly startsLeft: boolean;
}

/**
 * Places labels so that none overlaps another, covers a hard mark or leaves the face: greedily by rank, then by
 * local improvement; a required label that finds no room turns out the cheapest ones in its way, which look again.
 * The result is by id and does not depend on anything but the arguments. A label missing from it found no room.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  ground: LabelGround
): Map<string, LabelPosition> {
  const order = [...requests].sort((a, b) => Number(b.required) - Number(a.required) || a.rank - b.rank);
  const options = new Map(order.map((request) => [request.id, allowed(request, ground)]));
  const required = order.filter((request) => request.required);
  const attempts = sequences(required).map((sequence) => placeAll(sequence, options, ground));
  const placed = attempts.reduce((best, attempt) =>
    totalCost(required, attempt) < totalCost(required, best) - 0.01 ? attempt : best
  );
  for (const request of order) {
    if (!request.required) takeBest(request, options, placed, ground.unit);
  }
  if (required.length <= manyLabels) improve(order, options, placed, ground.unit);
  return placed;
}

/** Where more labels than this must be placed, the first try has to do, and what has no room near its mark is left out. */
const manyLabels = 40;
const mostTurns = 600;

/** Orders in which to try: greedy placing depends on who comes first. */
function sequences(requests: readonly LabelRequest[]): (readonly LabelRequest[])[] {
  if (requests.length > manyLabels) return [requests];
  const by = (key: (request: LabelRequest) => number): LabelRequest[] =>
    [...requests].sort((a, b) => key(a) - key(b));
  return [
    requests,
    requests.toReversed(),
    by(({ at }) => at[0]),
    by(({ at }) => -at[0]),
    by(({ at }) => at[1]),
    by(({ at }) => -at[1]),
    by(({ width }) => -width)
  ];
}

function placeAll(required: readonly LabelRequest[], options: Options, ground: LabelGround): Placed {
  const placed: Placed = new Map();
  placeRequired(required, options, placed, ground.unit);
  const lost = required.length > manyLabels ? [] : required.filter(({ id }) => !placed.has(id));
  for (const request of lost) {
    const far = open(farCandidates(request, ground.unit, ground.face), request, ground);
    takeBest(request, new Map([[request.id, far]]), placed, ground.unit);
  }
  if (required.length <= manyLabels) improve(required, options, placed, ground.unit);
  return placed;
}

/** The positions open to a label whatever the others do, with the cost of what they cover, best first. */
function allowed(request: LabelRequest, ground: LabelGround): LabelPosition[] {
  return open(labelCandidates(request, ground.unit, ground.startsLeft), request, ground);
}

function open(
  positions: readonly LabelPosition[],
  request: LabelRequest,
  ground: LabelGround
): LabelPosition[] {
  return positions
    .flatMap((position): LabelPosition[] => {
      const cost = coverCost(position, request, ground);
      return cost === null || (!request.required && cost > 3.2)
        ? []
        : [{ ...position, cost: position.cost + cost }];
    })
    .sort((a, b) => a.cost - b.cost);
}

function coverCost(position: LabelPosition, request: LabelRequest, ground: LabelGround): number | null {
  const { box, leader } = position;
  if (!boxContains(ground.face, box)) return null;
  if (ground.blocked.some((blocked) => boxesOverlap(blocked, box))) return null;
  if (leader !== null && ground.blocked.some((blocked) => segmentMeetsBox(leader[0], leader[1], blocked)))
    return null;
  let cost = 0;
  const ownGap = distanceToBox(request.at, box) - request.radius;
  for (const mark of ground.marks) {
    if (mark.at[0] === request.at[0] && mark.at[1] === request.at[1]) continue;
    if (discMeetsBox(mark.at, mark.radius + 1, box)) {
      if (mark.cover === Infinity) return null;
      cost += mark.cover;
    } else if (request.centred !== true && distanceToBox(mark.at, box) - mark.radius < ownGap + 1) {
      // A reader takes a name for that of the nearest mark.
      cost += mark.cover === Infinity ? 7 : Math.min(1.6, mark.cover / 2);
    }
    if (leader !== null && segmentMeetsBox(leader[0], leader[1], discBox(mark.at, mark.radius))) {
      cost += Math.min(4, mark.cover);
    }
  }
  for (const { pieces, box: around } of ground.lines) {
    if (boxesOverlap(around, box)) {
      cost += 0.35 * pieces.filter(([from, to]) => segmentMeetsBox(from, to, box)).length;
    }
  }
  return cost;
}

const discBox = ([x, y]: Point, radius: number): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius
});

/**
 * Gives each required label the position that is cheapest with what it turns out; those wait and look again. Being
 * turned out makes a label dearer to turn out the next time, so that the search cannot run in a circle.
 */
function placeRequired(
  required: readonly LabelRequest[],
  options: Options,
  placed: Placed,
  unit: number
): void {
  const waiting = [...required];
  const turnedOut = new Map<string, number>();
  const price = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + 5 + 3 * (turnedOut.get(id) ?? 0), 0);
  for (let turns = Math.min(required.length * 30, mostTurns); waiting.length > 0 && turns > 0; turns -= 1) {
    const request = waiting.shift() as LabelRequest;
    let best: { position: LabelPosition; others: string[]; cost: number } | null = null;
    for (const position of options.get(request.id) ?? []) {
      if (best !== null && position.cost >= best.cost) break;
      const others = inTheWay(request.id, position, placed, unit);
      const cost = position.cost + price(others);
      if (best === null || cost < best.cost) best = { position, others, cost };
    }
    if (best === null) continue;
    for (const id of best.others) {
      placed.delete(id);
      turnedOut.set(id, (turnedOut.get(id) ?? 0) + 1);
      waiting.push(required.find((candidate) => candidate.id === id) as LabelRequest);
    }
    placed.set(request.id, best.position);
  }
}
