import type { Map as MapLibreMap } from 'maplibre-gl';

/** A browser that means to give the context back does so within moments. */
const patienceMs = 3_000;

/**
 * Calls `gone` where the map's WebGL context has been lost and has not come back after three seconds.
 * MapLibre draws again by itself where it does come back.
 */
export function watchContext(map: MapLibreMap, signal: AbortSignal, gone: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => clearTimeout(waiting);
  map.on('webglcontextlost', () => {
    settle();
    waiting = setTimeout(gone, patienceMs);
  });
  map.on('webglcontextrestored', settle);
  signal.addEventListener('abort', settle);
}
