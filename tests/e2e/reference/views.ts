import type { Scheme } from '#lib/map/map-palette.ts';

/** A view of the ground of which a picture is kept. */
export interface View {
  /** Also the name of its file. */
  readonly name: string;
  readonly scheme: Scheme;
  readonly lang: string;
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
}

/** In which the pictures are drawn, in CSS pixels. */
export const viewWindow = { width: 500, height: 320 };

/**
 * Where a basemap is most easily wrong: the world and a region, four places with contested or crowded
 * lines, three scripts, both schemes, and the overzoomed end.
 */
export const views: readonly View[] = [
  { name: 'region-z2-en-light', scheme: 'light', lang: 'en', center: [40, 30], zoom: 2 },
  { name: 'region-z4-ar-dark', scheme: 'dark', lang: 'ar', center: [48, 31], zoom: 4 },
  { name: 'karabakh-z6-en-light', scheme: 'light', lang: 'en', center: [46.3, 40], zoom: 6 },
  { name: 'karabakh-z9-en-dark', scheme: 'dark', lang: 'en', center: [46.75, 39.8], zoom: 9 },
  { name: 'golan-z6-he-dark', scheme: 'dark', lang: 'he', center: [35.7, 33], zoom: 6 },
  { name: 'golan-z9-he-light', scheme: 'light', lang: 'he', center: [35.75, 33.05], zoom: 9 },
  { name: 'gaza-z9-ar-light', scheme: 'light', lang: 'ar', center: [34.45, 31.4], zoom: 9 },
  { name: 'bosphorus-z6-ar-light', scheme: 'light', lang: 'ar', center: [29, 41], zoom: 6 },
  { name: 'bosphorus-z9-en-dark', scheme: 'dark', lang: 'en', center: [29.05, 41.1], zoom: 9 }
];
