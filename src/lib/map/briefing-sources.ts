/** The sources of a briefing in the style. */
export const briefingSources = {
  areas: 'place-areas',
  lines: 'place-lines',
  radii: 'place-radii',
  points: 'place-points',
  arcs: 'flow-arcs',
  /** Parts of arcs, while they are drawn. */
  drawing: 'flow-drawing',
  heads: 'flow-heads',
  middles: 'flow-middles',
  /** What keeps names from being cut. */
  fence: 'name-fence'
} as const;
