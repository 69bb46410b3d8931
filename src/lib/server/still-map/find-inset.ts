import type { Point } from './point.ts';
import { boxesOverlap, discMeetsBox, growBox, segmentMeetsBox, type Box } from './label-box.ts';

/** A mark with the room its label needs, as the search for crowding sees it. */
export interface CrowdedMark {
  readonly at: Point;
  readonly radius: number;
  readonly lead: boolean;
  /** Square units that the label takes; 0 where it has none. */
  readonly labelArea: number;
}

/** A crowded part of a face and the frame that shows it larger. */
export interface Inset {
  readonly window: Box;
  readonly frame: Box;
  readonly magnification: number;
}

const largest = { width: 0.34, height: 0.46 };
const magnifications = { wanted: 4.2, most: 6 };
const leastSide = 0.2;
const mostAnchors = 60;
const margin = 10;

/**
 * Where lead places crowd: the window, of the size that a frame in a corner can show about four times larger, whose
 * labels need the most room; at least three lead places and more than half of the window, or null. The frame stands in the
 * corner or at the side where it covers no mark and the fewest lines.
 */
export function findInset(
  marks: readonly CrowdedMark[],
  lines: readonly (readonly [Point, Point])[],
  width: number,
  height: number
): Inset | null {
  const size = {
    width: (width * largest.width) / magnifications.wanted,
    height: (height * largest.height) / magnifications.wanted
  };
  const window = mostCrowded(marks, size.width, size.height);
  if (window === null) return null;
  const magnification = Math.min(
    magnifications.most,
    (width * largest.width) / (window.x1 - window.x0),
    (height * largest.height) / (window.y1 - window.y0)
  );
  const smallest = Math.min(window.x1 - window.x0, window.y1 - window.y0) * magnification;
  // Places that lie on one another would do so in any inset.
  if (smallest < width * leastSide) return null;
  const choices = [1, 0.92, 0.84, 0.76].flatMap((smaller, order) => {
    const frame = emptiestSide(window, magnification * smaller, marks, lines, width, height);
    return frame === null
      ? []
      : [{ ...frame, cost: frame.cost + order * 1.5, magnification: magnification * smaller }];
  });
  const best = choices.sort((a, b) => a.cost - b.cost)[0];
  return best === undefined ? null : { window, frame: best.box, magnification: best.magnification };
}

function mostCrowded(marks: readonly CrowdedMark[], width: number, height: number): Box | null {
  const leads = marks.filter((mark) => mark.lead).slice(0, mostAnchors);
  const pad = 7;
  let best: Box | null = null;
  let most = 0;
  for (const left of leads) {
    for (const top of leads) {
      const [x0, y0] = [left.at[0] - pad, top.at[1] - pad];
      const window = { x0, y0, x1: x0 + width, y1: y0 + height };
      const inner = growBox(window, -pad + 0.01);
      const inside = marks.filter(({ at }) => discMeetsBox(at, 1e-6, inner));
      const leadsInside = inside.filter((mark) => mark.lead);
      const demand = inside.reduce((sum, mark) => sum + mark.labelArea * (mark.lead ? 1 : 0.3), 0);
      if (leadsInside.length < 3 || demand < width * height * 0.5 || demand <= most) continue;
      [best, most] = [tighten(leadsInside, pad), demand];
    }
  }
  return best;
}

function tighten(marks: readonly CrowdedMark[], pad: number): Box {
  const xs = marks.map(({ at }) => at[0]);
  const ys = marks.map(({ at }) => at[1]);
  const box = growBox(
    { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) },
    pad
  );
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const wider = Math.max(0, height * 0.8 - width) / 2;
  const taller = Math.max(0, width * 0.8 - height) / 2;
  return { x0: box.x0 - wider, x1: box.x1 + wider, y0: box.y0 - taller, y1: box.y1 + taller };
}

function emptiestSide(
  window: Box,
  magnification: number,
  marks: readonly CrowdedMark[],
  lines: readonly (readonly [Point, Point])[],
  width: number,
  height: number
): { box: Box; cost: number } | null {
  const [w, h] = [(window.x1 - window.x0) * magnification, (window.y1 - window.y0) * magnification];
  const xs = [margin, (width - w) / 2, width - w - margin];
  const ys = [margin, (height - h) / 2, height - h - margin];
  let best: { box: Box; cost: number } | null = null;
  for (const [row, y0] of ys.entries()) {
    for (const [column, x0] of xs.entries()) {
      if (row === 1 && column === 1) continue;
      const box = { x0, y0, x1: x0 + w, y1: y0 + h };
      if (boxesOverlap(growBox(window, 12), box)) continue;
      if (marks.some(({ at, radius }) => discMeetsBox(at, radius + 4, box))) continue;
      const covered = lines.filter(([from, to]) => segmentMeetsBox(from, to, box)).length;
      const crowded = marks.filter(({ at }) => discMeetsBox(at, 60, box)).length;
      const away = Math.hypot(
        (box.x0 + box.x1 - window.x0 - window.x1) / 2,
        (box.y0 + box.y1 - window.y0 - window.y1) / 2
      );
      const cost = covered * 2 + crowded + away / 200 + (row === 1 || column === 1 ? 3 : 0);
      if (best === null || cost < best.cost) best = { box, cost };
    }
  }
  return best;
}
