import type { Map as MapLibreMap } from 'maplibre-gl';
import { reopenArchive } from './basemap-archive.ts';
import { basemapSource } from './basemap-style.ts';

/**
 * How far the ground has come: drawn; asked for and not there for longer than one waits, so that the
 * places stand on plain ground until it is; or given up for now.
 */
export type Ground = 'drawn' | 'late' | 'missing';

/** What keeping the ground needs. */
export interface GroundOptions {
  readonly map: Pick<MapLibreMap, 'on' | 'isSourceLoaded' | 'getSource'>;
  readonly archiveUrl: string;
  /** Draws the map with the ground as far as it has come. */
  draw(ground: Ground): void;
  /** Tells of what is missing and how to ask for it again; of `drawn` only when something had been missing. */
  tell(ground: Ground, again: () => void): void;
  readonly signal: AbortSignal;
}

/** How long nothing of the ground may come before the map does without it. */
const patienceMs = 5_000;
/** Between tries; the last is repeated. */
const waitsMs = [4_000, 15_000, 60_000, 300_000];

/**
 * Falls back to plain ground where the archive is late or cannot be had, and tries again after 4, 15 and
 * 60 seconds, then every 5 minutes, when the line is back, and when asked to. One tile that cannot be read
 * is enough: where it is missing, land would look like sea. The places, the panel and the markers never wait.
 */
export function keepGround({ map, archiveUrl, draw, tell, signal }: GroundOptions): void {
  let ground: Ground = 'drawn';
  let told: Ground = 'drawn';
  let tries = 0;
  let isOver = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined = setTimeout(grow, patienceMs);

  map.on('error', (event) => {
    if (ground === 'missing' || !isOfGround(event)) return;
    endPatience();
    become('missing');
    retry = setTimeout(ask, waitsMs[Math.min(tries, waitsMs.length - 1)]);
    tries += 1;
  });
  map.on('data', (event) => {
    if (patience === undefined || !isOfGround(event)) return;
    clearTimeout(patience);
    patience = setTimeout(grow, patienceMs);
  });
  map.on('idle', () => {
    if (ground === 'missing' || map.getSource(basemapSource) === undefined) return;
    if (!map.isSourceLoaded(basemapSource)) return;
    endPatience();
    tries = 0;
    become('drawn');
  });
  addEventListener('online', () => ground === 'missing' && ask(), { signal });
  // A map that was taken away has nothing to say any more, though another may come in its place.
  map.on('remove', end);
  signal.addEventListener('abort', end);

  function end(): void {
    isOver = true;
    clearTimeout(retry);
    endPatience();
  }

  function grow(): void {
    endPatience();
    if (ground === 'drawn') become('late');
  }

  function endPatience(): void {
    clearTimeout(patience);
    patience = undefined;
  }

  /** What was told stays told until the ground is there. */
  function ask(): void {
    clearTimeout(retry);
    if (ground !== 'missing' || isOver) return;
    reopenArchive(archiveUrl);
    ground = 'late';
    draw(ground);
  }

  function become(next: Ground): void {
    if (ground !== next) {
      ground = next;
      draw(next);
    }
    if (told === next) return;
    told = next;
    tell(next, () => {
      told = 'drawn';
      ask();
    });
  }
}

function isOfGround(event: object): boolean {
  return 'sourceId' in event && event.sourceId === basemapSource;
}
