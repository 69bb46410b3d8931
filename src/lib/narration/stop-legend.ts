import {
  flowStatuses,
  weights,
  type Briefing,
  type FlowStatus,
  type Stop,
  type Weight
} from '#lib/briefing/briefing.ts';
import { markShape } from '#lib/briefing/mark-shape.ts';

/** What the map shows at a stop, for its legend: only what is there, the weightiest first. */
export interface StopLegend {
  /** Weights of the places that are shown as points. */
  readonly points: readonly Weight[];
  /** Whether a country or region is shown by a point in its middle. */
  readonly regions: boolean;
  /** Whether a place is shown as an area whose outline is of today. */
  readonly areas: boolean;
  /** Whether a place is shown as an area with an outline of the past. */
  readonly historicAreas: boolean;
  readonly lines: boolean;
  /** Whether a location is approximate. */
  readonly approximate: boolean;
  readonly disputed: boolean;
  /** The statuses of the arcs; `stated` where the author gives none. */
  readonly flows: readonly (FlowStatus | 'stated')[];
  /** Names of places of the stop that have no location. */
  readonly notShown: readonly string[];
}

/** What there is to explain at a stop, from its places and flows. */
export function stopLegend(briefing: Pick<Briefing, 'places' | 'flows'>, stop: Stop): StopLegend {
  const named = briefing.places.filter((place) => stop.places.includes(place.id));
  const places = named.filter((place) => place.geometry !== null);
  const points = places.filter((place) => markShape(place) === 'point');
  const areas = places.filter((place) => place.geometry === 'area');
  const flows = briefing.flows.filter((flow) => stop.flows.includes(flow.id));
  const statuses = (['stated', ...flowStatuses] as const).filter((status) =>
    flows.some((flow) => (flow.status ?? 'stated') === status)
  );
  return {
    points: weights.filter((weight) => points.some((place) => place.weight === weight)),
    regions: places.some((place) => markShape(place) === 'region'),
    areas: areas.some((place) => place.outline === undefined),
    historicAreas: areas.some((place) => place.outline === 'historic'),
    lines: places.some((place) => place.geometry === 'line'),
    approximate: places.some((place) => place.certainty === 'approximate'),
    disputed: places.some((place) => place.certainty === 'disputed'),
    flows: statuses,
    notShown: named.filter((place) => place.geometry === null).map((place) => place.name)
  };
}
