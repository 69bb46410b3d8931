import { boxesNear, segmentMeetsBox, segmentsCross } from './label-box.ts';
import type { LabelPosition, LabelRequest } from './label-candidates.ts';

/** Where labels stand so far, by id. */
export type Placed = Map<string, LabelPosition>;
/** Where labels may stand, by id, best first. */
export type Options = ReadonlyMap<string, readonly LabelPosition[]>;

/** Whether two labels or their leader lines touch. */
function conflict(a: LabelPosition, b: LabelPosition, unit: number): boolean {
  if (boxesNear(a.box, b.box, unit * 0.28)) return true;
  if (a.leader !== null && segmentMeetsBox(a.leader[0], a.leader[1], b.box)) return true;
  if (b.leader !== null && segmentMeetsBox(b.leader[0], b.leader[1], a.box)) return true;
  return (
    a.leader !== null &&
    b.leader !== null &&
    segmentsCross(a.leader[0], a.leader[1], b.leader[0], b.leader[1])
  );
}

/** The labels that a position would lie on, or whose leader lines would cross. */
export function inTheWay(id: string, position: LabelPosition, placed: Placed, unit: number): string[] {
  const ids: string[] = [];
  for (const [other, its] of placed) if (other !== id && conflict(position, its, unit)) ids.push(other);
  return ids;
}

function isFree(id: string, position: LabelPosition, placed: Placed, unit: number): boolean {
  for (const [other, its] of placed) if (other !== id && conflict(position, its, unit)) return false;
  return true;
}

/** Gives a label the best position that nothing is in the way of; false where there is none. */
export function takeBest(request: LabelRequest, options: Options, placed: Placed, unit: number): boolean {
  const best = options.get(request.id)?.find((position) => isFree(request.id, position, placed, unit));
  if (best !== undefined) placed.set(request.id, best);
  return best !== undefined;
}
