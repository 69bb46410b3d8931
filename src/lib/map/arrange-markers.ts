/** A marker on the screen, in CSS pixels from the map's top left corner. */
export interface MarkerSpot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Heavier markers keep their place: 0 is the heaviest. */
  readonly order: number;
}

/** How a marker is shown: a target of this size, or none while a heavier one has its place. */
export type MarkerLayout =
  { readonly kind: 'shown'; readonly sizePx: number } | { readonly kind: 'crowded'; readonly by: string };

/** Markers that crowd others out, with the ids of those. */
export type Crowds = ReadonlyMap<string, readonly string[]>;

const leastPx = 24;
const fullPx = 44;

/**
 * Sizes the targets so that none covers another's middle: each is as wide as the way to its nearest
 * neighbour, from 24 to 44 px (WCAG 2.2, 2.5.8 and 2.5.5). A marker nearer than 24 px to a heavier one is crowded.
 */
export function arrangeMarkers(spots: readonly MarkerSpot[]): Map<string, MarkerLayout> {
  const layouts = new Map<string, MarkerLayout>();
  const shown: MarkerSpot[] = [];
  for (const spot of [...spots].sort((a, b) => a.order - b.order)) {
    const heavier = shown.find((other) => gap(spot, other) < leastPx);
    if (heavier === undefined) shown.push(spot);
    else layouts.set(spot.id, { kind: 'crowded', by: heavier.id });
  }
  for (const spot of shown) {
    const nearest = shown.reduce(
      (least, other) => (other === spot ? least : Math.min(least, gap(spot, other))),
      fullPx
    );
    layouts.set(spot.id, { kind: 'shown', sizePx: Math.max(leastPx, Math.floor(nearest)) });
  }
  return layouts;
}

/** Between two squares what matters is the larger of the two ways. */
function gap(a: MarkerSpot, b: MarkerSpot): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}
