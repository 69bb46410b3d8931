import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Visible } from '#lib/session/showing.ts';
import { briefingSources } from './briefing-sources.ts';
import type { FeatureLook } from './layer-expressions.ts';

const placeSources = [
  briefingSources.areas,
  briefingSources.lines,
  briefingSources.radii,
  briefingSources.points
];
const flowSources = [briefingSources.arcs, briefingSources.heads];

/** The ids that the focus is about. */
export interface Focused {
  readonly places: readonly string[];
  readonly flows: readonly string[];
}

/**
 * Gives places and flows their look by feature state, telling MapLibre only what has changed. What has no
 * state is plain: with many places, a state for each would be looked through for every tile that is drawn.
 * MapLibre forgets feature states when its context is lost: `forget` then, and show again.
 */
export class FeatureLooks {
  readonly #map: MapLibreMap;
  readonly #shown = new Map<string, FeatureLook['look']>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /**
   * Shows these in focus and all others put back; with nothing in focus all are plain, but for what the
   * reader has asked not to be shown. Flows in focus that are `waiting` are put back until they are drawn.
   */
  show(
    briefing: Pick<Briefing, 'places' | 'flows'>,
    focused: Focused,
    visible: Visible,
    waiting: readonly string[] = []
  ): void {
    const any = focused.places.length > 0 || focused.flows.length > 0;
    const ends = new Set(endsOf(briefing, focused.flows));
    const lookOf = (isFocused: boolean, isVisible: boolean) =>
      isFocused ? 'focused' : any || !isVisible ? 'quiet' : 'plain';
    for (const { id } of briefing.places) {
      const look = lookOf(focused.places.includes(id), visible.places?.has(id) ?? true);
      this.#give(placeSources, id, look === 'quiet' && ends.has(id) ? 'end' : look);
    }
    for (const { id } of briefing.flows) {
      const look = lookOf(
        focused.flows.includes(id) && !waiting.includes(id),
        visible.flows?.has(id) ?? true
      );
      this.#give(flowSources, id, look);
    }
  }

  forget(): void {
    this.#shown.clear();
  }

  #give(sources: readonly string[], id: string, look: FeatureLook['look']): void {
    for (const source of sources) {
      const key = `${source} ${id}`;
      if ((this.#shown.get(key) ?? 'plain') === look || this.#map.getSource(source) === undefined) continue;
      this.#map.setFeatureState({ source, id }, { look });
      this.#shown.set(key, look);
    }
  }
}

/** The places between which these flows go. */
export function endsOf({ flows }: Pick<Briefing, 'flows'>, ids: readonly string[]): string[] {
  return flows.filter(({ id }) => ids.includes(id)).flatMap(({ from, to }) => [from, to]);
}
