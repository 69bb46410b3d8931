import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { loadArchiveTile } from './basemap-archive.ts';

export { openMap } from './open-map.svelte.ts';

setWorkerUrl(workerUrl);
addProtocol('pmtiles', loadArchiveTile);
