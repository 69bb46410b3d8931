import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Padding, Viewport } from '#lib/geo/fit-camera.ts';
import { briefingSources } from './briefing-sources.ts';
import type { FlowProperties } from './flow-features.ts';
import { labelSpots, type LabelAnchor, type LabelSpot, type ScreenPoint } from './label-spots.ts';
import { flowLabelEms, flowLabelPx } from './flow-layers.ts';

/** What a label's feature says. */
export interface FlowLabelProperties extends Pick<FlowProperties, 'id' | 'label' | 'status'> {
  readonly anchor: LabelAnchor;
  /** Which of the flow's spots it is, 0 being the best: of all flows the best are tried first. */
  readonly spot: number;
  /** Whether it is to be seen, or only tried. */
  readonly isChosen: boolean;
}

/** What placing the words of flows needs. */
export interface FlowLabelPorts {
  readonly map: Pick<
    MapLibreMap,
    'getSource' | 'getLayer' | 'project' | 'unproject' | 'queryRenderedFeatures' | 'isMoving'
  >;
  readonly arcs: FeatureCollection<Geometry, FlowProperties>;
  stage(): { readonly viewport: Viewport; readonly hidden: Padding };
}

/** The words of one flow, and where they might stand. */
interface Sought {
  readonly arc: FlowProperties;
  readonly spots: readonly LabelSpot[];
}

/** By and large as wide as a letter of a label, and as high as its line. */
const letterPx = flowLabelPx * 0.55;
const linePx = flowLabelPx * 1.2;
/** Words are broken between words: a line is seldom full. */
const fullness = 0.8;
const marginPx = 8;

/**
 * The words of the flows in focus. They are tried unseen wherever there might be room along what is seen of their arcs;
 * once MapLibre has found which of these spots are free, each flow's words are shown in the best of its own.
 */
export class FlowLabels {
  readonly #ports: FlowLabelPorts;
  #ids: readonly string[] = [];
  #sought: readonly Sought[] = [];
  #isTrying = false;

  constructor(ports: FlowLabelPorts) {
    this.#ports = ports;
  }

  /** These flows are in focus: their words are set anew where they were others. */
  show(ids: readonly string[]): void {
    if (ids.join() === this.#ids.join()) return;
    this.#ids = ids;
    this.place();
  }

  /** Looks for spots in the view as it stands. */
  place(): void {
    const { arcs, stage } = this.#ports;
    const { viewport, hidden } = stage();
    const seen = {
      x: hidden.left + marginPx,
      y: hidden.top + marginPx,
      width: viewport.width - hidden.left - hidden.right - 2 * marginPx,
      height: viewport.height - hidden.top - hidden.bottom - 2 * marginPx
    };
    const hadWords = this.#sought.length > 0;
    const shown = this.#ids.flatMap((id) => {
      const arc = arcs.features.find(({ properties }) => properties.id === id);
      return arc?.geometry.type === 'LineString'
        ? [{ arc: arc.properties, line: arc.geometry.coordinates.map((at) => this.#toScreen(at)) }]
        : [];
    });
    const others = shown.map(({ line }) => line);
    this.#sought = shown.flatMap(({ arc, line }) => {
      const lengthPx = arc.label.length * letterPx;
      const width = Math.min(lengthPx, flowLabelEms * flowLabelPx);
      const height = Math.ceil(lengthPx / (lengthPx > width ? width * fullness : width)) * linePx;
      const spots = arc.label === '' ? [] : labelSpots({ line, others, seen, width, height });
      return spots.length === 0 ? [] : [{ arc, spots }];
    });
    this.#isTrying = this.#sought.length > 0;
    if (this.#isTrying || hadWords) this.#put(() => true);
  }

  /** To be called when all is drawn: what was tried is shown where there is room. */
  settle(): void {
    const { map } = this.#ports;
    if (!this.#isTrying || map.isMoving() || map.getLayer('flow-label') === undefined) return;
    this.#isTrying = false;
    const best = new Map<string, number>();
    for (const { properties } of map.queryRenderedFeatures({ layers: ['flow-label'] })) {
      const { id, spot } = properties as FlowLabelProperties;
      best.set(id, Math.min(spot, best.get(id) ?? spot));
    }
    this.#put((id, spot) => best.get(id) === spot);
  }

  #put(isWanted: (id: string, spot: number) => boolean): void {
    const { map } = this.#ports;
    const isChosen = !this.#isTrying;
    const features = this.#sought.flatMap(({ arc: { id, label, status }, spots }) =>
      spots.flatMap(({ at, anchor }, spot): Feature<Point, FlowLabelProperties>[] => {
        if (!isWanted(id, spot)) return [];
        const geometry: Point = { type: 'Point', coordinates: map.unproject([...at]).toArray() };
        return [{ type: 'Feature', properties: { id, label, status, anchor, spot, isChosen }, geometry }];
      })
    );
    const data: FeatureCollection = { type: 'FeatureCollection', features };
    void map.getSource<GeoJSONSource>(briefingSources.flowWords)?.setData(data);
  }

  #toScreen([lng = 0, lat = 0]: readonly number[]): ScreenPoint {
    const { x, y } = this.#ports.map.project([lng, lat]);
    return [x, y];
  }
}
