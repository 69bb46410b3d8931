import { arcPoint } from './flow-arcs.ts';
import type { FlowArc, Layout } from './lay-out.ts';
import type { Point } from './point.ts';
import { units } from './units.ts';

/** The flows of a layout: a curve, dashed by its status, and a head that points where it goes. */
export function drawArcs({ arcs, form }: Layout): string {
  return arcs.length === 0
    ? ''
    : `<g class="still-${form.kind}">${arcs.map((arc) => drawArc(arc, form.scale)).join('')}</g>`;
}

function drawArc({ flow, arc }: FlowArc, scale: number): string {
  const status = flow.status === undefined ? '' : ` still-${flow.status}`;
  const back = backFrom(arc.to, arcPoint(arc, 0.9), 5 * Math.sqrt(scale));
  const [dx, dy] = [arc.by[0] - arc.from[0], arc.by[1] - arc.from[1]];
  const line = `M${units(arc.from[0])} ${units(arc.from[1])}q${units(dx)} ${units(dy)} ${units(back[0] - arc.from[0])} ${units(back[1] - arc.from[1])}`;
  return `<path class="still-flow${status}" d="${line}"/><path class="still-head${status}" d="${head(arc.to, arcPoint(arc, 0.9), scale)}"/>`;
}

function head(tip: Point, before: Point, scale: number): string {
  const length = 7.5 * Math.sqrt(scale);
  const [bx, by] = backFrom(tip, before, length);
  const [wx, wy] = [(tip[1] - by) * 0.42, (bx - tip[0]) * 0.42];
  const notch = backFrom(tip, before, length * 0.72);
  const points: Point[] = [tip, [bx + wx, by + wy], notch, [bx - wx, by - wy]];
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${units(x)} ${units(y)}`).join('') + 'z';
}

function backFrom(tip: Point, before: Point, by: number): Point {
  const [dx, dy] = [before[0] - tip[0], before[1] - tip[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [tip[0] + (dx / length) * by, tip[1] + (dy / length) * by];
}
