import type { FeatureCollection, Geometry } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { FittedCamera, Viewport } from '#lib/geo/fit-camera.ts';
import { flowFeatures } from '#lib/map/flow-features.ts';
import { labelledNames } from '#lib/map/labelled-names.ts';
import { openingCamera } from '#lib/map/map-camera.ts';
import { mapStyle } from '#lib/map/map-style.ts';
import { placeFeatures } from '#lib/map/place-features.ts';

/** On a desk nothing lies over the map. */
const nothing = { top: 0, right: 0, bottom: 0, left: 0 };

/** The style, with its data in it, and the camera that the reader's map opens with. */
export function bareMap(
  briefing: Briefing,
  geometries: FeatureCollection<Geometry | null>,
  archiveUrl: string,
  viewport: Viewport
): { readonly style: StyleSpecification; readonly camera: FittedCamera } {
  const { lang } = briefing;
  const style = mapStyle(
    { scheme: 'light', lang, archiveUrl, labelled: labelledNames(briefing.places) },
    placeFeatures(briefing, geometries),
    flowFeatures(briefing)
  );
  const { center, zoom } = openingCamera(briefing, { viewport, hidden: nothing });
  return { style, camera: { center, zoom } };
}
