import type { LngLat } from './lng-lat.ts';

/** Two edges of an area's outline that cross: each by its ring and the index of the position that it begins at. */
export interface SelfIntersection {
  readonly kind: 'crossing';
  readonly first: EdgeIndex;
  readonly second: EdgeIndex;
  readonly point: LngLat;
}

/** An edge, from `position` of `ring` to the one after it. */
export interface EdgeIndex {
  readonly ring: number;
  readonly position: number;
}

interface Edge extends EdgeIndex {
  readonly a: LngLat;
  readonly b: LngLat;
  readonly west: number;
  readonly east: number;
}

/**
 * The first crossing found among the edges of an area (closed rings, on the plane). Edges that touch
 * without crossing, as at a shared position, do not count. `none` where there is none; `unknown` where
 * more than `maxComparisons` pairs of edges would have to be compared.
 *
 * Edges are swept from west to east, and compared only while their longitudes overlap.
 */
export function findSelfIntersection(
  rings: readonly (readonly LngLat[])[],
  maxComparisons = 4_000_000
): SelfIntersection | { readonly kind: 'none' } | { readonly kind: 'unknown' } {
  const edges = rings.flatMap(ringEdges).sort((a, b) => a.west - b.west);
  let open: Edge[] = [];
  let comparisons = 0;
  for (const edge of edges) {
    const still: Edge[] = [];
    for (const other of open) {
      if (other.east < edge.west) continue;
      still.push(other);
      const point = crossing(edge, other);
      if (point !== null) return { kind: 'crossing', ...inOrder(edge, other), point };
    }
    comparisons += open.length;
    if (comparisons > maxComparisons) return { kind: 'unknown' };
    still.push(edge);
    open = still;
  }
  return { kind: 'none' };
}

function ringEdges(ring: readonly LngLat[], ringIndex: number): Edge[] {
  return ring.slice(0, -1).flatMap((a, position): Edge[] => {
    const b = ring[position + 1];
    if (b === undefined) return [];
    return [{ ring: ringIndex, position, a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) }];
  });
}

/** Where two edges cross in the inside of both; null where they do not. */
function crossing({ a, b }: Edge, { a: c, b: d }: Edge): LngLat | null {
  const [abC, abD] = [side(a, b, c), side(a, b, d)];
  if (abC * abD >= 0) return null;
  const [cdA, cdB] = [side(c, d, a), side(c, d, b)];
  if (cdA * cdB >= 0) return null;
  const share = cdA / (cdA - cdB);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** Twice the signed area of a triangle: which side of the line through a and b the position c is on. */
function side(a: LngLat, b: LngLat, c: LngLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function inOrder(a: Edge, b: Edge): { first: EdgeIndex; second: EdgeIndex } {
  const early = a.ring < b.ring || (a.ring === b.ring && a.position < b.position);
  const index = ({ ring, position }: Edge): EdgeIndex => ({ ring, position });
  return early ? { first: index(a), second: index(b) } : { first: index(b), second: index(a) };
}
