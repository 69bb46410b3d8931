import { doubleArea, type Line, type Point } from './mercator.ts';

/** Puts lines together, by number, into one ring: its points without the closing one twice. */
export function ringOf(numbers: readonly number[], lines: readonly Line[]): Point[] {
  const ring: Point[] = [];
  for (const n of numbers) {
    const line = n < 0 ? [...(lines[~n] ?? [])].reverse() : (lines[n] ?? []);
    for (const point of ring.length === 0 ? line : line.slice(1)) ring.push(point);
  }
  return ring;
}

/** Joins lines end to end where exactly two of them meet, so that dashes run on; the order of the input decides. */
export function joinLines(lines: readonly Line[]): Point[][] {
  const key = ([x, y]: Point) => `${x},${y}`;
  const ends = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const end of [line[0], line.at(-1)]) {
      if (end) ends.set(key(end), [...(ends.get(key(end)) ?? []), index]);
    }
  });
  const used = new Set<number>();
  const grow = (joined: Point[]): Point[] => {
    for (;;) {
      const end = joined.at(-1) as Point;
      const here = ends.get(key(end)) ?? [];
      const next = here.find((index) => !used.has(index));
      if (here.length !== 2 || next === undefined) return joined;
      used.add(next);
      const line = lines[next] ?? [];
      const onward = key(line[0] as Point) === key(end) ? line : [...line].reverse();
      joined.push(...onward.slice(1));
    }
  };
  return lines.flatMap((line, index) => {
    if (used.has(index) || line.length < 2) return [];
    used.add(index);
    return [grow(grow([...line]).reverse())];
  });
}

/** The area of a ring in squares of the world's width. */
export function areaOf(ring: Line): number {
  return Math.abs(doubleArea(ring)) / 2;
}
