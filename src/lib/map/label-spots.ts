import type { Rectangle } from './name-fence.ts';

/** A point on the screen, in CSS pixels. */
export type ScreenPoint = readonly [x: number, y: number];

/** Which part of the words stands at the spot, as MapLibre names it. */
export type LabelAnchor =
  'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Where the words of a flow may stand, level, off to one side of a point of its arc. */
export interface LabelSpot {
  readonly at: ScreenPoint;
  readonly anchor: LabelAnchor;
}

/** What spots are sought for. */
export interface LabelSearch {
  /** The arc on the screen. */
  readonly line: readonly ScreenPoint[];
  /** The arcs that the words had better not cross, this one among them or not. */
  readonly others: readonly (readonly ScreenPoint[])[];
  /** What is seen of the map. */
  readonly seen: Rectangle;
  /** How much room the words take. */
  readonly width: number;
  readonly height: number;
}

/** How far along what is seen of the arc, the middle first. */
const shares = [0.5, 0.38, 0.62, 0.24, 0.76] as const;
/** Of the ends so much is the marks' and the arrowhead's. */
const endPx = 18;
const stepPx = 8;
/** Between the arc and the words. */
const offPx = 7;
/** An arc that is longer than this lies so near that it is no longer seen as one. */
const farPx = 20_000;

/**
 * The spots for words on the screen, the best first: those that cross no arc, from the middle of what is seen of the arc
 * outwards; above it or to its right before below it or to its left. None where hardly any of the arc is seen.
 */
export function labelSpots(search: LabelSearch): LabelSpot[] {
  const run = longestRun(search.line, search.seen);
  const end = Math.ceil(endPx / stepPx);
  const spare = run.length - 1 - 2 * end;
  if (spare < 2) return [];
  const crossed = search.others.flatMap((line) => [...evenly(line)].filter((at) => isIn(at, search.seen)));
  const spots = shares.flatMap((share): LabelSpot[] => {
    const index = end + Math.round(share * spare);
    const [before, at, after] = [run[index - 1], run[index], run[index + 1]];
    if (before === undefined || at === undefined || after === undefined) return [];
    return sidesOf(before, after).map(([x, y]) => ({
      at: [at[0] + x * offPx, at[1] + y * offPx],
      anchor: anchorFor(x, y)
    }));
  });
  const inView = spots.filter((spot) => isWithin(boxOf(spot, search), search.seen));
  const isFree = (spot: LabelSpot) => !crossed.some((at) => isIn(at, boxOf(spot, search)));
  return [...inView.filter(isFree), ...inView.filter((spot) => !isFree(spot))];
}

/** The two directions off an arc, of length 1. */
function sidesOf([x, y]: ScreenPoint, [laterX, laterY]: ScreenPoint): ScreenPoint[] {
  const length = Math.hypot(laterX - x, laterY - y) || 1;
  const [right, down] = [(laterY - y) / length, (x - laterX) / length];
  const isUpOrRight = Math.abs(down) > 0.3 ? down < 0 : right > 0;
  const first: ScreenPoint = isUpOrRight ? [right, down] : [-right, -down];
  return [first, [-first[0], -first[1]]];
}

/** The part of the words that is nearest to the arc, so that they lie clear of it: a corner unless it is upright or level. */
function anchorFor(right: number, down: number): LabelAnchor {
  const across = right > 0 ? 'left' : 'right';
  const along = down > 0 ? 'top' : 'bottom';
  if (Math.abs(right) > 0.92) return across;
  return Math.abs(down) > 0.99 ? along : `${along}-${across}`;
}

function boxOf({ at: [x, y], anchor }: LabelSpot, { width, height }: LabelSearch): Rectangle {
  const left = anchor.includes('left') ? x : anchor.includes('right') ? x - width : x - width / 2;
  const top = anchor.startsWith('top') ? y : anchor.startsWith('bottom') ? y - height : y - height / 2;
  return { x: left, y: top, width, height };
}

/** The longest part of a line within a rectangle, as points at even distances. */
function longestRun(line: readonly ScreenPoint[], seen: Rectangle): ScreenPoint[] {
  let longest: ScreenPoint[] = [];
  let run: ScreenPoint[] = [];
  for (const point of evenly(line)) {
    if (isIn(point, seen)) run.push(point);
    else run = [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Points on a line at even distances; of a piece that is far longer than any screen only so many. */
function* evenly(line: readonly ScreenPoint[]): Generator<ScreenPoint> {
  let left = 0;
  for (const [index, [x, y]] of line.entries()) {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    for (; left <= length && left < farPx; left += stepPx) {
      const share = length === 0 ? 0 : left / length;
      yield [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    }
    left = Math.max(0, left - length);
  }
}

function isIn([x, y]: ScreenPoint, box: Rectangle): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

function isWithin(box: Rectangle, outer: Rectangle): boolean {
  return isIn([box.x, box.y], outer) && isIn([box.x + box.width, box.y + box.height], outer);
}
