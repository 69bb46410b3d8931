import { renderAsync } from '@resvg/resvg-js';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import { fontFiles } from '../still-map/font-files.ts';
import { composeCard } from './compose-card.ts';

/**
 * The preview card of a briefing, or of one of its places, as a PNG of 1200 × 630 pixels. It is drawn with the bundled
 * fonts and no others, so every machine makes the same picture.
 */
export async function card(
  briefing: Briefing,
  features: FeatureCollection<Geometry | null>,
  place: Place | null
): Promise<Uint8Array<ArrayBuffer>> {
  // Not by the class `Resvg`: each holds all fonts until the next collection, of which so much memory causes none.
  const drawn = await renderAsync(composeCard(briefing, features, place), {
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles.map(({ path }) => path),
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
      serifFamily: 'Source Serif 4'
    }
  });
  return new Uint8Array(drawn.asPng());
}
