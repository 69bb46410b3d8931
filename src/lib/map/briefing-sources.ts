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
  /** Where the words of the flows in focus stand, as the view is. */
  flowWords: 'flow-words',
  /** What keeps names from being cut. */
  fence: 'name-fence'
} as const;
