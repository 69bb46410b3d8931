import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Words } from '#lib/words/en.ts';

/** Where a map looked. */
export interface MapView {
  readonly center: [lng: number, lat: number];
  readonly zoom: number;
  readonly pitch: number;
  readonly bearing: number;
}

/** What a map in another's page is asked, and where it looked when it was there before; null: it was not. */
export interface MapGuest {
  readonly view: MapView | null;
  readonly gestures: Words['embed']['gestures'];
  /** The map is there. */
  opened(map: GuestMap): void;
}

/** A map in another's page, as it is kept and let go. */
export interface GuestMap {
  readonly view: MapView;
  /** What is seen of the map now, without its buttons; null where it cannot be drawn. */
  picture(): HTMLCanvasElement | null;
  /** Acts when the browser takes the map's graphics memory. */
  onLost(act: () => void): void;
}

/** Whether the page is dark, by its own choice or the reader's. */
export function isDark(section: HTMLElement, preferred: MediaQueryList): boolean {
  const { colorScheme } = getComputedStyle(section);
  return colorScheme === 'dark' || (colorScheme !== 'light' && preferred.matches);
}

/** The sentences over a map that leaves scrolling to the page around it. */
export function gestureLocale(guest: MapGuest | undefined): Record<string, string> {
  if (guest === undefined) return {};
  const { mac, other, touch } = guest.gestures;
  return {
    'CooperativeGesturesHandler.MacHelpText': mac,
    'CooperativeGesturesHandler.WindowsHelpText': other,
    'CooperativeGesturesHandler.MobileHelpText': touch
  };
}

/**
 * Makes a map a good guest: it leaves wheel, one finger and keys to the page around it, unless it has the whole screen
 * or the keyboard was led to it on purpose.
 */
export function settleGuest(
  map: MapLibreMap,
  section: HTMLElement,
  guest: MapGuest | undefined,
  signal: AbortSignal
): void {
  if (guest === undefined) return;
  const canvas = map.getCanvas();
  if (guest.view !== null) map.jumpTo(guest.view);
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (document.fullscreenElement === section) map.cooperativeGestures.disable();
      else map.cooperativeGestures.enable();
    },
    { signal }
  );
  map.on('cooperativegestureprevented', ({ gestureType }) => {
    section.dataset['gesture'] = gestureType === 'wheel_zoom' ? 'wheel' : 'touch';
  });
  // Who has clicked the map still scrolls the page by the arrow keys.
  canvas.addEventListener('focus', () => {
    if (canvas.matches(':focus-visible')) map.keyboard.enable();
    else map.keyboard.disable();
  });
  guest.opened({
    get view() {
      const { lng, lat } = map.getCenter();
      const center: [number, number] = [lng, lat];
      return { center, zoom: map.getZoom(), pitch: map.getPitch(), bearing: map.getBearing() };
    },
    picture() {
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      // What was drawn is only there until the task in which it was drawn ends.
      map.redraw();
      copy.getContext('2d')?.drawImage(canvas, 0, 0);
      return canvas.width > 0 && canvas.height > 0 ? copy : null;
    },
    onLost: (act) => void map.on('webglcontextlost', act)
  });
}
