import type { FeatureCollection, Geometry } from 'geojson';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { afterPaint } from './after-paint.ts';
import type { BasemapOptions } from './basemap-style.ts';
import { focusFilters } from './briefing-layers.ts';
import { endsOf, FeatureLooks } from './feature-looks.ts';
import { followButton } from './follow-button.ts';
import { forgetFonts } from './forget-fonts.ts';
import { fullScreenControl, leaveFullScreen } from './full-screen.ts';
import { fenceNames } from './fence-names.ts';
import { browserFrame, FlowDrawing } from './flow-drawing.ts';
import { flowFeatures } from './flow-features.ts';
import { FlowLabels } from './flow-labels.ts';
import { keepGround, type Ground } from './ground-keeper.ts';
import { gestureLocale, isDark, settleGuest, type MapGuest } from './guest-map.ts';
import { hiddenIn } from './hidden-in.ts';
import { labelledNames } from './labelled-names.ts';
import { leadCamera } from './lead-camera.svelte.ts';
import { legendKeys } from './legend-keys.ts';
import { cameraFor, openingCamera, placesOf } from './map-camera.ts';
import { mapCredit, mapLegend } from './map-legend.ts';
import { drawMarks } from './mark-images.ts';
import { mapToolbar } from './map-toolbar.ts';
import { mapStyle } from './map-style.ts';
import { placeFeatures } from './place-features.ts';
import { markerEvents } from './marker-events.ts';
import { answerPointer } from './map-pointer.ts';
import { markedPlaces } from './marked-places.ts';
import { MarkerGroups } from './marker-groups.ts';
import { crowdFilter } from './place-layers.ts';
import { PlaceMarkers } from './place-markers.ts';
import { projectNear } from './project-near.ts';
import { watchMap, type Lost } from './watch-map.ts';

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
  /** Where the map stands in another's page. */
  readonly guest?: MapGuest;
  /** Undoes everything when aborted. */
  readonly signal: AbortSignal;
  /**
   * Something is missing that the reader should know of, and perhaps a way to ask for it again; null when
   * it is there again.
   */
  report(missing: 'webgl' | Lost | 'ground' | 'late-ground' | null, again?: () => void): void;
}

/**
 * Opens the live map in its section and keeps it in step with the session, both ways. The section's
 * `data-map` goes from `loading` to `ready` at the first idle with places drawn, where the mark
 * `dateline:map-ready` is set; where there is no WebGL, or its context is lost for good, or no worker,
 * it is `failed`.
 */
