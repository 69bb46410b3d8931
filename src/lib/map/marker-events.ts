import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Session } from '#lib/session/session.svelte.ts';
import type { CameraLead } from './lead-camera.svelte.ts';
import type { MarkerEvents } from './place-markers.ts';
import { projectNear } from './project-near.ts';

/** What answers to markers and groups of them. */
export interface MarkerAnswer {
  readonly map: MapLibreMap;
  readonly session: Session;
  readonly lead: Pick<CameraLead, 'go'>;
  /** The map's size in CSS pixels. */
  viewport(): { readonly width: number; readonly height: number };
}

/** A marker that the keyboard reaches nearer to the map's edge than this, in CSS pixels, is brought to its middle. */
const edgePx = 24;

/** What a marker does to the session, and to the camera where the keyboard reaches one that is out of view. */
export function markerEvents({ map, session, lead, viewport }: MarkerAnswer): MarkerEvents {
  return {
    choose: (id) => session.focusPlace(id, 'map'),
    rest: (id) => session.rest(id === null ? null : { kind: 'place', id }),
    reach: (_, point) => {
      const { x, y } = projectNear(map, point);
      const { width, height } = viewport();
      if (x > edgePx && y > edgePx && x < width - edgePx && y < height - edgePx) return;
      lead.go({ center: point, zoom: map.getZoom(), pitch: map.getPitch(), bearing: map.getBearing() });
    }
  };
}
