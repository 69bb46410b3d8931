import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import type { Padding, Viewport } from '#lib/geo/fit-camera.ts';
import { frameBounds, framePlaces, frameStop, type CameraIntent } from './frame-focus.ts';

/** What the camera needs to know of the session. */
export interface Framed {
  readonly focus: Focus;
  /** The places that the focus is about. */
  readonly places: readonly Place[];
}

/** The map's place on the screen. */
export interface Stage {
  readonly viewport: Viewport;
  /** How far something lies over the map from each side. */
  readonly hidden: Padding;
}

/** Where the map is to look for a focus; null where the focus has no location or is none. */
export function cameraFor(
  briefing: Pick<Briefing, 'tour'>,
  { focus, places }: Framed,
  stage: Stage
): CameraIntent | null {
  const { viewport } = stage;
  const padding = paddingFor(stage);
  switch (focus.kind) {
    case 'none':
      return null;
    case 'place':
    case 'passage':
      return framePlaces(places, viewport, padding);
    case 'stop': {
      const camera = briefing.tour[focus.number - 1]?.camera ?? null;
      return frameStop(camera, viewport, padding) ?? framePlaces(places, viewport, padding);
    }
  }
}

/** Whether there is somewhere to look for a focus, without asking the page for its layout. */
export function hasCamera(briefing: Pick<Briefing, 'tour'>, { focus, places }: Framed): boolean {
  if (focus.kind === 'none') return false;
  const isStaged = focus.kind === 'stop' && (briefing.tour[focus.number - 1]?.camera ?? null) !== null;
  return isStaged || places.some(({ bounds }) => bounds !== null);
}

/** The camera that shows the whole briefing, with room for the names of places at its sides. */
export function openingCamera(briefing: Pick<Briefing, 'view'>, { viewport, hidden }: Stage): CameraIntent {
  const width = viewport.width - hidden.left - hidden.right;
  return frameBounds(briefing.view, viewport, added(hidden, Math.min(72, width * 0.095), 8));
}

/** Room for names and controls around what is shown, in proportion to what can be seen of the map. */
export function paddingFor({ viewport, hidden }: Stage): Padding {
  const width = viewport.width - hidden.left - hidden.right;
  const height = viewport.height - hidden.top - hidden.bottom;
  return added(hidden, Math.min(96, width * 0.16), Math.min(80, height * 0.16));
}

function added({ top, right, bottom, left }: Padding, across: number, down: number): Padding {
  return { top: top + down, right: right + across, bottom: bottom + down, left: left + across };
}

/**
 * How a move is made: `asked` for, or going along with the reading, slower and lower. Reduced motion jumps, whatever the
 * distance (WCAG 2.2, 2.3.3).
 */
export function moveCamera(
  map: MapLibreMap,
  intent: CameraIntent,
  isMotionReduced: boolean,
  manner: 'asked' | 'along' = 'asked'
): void {
  const target = { ...intent, center: [...intent.center] as [number, number] };
  if (isMotionReduced) map.jumpTo(target);
  else if (manner === 'along') map.flyTo({ ...target, maxDuration: 2400, speed: 0.7, curve: 1.1 });
  else map.flyTo({ ...target, maxDuration: 2400, speed: 1.3, curve: 1.3 });
}

/** The places of these ids, in their order. */
export function placesOf({ places }: Pick<Briefing, 'places'>, ids: readonly string[]): Place[] {
  return ids.flatMap((id) => places.find((place) => place.id === id) ?? []);
}
