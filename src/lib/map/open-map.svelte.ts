import type { FeatureCollection, Geometry } from 'geojson';
import { Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import type { BasemapOptions } from './basemap-style.ts';
import { focusFilters } from './briefing-layers.ts';
import { endsOf, FeatureLooks } from './feature-looks.ts';
import { flowFeatures } from './flow-features.ts';
import { keepGround } from './ground-keeper.ts';
import { hitPlace } from './hit-place.ts';
import { labelledNames } from './labelled-names.ts';
import { frameReading } from './frame-reading.ts';
import { cameraFor, moveCamera, openingCamera, paddingFor, placesOf } from './map-camera.ts';
import { mapControls } from './map-controls.ts';
import { markImages } from './mark-images.ts';
import { mapStyle } from './map-style.ts';
import { placeFeatures } from './place-features.ts';
import { markedPlaces } from './marked-places.ts';
import { MarkerGroups } from './marker-groups.ts';
import { PlaceMarkers, type MarkerEvents } from './place-markers.ts';

/** What the map is opened with. */
export interface MapOptions {
  /** The section that holds the map; its `data-map` tells how far it has come. */
  readonly section: HTMLElement;
  readonly session: Session;
  /** The published `places.geojson`. */
  readonly geometries: FeatureCollection<Geometry | null>;
  readonly words: Words['liveMap'];
  /** The address of the ground's archive, absolute; null for plain ground. */
  readonly archiveUrl: string | null;
  /** Undoes everything when aborted. */
  readonly signal: AbortSignal;
  /** Something is missing that the reader should know of; null when it is there again. */
  report(missing: 'webgl' | 'ground' | null): void;
}

/**
 * Opens the live map in its section and keeps it in step with the session, both ways. The section's
 * `data-map` goes from `loading` to `ready` at the first idle with places drawn, where the mark
 * `dateline:map-ready` is set; where there is no WebGL it is `failed`.
 */
export function openMap(options: MapOptions): void {
  const { section, session, words, signal } = options;
  const { briefing } = session;
  const container = document.createElement('div');
  container.className = 'ui-map';
  // Until it is drawn the still map lies over it.
  container.inert = true;
  section.append(container);
  section.dataset['map'] = 'loading';

  const places = placeFeatures(briefing, options.geometries);
  const flows = flowFeatures(briefing);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  let hasGround = true;
  const styleNow = () => {
    const ground: BasemapOptions = {
      scheme: dark.matches ? 'dark' : 'light',
      lang: briefing.lang,
      archiveUrl: hasGround ? options.archiveUrl : null,
      labelled: labelledNames(briefing.places)
    };
    return mapStyle(ground, places, flows);
  };
  const viewport = () => ({ width: container.clientWidth, height: container.clientHeight });
  const framed = () => ({ focus: session.focus, places: placesOf(briefing, session.focusedPlaces) });
  const opening = () => openingCamera(briefing, viewport());

  let map: MapLibreMap;
  try {
    const { center, zoom } = cameraFor(briefing, framed(), viewport()) ?? opening();
    map = new MapLibreMap({
      container,
      style: styleNow(),
      center: [...center],
      zoom,
      minZoom: 1,
      maxZoom: 14,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 150,
      locale: { 'Map.Title': words.title }
    });
  } catch {
    container.remove();
    section.dataset['map'] = 'failed';
    options.report('webgl');
    return;
  }
  map.touchZoomRotate.disableRotation();

  const looks = new FeatureLooks(map);
  const go = (intent: ReturnType<typeof opening>) => moveCamera(map, intent, reduced.matches);
  const events: MarkerEvents = {
    choose: (id) => session.focusPlace(id, 'map'),
    rest: (id) => session.rest(id === null ? null : { kind: 'place', id }),
    reach: (_, point) => {
      const { x, y } = map.project([...point]);
      const { width, height } = viewport();
      if (x > 24 && y > 24 && x < width - 24 && y < height - 24) return;
      go({ center: point, zoom: map.getZoom(), pitch: map.getPitch(), bearing: map.getBearing() });
    }
  };
  const marked = markedPlaces(briefing, words);
  const markers = new PlaceMarkers(marked, words.places, events);
  const groups = new MarkerGroups(marked, words.more, events);
  const project = (point: readonly [number, number]) => map.project([...point]);
  const rest = () => groups.show(markers.arrange(project, viewport()));
  const draw = () => {
    markers.place(project);
    groups.place(project);
  };
  map.getCanvasContainer().append(markers.element, groups.element);
  container.append(
    mapControls(words.controls, [
      { name: words.zoomIn, sign: 'plus', act: () => map.zoomIn({ animate: !reduced.matches }) },
      { name: words.zoomOut, sign: 'minus', act: () => map.zoomOut({ animate: !reduced.matches }) },
      { name: words.whole, sign: 'whole', act: () => go(opening()) }
    ])
  );

  const credit = document.createElement('p');
  credit.className = 'ui-map-credit';
  credit.textContent = words.credit;
  container.append(credit);

  const show = () => {
    const focused = { places: session.focusedPlaces, flows: session.focusedFlows };
    const { hover, visible } = session;
    markers.show(focused.places, hover?.kind === 'place' ? hover.id : null);
    if (!map.isStyleLoaded() && section.dataset['map'] === 'loading') return;
    looks.show(briefing, focused, visible);
    const named = { ...focused, places: [...focused.places, ...endsOf(briefing, focused.flows)] };
    for (const [layer, filter] of Object.entries(focusFilters(named))) {
      if (map.getLayer(layer) !== undefined) map.setFilter(layer, filter);
    }
  };

  map.setMissingStyleImageResolver((id) => {
    const picture = markImages.get(id)?.();
    if (picture !== undefined) map.addImage(id, picture, { sdf: true });
  });
  map.on('style.load', () => {
    looks.forget();
    show();
  });
  map.on('webglcontextrestored', () => {
    looks.forget();
    show();
  });
  map.on('render', draw);
  map.on('movestart', () => groups.close());
  map.on('moveend', () => {
    rest();
    draw();
  });
  map.on('dragstart', () => session.release());
  map.on('movestart', () => session.move(true));
  map.on('moveend', () => session.move(false));
  map.on('click', (event) => {
    if (isOnMarker(event.originalEvent)) return;
    groups.close();
    const id = hitPlace(map, event.point);
    if (id !== null) session.focusPlace(id, 'map');
  });
  map.on('mousemove', (event) => {
    if (isOnMarker(event.originalEvent)) return;
    const id = hitPlace(map, event.point);
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    session.rest(id === null ? null : { kind: 'place', id });
  });
  const { archiveUrl } = options;
  if (archiveUrl !== null) {
    keepGround({
      map,
      archiveUrl,
      signal,
      draw: (isPlain) => {
        hasGround = !isPlain;
        map.setStyle(styleNow());
        options.report(isPlain ? 'ground' : null);
      }
    });
  }
  void map.once('idle').then(() => {
    rest();
    draw();
    show();
    container.inert = false;
    section.dataset['map'] = 'ready';
    performance.mark('dateline:map-ready');
  });
  dark.addEventListener('change', () => map.setStyle(styleNow()), { signal });

  /** Brings the places of the passage being read into view, unless the reader has the map or something in focus. */
  function goAlong(): void {
    const { focus, following, reading } = session;
    const isFree = focus.kind === 'none' || (focus.kind === 'passage' && focus.id !== reading);
    const { top, bottom } = container.getBoundingClientRect();
    if (!isFree || !following || bottom < 48 || top > innerHeight - 48) return;
    const now = { center: map.getCenter().toArray(), zoom: map.getZoom() };
    const size = viewport();
    const frame = { places: placesOf(briefing, session.readPlaces), region: briefing.view, viewport: size };
    const intent = frameReading({ ...frame, padding: paddingFor(size) }, now);
    if (intent !== null) moveCamera(map, intent, reduced.matches, 'along');
  }

  const stop = $effect.root(() => {
    $effect(show);
    $effect(() => {
      const { origin } = session.change;
      if (origin === 'map') return;
      const intent = cameraFor(briefing, framed(), viewport());
      if (intent !== null) go(intent);
    });
    $effect(() => {
      if (session.reading !== null) untrack(goAlong);
    });
  });
  signal.addEventListener('abort', () => {
    stop();
    session.move(false);
    map.remove();
    container.remove();
  });
}

function isOnMarker(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.ui-markers') !== null;
}
