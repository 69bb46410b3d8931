import type { Map as MapLibreMap } from 'maplibre-gl';
import { basemapSource } from './basemap-style.ts';

/** What keeping the ground needs. */
export interface GroundOptions {
  readonly map: MapLibreMap;
  readonly archiveUrl: string;
  /** Draws the ground from the archive, or plain ground without it. */
  draw(isPlain: boolean): void;
  readonly signal: AbortSignal;
}

const waitsMs = [4_000, 15_000, 60_000];
/** Single tiles may fail on a bad line; an archive that is broken fails with all of them. */
const toleratedTiles = 3;

/**
 * Falls back to plain ground where the archive cannot be had, and tries again after 4, 15 and 60 seconds.
 * The places, the panel and the markers never wait for it.
 */
export function keepGround({ map, archiveUrl, draw, signal }: GroundOptions): void {
  let failedTiles = 0;
  let tries = 0;
  let isPlain = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  map.on('error', (event) => {
    if (isPlain || !('sourceId' in event) || event.sourceId !== basemapSource) return;
    if ('tile' in event && event.tile !== undefined) failedTiles += 1;
    else failedTiles = toleratedTiles;
    if (failedTiles < toleratedTiles) return;
    isPlain = true;
    draw(true);
    retryLater();
  });
  signal.addEventListener('abort', () => clearTimeout(waiting));

  function retryLater(): void {
    const waitMs = waitsMs[tries];
    if (waitMs === undefined) return;
    tries += 1;
    waiting = setTimeout(() => void retry(), waitMs);
  }

  async function retry(): Promise<void> {
    try {
      const { ok } = await fetch(archiveUrl, { method: 'HEAD', signal });
      if (!ok) return retryLater();
      failedTiles = 0;
      isPlain = false;
      draw(false);
    } catch {
      if (!signal.aborted) retryLater();
    }
  }
}
