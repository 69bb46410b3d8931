import { renderAsync } from '@resvg/resvg-js';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import { fontFiles } from '../still-map/font-files.ts';
import { composeCard } from './compose-card.ts';

/**
 * The preview card of a briefing, or of one of its places, as a PNG of 1200 × 630 pixels. It is drawn with the bundled
 * fonts and no others, so every machine makes the same picture. Rejects where the drawing cannot be read.
 */
export async function card(
  briefing: Briefing,
  features: FeatureCollection<Geometry | null>,
  place: Place | null
): Promise<Uint8Array<ArrayBuffer>> {
  // Each `Resvg` would hold all fonts until it is collected, and memory outside JavaScript's heap does not hasten that.
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
