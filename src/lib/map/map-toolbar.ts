import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Viewport } from '#lib/geo/fit-camera.ts';
import type { Words } from '#lib/words/en.ts';
import { mapControls, type MapControl } from './map-controls.ts';

/** What the map's buttons act on. */
export interface ToolbarOptions {
  readonly map: MapLibreMap;
  readonly words: Words['liveMap'];
  /** The button that gives the map the whole screen, where that can be had. */
  readonly full: MapControl | null;
  viewport(): Viewport;
  isMotionReduced(): boolean;
  /** The reader takes the map into their own hands. */
  taken(): void;
  /** Back to the whole region. */
  showWhole(): void;
}

/** The buttons that zoom the map, show all of it, enlarge it and move it by a third of what is seen. */
export function mapToolbar(options: ToolbarOptions): HTMLElement {
  const { map, words, full, viewport } = options;
  const byHand = (act: (animation: { readonly animate: boolean }) => void) => () => {
    options.taken();
    act({ animate: !options.isMotionReduced() });
  };
  const pan = (right: number, down: number) =>
    byHand((animation) => {
      const { width, height } = viewport();
      map.panBy([(right * width) / 3, (down * height) / 3], animation);
    });
  return mapControls(
    words.controls,
    [
      { name: words.zoomIn, sign: 'plus', act: byHand((animation) => map.zoomIn(animation)) },
      { name: words.zoomOut, sign: 'minus', act: byHand((animation) => map.zoomOut(animation)) },
      { name: words.whole, sign: 'whole', act: byHand(() => options.showWhole()) },
      ...(full === null ? [] : [full])
    ],
    {
      name: words.arrows,
      controls: [
        { name: words.up, sign: 'up', act: pan(0, -1) },
        { name: words.left, sign: 'left', act: pan(-1, 0) },
        { name: words.right, sign: 'right', act: pan(1, 0) },
        { name: words.down, sign: 'down', act: pan(0, 1) }
      ]
    }
  );
}
