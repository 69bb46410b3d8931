/** How much a page may weigh: kB of 1,000 bytes, text in brotli; the archive in MB. */
export const budgets = {
  /** HTML, CSS and own JavaScript before the map, of an article of the size of `kerman`. */
  page: 110,
  /** Of which JavaScript. */
  script: 55,
  /** MapLibre, its worker and style sheet, and the map room. */
  map: 400,
  /** Of the basemap, for the first view at 1280×800. */
  basemap: 150,
  /** The whole basemap. */
  archive: 6
} as const;
