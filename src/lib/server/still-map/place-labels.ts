import type { Point } from './point.ts';
import {
  boxContains,
  boxesOverlap,
  discMeetsBox,
  distanceToBox,
  growBox,
  segmentMeetsBox,
  segmentsCross,
  type Box
} from './label-box.ts';
import { farCandidates, labelCandidates, type LabelPosition, type LabelRequest } from './label-candidates.ts';

/** What labels must heed. */
export interface LabelGround {
  /** No label leaves it. */
  readonly face: Box;
  /** No label and no leader line enters these. */
  readonly blocked: readonly Box[];
  /** Marks on the map, and what it costs to cover one: infinity where no label may. */
  readonly marks: readonly { readonly at: Point; readonly radius: number; readonly cover: number }[];
  /** Lines in straight pieces that a label covers only where it must, such as arcs. */
  readonly lines: readonly (readonly (readonly [Point, Point])[])[];
  /** The size of the text in units. */
  readonly unit: number;
  readonly startsLeft: boolean;
}

type Placed = Map<string, LabelPosition>;
type Options = ReadonlyMap<string, readonly LabelPosition[]>;

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
  improve(order, options, placed, ground.unit);
  return placed;
}

/** Orders in which to try: greedy placing depends on who comes first. */
function sequences(requests: readonly LabelRequest[]): (readonly LabelRequest[])[] {
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
  for (const request of required) {
    if (placed.has(request.id)) continue;
    const far = open(farCandidates(request, ground.unit, ground.face), request, ground);
    takeBest(request, new Map([[request.id, far]]), placed, ground.unit);
  }
  improve(required, options, placed, ground.unit);
  return placed;
}

/** Infinite where a label that must be there is not. */
function totalCost(requests: readonly LabelRequest[], placed: Placed): number {
  return requests.reduce((sum, request) => sum + costOf(request, placed), 0);
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
  for (const line of ground.lines) {
    cost += 0.35 * line.filter(([from, to]) => segmentMeetsBox(from, to, box)).length;
  }
  return cost;
}

const discBox = ([x, y]: Point, radius: number): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius
});

function conflict(a: LabelPosition, b: LabelPosition, unit: number): boolean {
  const gap = unit * 0.14;
  if (boxesOverlap(growBox(a.box, gap), growBox(b.box, gap))) return true;
  if (a.leader !== null && segmentMeetsBox(a.leader[0], a.leader[1], b.box)) return true;
  if (b.leader !== null && segmentMeetsBox(b.leader[0], b.leader[1], a.box)) return true;
  return (
    a.leader !== null &&
    b.leader !== null &&
    segmentsCross(a.leader[0], a.leader[1], b.leader[0], b.leader[1])
  );
}

function inTheWay(id: string, position: LabelPosition, placed: Placed, unit: number): string[] {
  return [...placed]
    .filter(([other, its]) => other !== id && conflict(position, its, unit))
    .map(([other]) => other);
}

function takeBest(request: LabelRequest, options: Options, placed: Placed, unit: number): boolean {
  const best = options
    .get(request.id)
    ?.find((position) => inTheWay(request.id, position, placed, unit).length === 0);
  if (best !== undefined) placed.set(request.id, best);
  return best !== undefined;
}

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
  for (let turns = required.length * 30; waiting.length > 0 && turns > 0; turns -= 1) {
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

/**
 * Lets every label look again, a few rounds, while one of them finds better: a free position, or one whose labels
 * can step aside so that all of them together stand better than before.
 */
function improve(requests: readonly LabelRequest[], options: Options, placed: Placed, unit: number): void {
  for (let round = 0; round < 5; round += 1) {
    let better = false;
    for (const request of requests) {
      if (stepAside(request, requests, options, placed, unit)) better = true;
    }
    if (!better) return;
  }
}

/** What it costs to leave a label out that need not be there: more than most positions, so that few are. */
const leftOut = 6;
/** How much more a good position matters for a label that must be there than for another. */
const requiredWeight = 3;

function costOf({ id, required }: LabelRequest, placed: Placed): number {
  const cost = placed.get(id)?.cost;
  if (required) return cost === undefined ? Infinity : cost * requiredWeight;
  return cost ?? leftOut;
}

function stepAside(
  request: LabelRequest,
  requests: readonly LabelRequest[],
  options: Options,
  placed: Placed,
  unit: number
): boolean {
  const now = placed.get(request.id)?.cost ?? Infinity;
  for (const position of options.get(request.id) ?? []) {
    if (position.cost >= now - 0.01) return false;
    const ids = inTheWay(request.id, position, placed, unit);
    const group = requests.filter(({ id }) => id === request.id || ids.includes(id));
    if (ids.length > 2 || group.length <= ids.length) continue;
    const total = (): number => totalCost(group, placed);
    const before = new Map(placed);
    const was = total();
    for (const id of ids) placed.delete(id);
    placed.set(request.id, position);
    for (const other of group) if (other.id !== request.id) takeBest(other, options, placed, unit);
    if (total() < was - 0.01) return true;
    placed.clear();
    for (const [id, old] of before) placed.set(id, old);
  }
  return false;
}
