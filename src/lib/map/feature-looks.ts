import type { Map as MapLibreMap } from 'maplibre-gl';
import { briefingSources, type FeatureLook } from './briefing-layers.ts';

const placeSources = [
  briefingSources.areas,
  briefingSources.lines,
  briefingSources.radii,
  briefingSources.points
];
const flowSources = [briefingSources.arcs, briefingSources.heads];

/**
 * Gives places and flows their look by feature state, telling MapLibre only what has changed. MapLibre
 * forgets feature states when its context is lost: `forget` then, and show again.
 */
export class FeatureLooks {
  readonly #map: MapLibreMap;
  readonly #shown = new Map<string, FeatureLook['look']>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Shows these in focus and all others put back; with nothing in focus all are plain. */
  show(
    placeIds: readonly string[],
    flowIds: readonly string[],
    focused: { readonly places: ReadonlySet<string>; readonly flows: ReadonlySet<string> }
  ): void {
    const any = focused.places.size > 0 || focused.flows.size > 0;
    const lookOf = (isFocused: boolean) => (isFocused ? 'focused' : any ? 'quiet' : 'plain');
    for (const id of placeIds) this.#give(placeSources, id, lookOf(focused.places.has(id)));
    for (const id of flowIds) this.#give(flowSources, id, lookOf(focused.flows.has(id)));
  }

  forget(): void {
    this.#shown.clear();
  }

  #give(sources: readonly string[], id: string, look: FeatureLook['look']): void {
    for (const source of sources) {
      const key = `${source} ${id}`;
      if (this.#shown.get(key) === look || this.#map.getSource(source) === undefined) continue;
      this.#map.setFeatureState({ source, id }, { look });
      this.#shown.set(key, look);
    }
  }
}
