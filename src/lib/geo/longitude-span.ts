import { wrapLongitude, type LngLat } from './lng-lat.ts';

/** An interval of longitudes within [-180, 180], read eastwards: `west > east` crosses the antimeridian. */
export interface LongitudeSpan {
  readonly west: number;
  readonly east: number;
}

const everyLongitude: LongitudeSpan = { west: -180, east: 180 };

/** How far a span reaches, in degrees, 0 to 360. */
export function spanWidth({ west, east }: LongitudeSpan): number {
  return east >= west ? east - west : east - west + 360;
}

/**
 * The longitudes that a line or ring covers. It can be read in two ways: straight on the plane from
 * position to position (RFC 7946 §3.1.1), or by the short way round, which is what a path left uncut
 * at the antimeridian means (and which is everything, where a ring goes round a pole). The reading
 * that covers less is taken. Null for no positions.
 */
export function pathSpan(positions: readonly LngLat[]): LongitudeSpan | null {
  const first = positions[0];
  if (first === undefined) return null;
  const flat = { min: first[0], max: first[0] };
  // Longitudes are kept apart from the turns added to them: a sum would not give them back exactly.
  const short = { min: first[0], minTurns: 0, max: first[0], maxTurns: 0 };
  let turns = 0;
  let previous = first[0];
  for (const [lng] of positions) {
    if (lng - previous > 180) turns -= 1;
    else if (lng - previous < -180) turns += 1;
    previous = lng;
    flat.min = Math.min(flat.min, lng);
    flat.max = Math.max(flat.max, lng);
    if (lng + turns * 360 < short.min + short.minTurns * 360) {
      short.min = lng;
      short.minTurns = turns;
    }
    if (lng + turns * 360 > short.max + short.maxTurns * 360) {
      short.max = lng;
      short.maxTurns = turns;
    }
  }
  const roundPole = turns !== 0 && previous === first[0];
  const flatWidth = flat.max - flat.min;
  const shortWidth = roundPole ? 360 : short.max - short.min + (short.maxTurns - short.minTurns) * 360;
  const [west, east, width] =
    shortWidth > 0 && shortWidth < flatWidth
      ? [short.min, short.max, shortWidth]
      : [flat.min, flat.max, flatWidth];
  return width >= 360 ? everyLongitude : { west: wrapLongitude(west), east: wrapLongitude(east) };
}

/** The smallest span that covers all of them, whatever their order; null for none. */
export function mergeSpans(spans: readonly LongitudeSpan[]): LongitudeSpan | null {
  const pieces = spans
    .flatMap(({ west, east }) =>
      west <= east
        ? [{ west, east }]
        : [
            { west, east: 180 },
            { west: -180, east }
          ]
    )
    .sort((a, b) => a.west - b.west || a.east - b.east);
  const first = pieces[0];
  if (first === undefined) return null;
  let reach = first.east;
  let gap: { width: number; before: number; after: number } | null = null;
  for (const { west, east } of pieces) {
    if (west > reach && (gap === null || west - reach > gap.width)) {
      gap = { width: west - reach, before: reach, after: west };
    }
    reach = Math.max(reach, east);
  }
  const gapAtAntimeridian = first.west + 360 - reach;
  if (gap === null || gap.width <= gapAtAntimeridian) return { west: first.west, east: reach };
  return { west: gap.after, east: gap.before };
}
