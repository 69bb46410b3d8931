import type { Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import { afterPaint } from './after-paint.ts';
import type { CameraIntent } from './frame-focus.ts';
import { frameReading } from './frame-reading.ts';
import { cameraFor, hasCamera, moveCamera, paddingFor, placesOf, type Stage } from './map-camera.ts';

/** What leading the camera needs. */
export interface LeadOptions {
  readonly map: MapLibreMap;
  readonly session: Session;
  /** The element that the map fills. */
  readonly container: HTMLElement;
  readonly isMotionReduced: () => boolean;
  /** The map has come back and looks where it looked before. */
  readonly isPlaced: boolean;
  stage(): Stage;
}

/** What else leads the camera than the session. */
export interface CameraLead {
  go(intent: CameraIntent): void;
  /** Back to the focus or to the passage being read, after the reader has moved the map. */
  followAgain(): void;
  stop(): void;
}

/** So much of the map is in the window at least when it goes along with the reading. */
const seenPx = 48;

/** Leads the camera to every focus that comes from elsewhere, and along with the reading. */
export function leadCamera(options: LeadOptions): CameraLead {
  const { map, session, container, isMotionReduced, stage } = options;
  const { briefing } = session;
  let { isPlaced } = options;

  function go(intent: CameraIntent): void {
    moveCamera(map, intent, isMotionReduced());
  }

  const framed = () => ({ focus: session.focus, places: placesOf(briefing, session.focusedPlaces) });

  function toFocus(): boolean {
    const intent = cameraFor(briefing, framed(), stage());
    if (intent !== null) go(intent);
    return intent !== null;
  }

  /** Brings the places of the passage being read into view, unless the reader has the map or something in focus. */
  function goAlong(): void {
    const { focus, following, reading } = session;
    const isFree = focus.kind === 'none' || (focus.kind === 'passage' && focus.id !== reading);
    const { top, bottom } = container.getBoundingClientRect();
    if (!isFree || !following || bottom < seenPx || top > innerHeight - seenPx) return;
    const now = { center: map.getCenter().toArray(), zoom: map.getZoom() };
    const on = stage();
    const places = placesOf(briefing, session.readPlaces);
    const intent = frameReading(
      { places, region: briefing.view, viewport: on.viewport, padding: paddingFor(on) },
      now
    );
    if (intent !== null) moveCamera(map, intent, isMotionReduced(), 'along');
  }

  const stop = $effect.root(() => {
    $effect(() => {
      const isElsewhere = session.change.origin !== 'map';
      const isWanted = isElsewhere && !isPlaced;
      isPlaced = false;
      // The panel comes first: nothing else is drawn until it is.
      if (isWanted && hasCamera(briefing, framed())) map.stop();
      // What is asked for next takes the place of what has not begun.
      return isWanted ? afterPaint(() => void toFocus()) : undefined;
    });
    $effect(() => {
      if (session.reading !== null) untrack(goAlong);
    });
  });
  return {
    go,
    followAgain() {
      session.follow();
      const { focus, reading } = session;
      const hasReadOn = focus.kind === 'passage' && reading !== null && focus.id !== reading;
      if (hasReadOn || !toFocus()) goAlong();
    },
    stop
  };
}
