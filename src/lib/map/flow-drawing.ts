import type { Feature, FeatureCollection, Geometry, LineString, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Focus } from '#lib/briefing/focus.ts';
import { briefingSources } from './briefing-sources.ts';
import type { FlowProperties } from './flow-features.ts';

/** What drawing flows needs. */
export interface FlowDrawingPorts {
  readonly map: Pick<MapLibreMap, 'getSource' | 'isMoving'>;
  readonly arcs: FeatureCollection<Geometry, FlowProperties>;
  isMotionReduced(): boolean;
  /** Acts once before the next frame, with the time in milliseconds; the undo prevents it. */
  frame(act: (now: number) => void): () => void;
  /** All that was being drawn stands now, or is no longer wanted. */
  done(): void;
}

/** How long an arc takes, however long it is. */
const drawingMs = 900;
/** A camera that does not come to rest holds nothing up for longer. */
const patienceMs = 2500;
const nothing: FeatureCollection<LineString> = { type: 'FeatureCollection', features: [] };

/**
 * Draws the flows of a stop from where they begin to where they end, once the camera rests: a motion that says which
 * way. Only these few arcs are drawn anew in each frame, from a source of their own; those of the whole briefing stay as
 * they are. Under reduced motion nothing is drawn, and all stands at once.
 */
export class FlowDrawing {
  readonly #ports: FlowDrawingPorts;
  #focus: Focus | null = null;
  #waiting: readonly string[] = [];
  #undo: () => void = () => {};

  constructor(ports: FlowDrawingPorts) {
    this.#ports = ports;
  }

  /**
   * The flows of the focus that do not stand yet. Another focus begins anew; `isAlive` is false while the map itself is
   * only coming up, and then there is nothing to wait for.
   */
  follow(focus: Focus, flows: readonly string[], isAlive: boolean): readonly string[] {
    if (focus === this.#focus) return this.#waiting;
    this.stop();
    this.#focus = focus;
    if (focus.kind === 'stop' && isAlive && flows.length > 0 && !this.#ports.isMotionReduced()) {
      this.#waiting = flows;
      this.#begin(flows);
    }
    return this.#waiting;
  }

  /** Leaves off; what was being drawn waits for nothing any more. */
  stop(): void {
    this.#undo();
    this.#undo = () => {};
    if (this.#waiting.length > 0) this.#show(nothing);
    this.#waiting = [];
  }

  #begin(flows: readonly string[]): void {
    const { map, arcs, frame } = this.#ports;
    const chosen = arcs.features.flatMap((arc) =>
      flows.includes(arc.properties.id) && arc.geometry.type === 'LineString'
        ? [{ ...arc, geometry: arc.geometry }]
        : []
    );
    let opened: number | null = null;
    let began: number | null = null;
    const step = (now: number): void => {
      opened ??= now;
      if (began === null && map.isMoving() && now - opened < patienceMs) return this.#next(frame(step));
      began ??= now;
      const share = (now - began) / drawingMs;
      if (share >= 1) {
        this.stop();
        this.#ports.done();
        return;
      }
      this.#show({ ...nothing, features: chosen.map((arc) => partOfArc(arc, eased(share))) });
      this.#next(frame(step));
    };
    this.#next(frame(step));
  }

  #next(undo: () => void): void {
    this.#undo = undo;
  }

  #show(data: FeatureCollection<LineString>): void {
    this.#ports.map.getSource<GeoJSONSource>(briefingSources.drawing)?.setData(data);
  }
}

/** The frames of the browser. */
export function browserFrame(act: (now: number) => void): () => void {
  const request = requestAnimationFrame(act);
  return () => cancelAnimationFrame(request);
}

function partOfArc(
  arc: Feature<LineString, FlowProperties>,
  share: number
): Feature<LineString, FlowProperties> {
  return {
    ...arc,
    geometry: { type: 'LineString', coordinates: partOfLine(arc.geometry.coordinates, share) }
  };
}

/** The first part of a line whose pieces are equally long; `share` from 0 to 1. At least two positions. */
export function partOfLine(line: readonly Position[], share: number): Position[] {
  const at = Math.min(1, Math.max(0, share)) * (line.length - 1);
  const whole = Math.floor(at);
  const part = line.slice(0, whole + 1);
  const [from, to] = [line[whole], line[whole + 1]];
  if (from !== undefined && to !== undefined) {
    part.push(from.map((value, axis) => value + ((to[axis] ?? value) - value) * (at - whole)));
  }
  return part;
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
