import type { ExpressionSpecification } from 'maplibre-gl';

/** What a feature's state says: in focus, an end of what is in focus, or put back because something else is. */
export interface FeatureLook {
  readonly look: 'focused' | 'end' | 'quiet' | 'plain';
}

/** The look of a feature, `plain` where nothing has been said. */
export const look: ExpressionSpecification = ['coalesce', ['feature-state', 'look'], 'plain'];

/** One value for each weight of a place. */
export function byWeight(lead: number, supporting: number, mentioned: number): ExpressionSpecification {
  return ['match', ['get', 'weight'], 'lead', lead, 'supporting', supporting, mentioned];
}

/** A value that grows evenly from one zoom to a later one. */
export function zoomed(
  zoom: number,
  value: number,
  laterZoom: number,
  laterValue: number
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], zoom, value, laterZoom, laterValue];
}

/** Whether a feature's id is one of these. */
export function oneOf(ids: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'id'], ['literal', [...ids]]];
}
