/** An embed's wish to have its live map. */
export interface MapClaim {
  /** The embed's own mark. */
  readonly id: string;
  /** When it was made, in milliseconds since the epoch. */
  readonly atMs: number;
  /** The reader has asked for the map; otherwise it has merely come into view. */
  readonly isAsked: boolean;
}

/** So many live maps a page may hold: browsers take the graphics memory of the oldest beyond 16, and hosts have maps too. */
export const mostMaps = 8;

/**
 * The embeds that have their map: those whose reader asked, the latest first, then those in view, the earliest first. All
 * embeds that know the same claims come to the same answer, whatever the order in which they heard of them.
 */
export function mapHolders(claims: Iterable<MapClaim>): ReadonlySet<string> {
  const ranked = [...claims].sort((a, b) => {
    if (a.isAsked !== b.isAsked) return a.isAsked ? -1 : 1;
    const time = a.isAsked ? b.atMs - a.atMs : a.atMs - b.atMs;
    return time === 0 ? (a.id < b.id ? -1 : 1) : time;
  });
  return new Set(ranked.slice(0, mostMaps).map(({ id }) => id));
}
