import type { LabelRequest } from './label-candidates.ts';
import { inTheWay, takeBest, type Options, type Placed } from './label-conflicts.ts';

/**
 * Lets every label look again, a few rounds, while one of them finds better: a free position, or one whose labels
 * can step aside so that all of them together stand better than before.
 */
export function improve(
  requests: readonly LabelRequest[],
  options: Options,
  placed: Placed,
  unit: number
): void {
  for (let round = 0; round < 5; round += 1) {
    let better = false;
    for (const request of requests) {
      if (stepAside(request, requests, options, placed, unit)) better = true;
    }
    if (!better) return;
  }
}

/** How many of its best positions a label looks at for a better one. */
const mostSteps = 24;

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
  for (const position of (options.get(request.id) ?? []).slice(0, mostSteps)) {
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

/** Infinite where a label that must be there is not. */
export function totalCost(requests: readonly LabelRequest[], placed: Placed): number {
  return requests.reduce((sum, request) => sum + costOf(request, placed), 0);
}
