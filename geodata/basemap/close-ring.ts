import type { Position } from 'geojson';

/**
 * Joins lines, in any order and direction, end to end into one closed ring.
 * @param reach how far apart two ends may lie, in degrees; the nearest free end is taken.
 * @throws when the lines do not close.
 */
export function closeRing(lines: readonly (readonly Position[])[], reach: number): Position[] {
  const [first, ...rest] = lines;
  if (!first) throw new Error('no lines to join');
  const free = [...rest];
  const ring = [...first];
  while (free.length > 0) {
    const end = ring.at(-1) ?? [];
    const gaps = free.flatMap((line, index) => [
      { index, line, gap: gap(end, line[0]) },
      { index, line: [...line].reverse(), gap: gap(end, line.at(-1)) }
    ]);
    const next = gaps.reduce((a, b) => (b.gap < a.gap ? b : a));
    if (next.gap > reach) throw new Error(`no line goes on from ${end.join(', ')}`);
    free.splice(next.index, 1);
    ring.push(...(next.gap === 0 ? next.line.slice(1) : next.line));
  }
  const start = ring[0] ?? [];
  const opening = gap(ring.at(-1) ?? [], start);
  if (opening > reach) throw new Error(`the ring stays open by ${opening} degrees`);
  if (opening > 0) ring.push(start);
  return ring;
}

function gap(a: Position, b: Position = []): number {
  return Math.hypot((a[0] ?? NaN) - (b[0] ?? NaN), (a[1] ?? NaN) - (b[1] ?? NaN));
}
