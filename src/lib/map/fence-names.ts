import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Padding, Viewport } from '#lib/geo/fit-camera.ts';
import { briefingSources } from './briefing-sources.ts';
import { fenceFeatures, nameFence, type Rectangle } from './name-fence.ts';

/** What keeps names from being cut at the map's edges and under its buttons. */
export interface NameFence {
  /** To be called when the map has come to rest, or has a new style. */
  raise(): void;
  /** While the map moves the fence would move with it, over names that are whole. */
  lower(): void;
}

/** What lies over the map all the time. */
const overMap = '.ui-map-controls, .ui-map-legend > button, .ui-map-credit';

/** A fence around what can be seen of the map in its container. */
export function fenceNames(
  map: MapLibreMap,
  container: HTMLElement,
  stage: () => { readonly viewport: Viewport; readonly hidden: Padding }
): NameFence {
  let isUp = false;
  const put = (squares: ReturnType<typeof nameFence>) => {
    const source = map.getSource<GeoJSONSource>(briefingSources.fence);
    const features = fenceFeatures(squares, (x, y) => map.unproject([x, y]).toArray());
    void source?.setData(features);
    isUp = squares.length > 0;
  };
  return {
    raise() {
      const { viewport, hidden } = stage();
      put(nameFence(viewport, hidden, [...container.querySelectorAll(overMap)].map(within(container))));
    },
    lower() {
      if (isUp) put([]);
    }
  };
}

function within(container: HTMLElement): (element: Element) => Rectangle {
  const { left, top } = container.getBoundingClientRect();
  return (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  };
}