export function openMap(options: MapOptions): void {
  const { section, session, words, guest, archiveUrl, signal } = options;
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
  let groundNow: Ground = 'drawn';
  const styleNow = () => {
    const ground: BasemapOptions = {
      scheme: isDark(section, dark) ? 'dark' : 'light',
      lang: briefing.lang,
      archiveUrl: groundNow === 'missing' ? null : archiveUrl,
      isPlain: groundNow !== 'drawn',
      labelled: labelledNames(briefing.places)
    };
    return mapStyle(ground, places, flows);
  };
  const viewport = () => ({ width: container.clientWidth, height: container.clientHeight });
  const stage = () => ({ viewport: viewport(), hidden: hiddenIn(section, container) });
  const opening = () => openingCamera(briefing, stage());

  let map: MapLibreMap;
  try {
    const framed = { focus: session.focus, places: placesOf(briefing, session.focusedPlaces) };
    const { center, zoom } = cameraFor(briefing, framed, stage()) ?? opening();
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
      cooperativeGestures: guest !== undefined,
      locale: { 'Map.Title': words.title, ...gestureLocale(guest) }
    });
  } catch {
    container.remove();
    section.dataset['map'] = 'failed';
    options.report('webgl');
    return;
  }
  map.touchZoomRotate.disableRotation();
  settleGuest(map, section, guest, signal);

  const looks = new FeatureLooks(map);
  const isMotionReduced = () => reduced.matches;
  const drawing = new FlowDrawing({
    map,
    arcs: flows.arcs,
    isMotionReduced,
    frame: browserFrame,
    done: () => show()
  });
  const flowWords = new FlowLabels({ map, arcs: flows.arcs, stage });
  const lead = leadCamera({ map, session, container, isMotionReduced, stage, isPlaced: guest?.view != null });
  const events = markerEvents({ map, session, viewport, lead });
  const marked = markedPlaces(briefing, words);
  const markers = new PlaceMarkers(marked, words.places, events);
  const groups = new MarkerGroups(marked, words.more, events);
  const project = (point: readonly [number, number]) => projectNear(map, point);
  let crowded = '';
  const keepNamesOff = (ids: readonly string[]) => {
    // Names are placed anew by a filter, which is not for nothing.
    if (crowded === ids.join() || map.getLayer('crowd-room') === undefined) return;
    crowded = ids.join();
    map.setFilter('crowd-room', crowdFilter(ids));
  };
  const rest = () => {
    const crowds = markers.arrange(project, viewport());
    groups.show(crowds);
    keepNamesOff([...crowds.keys()].sort());
  };
  const draw = () => {
    const isAtRest = !map.isMoving();
    markers.place(project, isAtRest);
    groups.place(project, isAtRest);
  };
  map.getCanvasContainer().append(markers.element, groups.element);
  const again = followButton(
    words.follow,
    () => lead.followAgain(),
    () => map.getCanvas()
  );
  container.append(
    mapToolbar({
      map,
      words,
      full: fullScreenControl(section, words.fullScreen),
      viewport,
      isMotionReduced,
      taken: () => session.release(),
      showWhole: () => lead.go(opening())
    }),
    mapLegend(legendKeys(briefing), words.legend),
    again.element,
    mapCredit(words.credit)
  );

  // The canvas is reached by the pointer; by the keyboard there are the markers and the arrows.
  map.getCanvas().tabIndex = -1;
  const fence = fenceNames(map, container, stage);

  const show = () => {
    const focused = { places: session.focusedPlaces, flows: session.focusedFlows };
    const { hover, visible } = session;
    if (markers.show(focused.places, hover?.kind === 'place' ? hover.id : null, visible.places)) rest();
    if (!map.isStyleLoaded() && section.dataset['map'] === 'loading') return;
    const waiting = drawing.follow(session.focus, focused.flows, section.dataset['map'] === 'ready');
    looks.show(briefing, focused, visible, waiting);
    const named = {
      flows: focused.flows.filter((id) => !waiting.includes(id)),
      places: [...focused.places, ...endsOf(briefing, focused.flows)]
    };
    for (const [layer, filter] of Object.entries(focusFilters(named))) {
      if (map.getLayer(layer) !== undefined) map.setFilter(layer, filter);
    }
    flowWords.show(named.flows);
  };

  drawMarks(map);
  map.on('style.load', () => {
    looks.forget();
    crowded = '';
    rest();
    fence.raise();
    show();
    flowWords.place();
  });
  map.on('webglcontextrestored', () => {
    looks.forget();
    show();
  });
  map.on('render', draw);
  let cancelSettling = () => {};
  map.on('moveend', () => {
    cancelSettling();
    // Not before the panel that a camera may have been stopped for.
    cancelSettling = afterPaint(() => {
      rest();
      draw();
      fence.raise();
      flowWords.place();
    });
    session.move(false);
  });
  map.on('movestart', (event) => {
    cancelSettling();
    groups.close();
    fence.lower();
    // Only what the reader does to the map comes from an event of the page.
    if (event.originalEvent !== undefined) session.release();
    session.move(true);
  });
  answerPointer(map, session, () => groups.close());
  if (archiveUrl !== null) {
    keepGround({
      map,
      archiveUrl,
      signal,
      draw: (ground) => {
        groundNow = ground;
        map.setStyle(styleNow());
        // While the ground is waited for nothing is idle, and the places are there.
        if (ground === 'late') ready();
      },
      tell: (ground, again) => {
        if (ground === 'drawn') options.report(null);
        else options.report(ground === 'late' ? 'late-ground' : 'ground', again);
      }
    });
  }
  map.on('idle', () => flowWords.settle());
  void map.once('idle').then(ready);
  function ready(): void {
    if (section.dataset['map'] !== 'loading') return;
    rest();
    draw();
    container.inert = false;
    section.dataset['map'] = 'ready';
    show();
    performance.mark('dateline:map-ready');
  }
  dark.addEventListener('change', () => map.setStyle(styleNow()), { signal });

  const stop = $effect.root(() => {
    $effect(() => {
      // What `show` shows; the panel is painted before it.
      void [session.focus, session.hover, session.visible];
      return afterPaint(show);
    });
    $effect(() => again.show(!session.following));
    $effect(() => {
      if (session.focus.kind !== 'none') leaveFullScreen(section);
    });
  });
  let isClosed = false;
  function close(): void {
    if (isClosed) return;
    isClosed = true;
    stop();
    cancelSettling();
    lead.stop();
    drawing.stop();
    session.move(false);
    map.remove();
    forgetFonts(document.fonts);
    container.remove();
  }
  watchMap(map, signal, (lost) => {
    const hadFocus = container.contains(document.activeElement);
    close();
    section.dataset['map'] = 'failed';
    options.report(lost);
    if (hadFocus) section.querySelector<HTMLElement>('.ui-map-note button')?.focus({ preventScroll: true });
  });
  signal.addEventListener('abort', close);
}
