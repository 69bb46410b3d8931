import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { markImages } from '#lib/map/mark-images.ts';

/** All that a page needs to show a map, and nothing more: what the reader is measured against. */
const container = document.querySelector<HTMLElement>('#map');
if (container === null) throw new Error('The page has no map.');
setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);
const { center, zoom } = JSON.parse(container.dataset['camera'] ?? '') as {
  center: [number, number];
  zoom: number;
};
const map = new MapLibreMap({
  container,
  style: 'style.json',
  center,
  zoom,
  minZoom: 1,
  maxZoom: 14,
  fadeDuration: 150
});
map.setMissingStyleImageResolver((id) => {
  const picture = markImages.get(id)?.();
  if (picture !== undefined) map.addImage(id, picture, { sdf: true });
});
void map.once('idle').then(() => performance.mark('dateline:map-ready'));
