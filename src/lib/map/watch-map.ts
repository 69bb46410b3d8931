import type { Map as MapLibreMap } from 'maplibre-gl';

/** A browser that means to give the context back does so within moments. */
const patienceMs = 3_000;

/** What a map cannot do without. */
export type Lost = 'context' | 'workers';

/**
 * Calls `gone` where the map's WebGL context has been lost and has not come back after three seconds, or where its
 * workers could not be started, without which nothing but markers is drawn. MapLibre draws again by itself where a
 * context does come back.
 */
export function watchMap(
  map: Pick<MapLibreMap, 'on'>,
  signal: AbortSignal,
  gone: (lost: Lost) => void
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => clearTimeout(waiting);
  map.on('webglcontextlost', () => {
    settle();
    waiting = setTimeout(() => gone('context'), patienceMs);
  });
  map.on('webglcontextrestored', settle);
  map.on('error', ({ error }) => {
    // MapLibre says it in words only.
    if (error.message.startsWith('Worker failed to load')) gone('workers');
  });
  map.on('remove', settle);
  signal.addEventListener('abort', settle);
}
