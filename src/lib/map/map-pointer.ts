import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Session } from '#lib/session/session.svelte.ts';
import { hitPlace, isOnMarker } from './hit-place.ts';

/** A press on what is drawn chooses its place, and a pointer over it rests on it; the markers answer for themselves. */
export function answerPointer(map: MapLibreMap, session: Session, pressed: () => void): void {
  map.on('click', (event) => {
    if (isOnMarker(event.originalEvent)) return;
    pressed();
    const id = hitPlace(map, event.point);
    if (id !== null) session.focusPlace(id, 'map');
  });
  map.on('mousemove', (event) => {
    if (event.originalEvent.buttons !== 0 || isOnMarker(event.originalEvent)) return;
    const id = hitPlace(map, event.point);
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    session.rest(id === null ? null : { kind: 'place', id });
  });
}
