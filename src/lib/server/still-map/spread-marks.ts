import type { Point } from './point.ts';

/** A mark that may be moved off its neighbours. */
export interface Mark {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
}

const rounds = 24;
const farthest = 1.6;

/**
 * Moves marks that lie on each other apart until each can be seen, as a map at this scale must: along the true
 * direction between them, by no more than about one and a half times their size. Others stay exactly where they are.
 */
export function spreadMarks<M extends Mark>(marks: readonly M[]): M[] {
  const at = marks.map((mark): [number, number] => [mark.at[0], mark.at[1]]);
  for (let round = 0; round < rounds; round += 1) {
    for (let a = 0; a < marks.length; a += 1) {
      for (let b = a + 1; b < marks.length; b += 1) push(marks, at, a, b);
    }
  }
  return marks.map((mark, index) => ({ ...mark, at: at[index] as Point }));
}

function push(marks: readonly Mark[], at: [number, number][], a: number, b: number): void {
  const [first, second] = [marks[a] as Mark, marks[b] as Mark];
  const [p, q] = [at[a] as [number, number], at[b] as [number, number]];
  const wanted = (first.radius + second.radius) * 0.92;
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const apart = Math.hypot(dx, dy);
  if (apart >= wanted) return;
  const [ux, uy] = apart < 1e-6 ? [0, 1] : [dx / apart, dy / apart];
  const step = (wanted - apart) / 2;
  at[a] = within(first, [p[0] - ux * step, p[1] - uy * step]);
  at[b] = within(second, [q[0] + ux * step, q[1] + uy * step]);
}

function within(mark: Mark, [x, y]: Point): [number, number] {
  const [dx, dy] = [x - mark.at[0], y - mark.at[1]];
  const moved = Math.hypot(dx, dy);
  const most = mark.radius * farthest;
  return moved <= most ? [x, y] : [mark.at[0] + (dx * most) / moved, mark.at[1] + (dy * most) / moved];
}
