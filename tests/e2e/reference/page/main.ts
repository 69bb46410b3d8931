import 'maplibre-gl/dist/maplibre-gl.css';
import {
  addProtocol,
  Map as MapLibreMap,
  setWorkerUrl,
  type LayerSpecification,
  type StyleSpecification
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { loadArchiveTile } from '#lib/map/basemap-archive.ts';
import { basemapStyle } from '#lib/map/basemap-style.ts';
import { markImages } from '#lib/map/mark-images.ts';
import { shareApart, type Pixels } from '../share-apart.ts';
import type { View } from '../views.ts';

setWorkerUrl(workerUrl);
addProtocol('pmtiles', loadArchiveTile);

const archiveUrl = new URL(new URLSearchParams(location.search).get('archive') ?? '', location.href).href;
let map: MapLibreMap | null = null;

/** What a view is drawn without, or otherwise. */
interface Change {
  /** Ids of layers that are left out. */
  readonly without?: readonly string[];
  /** Nothing is drawn but borders of this class, as they are or as unbroken lines. */
  readonly onlyBorders?: { readonly class: string; readonly areSolid: boolean };
}

/** Draws a view of the ground, as it is or changed; it is then the latest picture. */
async function draw(view: View, change: Change = {}): Promise<void> {
  const { scheme, lang, center, zoom } = view;
  const style = changed(basemapStyle({ scheme, lang, archiveUrl }), change);
  if (map === null) {
    map = new MapLibreMap({
      container: 'map',
      style,
      center: [...center],
      zoom,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true }
    });
    const opened = map;
    opened.setMissingStyleImageResolver((id) => {
      const picture = markImages.get(id)?.();
      if (picture !== undefined) opened.addImage(id, picture, { sdf: true });
    });
  } else {
    map.setStyle(style);
    map.jumpTo({ center: [...center], zoom });
    map.triggerRepaint();
  }
  await map.once('idle');
}

function changed(style: StyleSpecification, { without = [], onlyBorders }: Change): StyleSpecification {
  const layers = style.layers.filter(({ id }) => !without.includes(id));
  if (onlyBorders === undefined) return { ...style, layers };
  return {
    ...style,
    layers: layers.flatMap((layer): LayerSpecification[] => {
      if (layer.type !== 'line' || layer.id !== 'ground-border')
        return layer.type === 'background' ? [layer] : [];
      const { 'line-dasharray': dashes, ...paint } = layer.paint ?? {};
      const isDashed = !onlyBorders.areSolid && dashes !== undefined;
      return [
        {
          ...layer,
          filter: ['==', ['get', 'class'], onlyBorders.class],
          paint: isDashed ? { ...paint, 'line-dasharray': dashes } : paint
        }
      ];
    })
  };
}

function pixelsOf(image: CanvasImageSource, width: number, height: number): Pixels {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to read pictures with.');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

function pixelsNow(): Pixels {
  const canvas = map?.getCanvas();
  if (canvas === undefined) throw new Error('Nothing has been drawn.');
  return pixelsOf(canvas, canvas.width, canvas.height);
}

let kept: Pixels | null = null;
/** Of 255: small beside what the comparison lets pass, and it halves the files. */
const colourStep = 8;

/** What a test asks of this page. */
const ground = {
  draw,
  /** The latest picture as a PNG in fewer colours than it has, in a data URL. */
  png: () => {
    const { width, height, data } = pixelsNow();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const rounded = data.map((value) => Math.min(255, Math.round(value / colourStep) * colourStep));
    canvas.getContext('2d')?.putImageData(new ImageData(rounded, width, height), 0, 0);
    return canvas.toDataURL('image/png');
  },
  /** Keeps the latest picture to compare others with. */
  keep: () => void (kept = pixelsNow()),
  /** How far the latest picture is from the kept one, in which what is that near counts as there. */
  apartFromKept: (reach?: number) => (kept === null ? NaN : shareApart(pixelsNow(), kept, reach)),
  /** How far the latest picture is from one at an address. */
  apartFrom: async (address: string) => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    return shareApart(pixelsNow(), pixelsOf(image, image.width, image.height));
  },
  /** How far each font file that the labels wanted has come. */
  fonts: () => [...document.fonts].map(({ status }) => status)
};
export type Ground = typeof ground;
Object.assign(window, { ground });
