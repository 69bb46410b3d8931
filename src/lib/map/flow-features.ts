import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { Briefing, FlowStatus } from '#lib/briefing/briefing.ts';
import { greatCircleArc } from '#lib/geo/arc.ts';

/** What layers know of a flow. */
export interface FlowProperties {
  readonly id: string;
  readonly kind: string;
  /** `stated` where the author gives no status. */
  readonly status: FlowStatus | 'stated';
  /** Where the arc arrives, in degrees clockwise from north: an arrowhead points there. */
  readonly bearing: number;
  /** The author's words for it, empty where there are none. */
  readonly label: string;
}

/** The flows of a briefing as sources for the map: arcs and the points of their arrowheads. */
export interface FlowFeatures {
  readonly arcs: FeatureCollection<Geometry, FlowProperties>;
  readonly heads: FeatureCollection<Point, FlowProperties>;
}

/** Arcs along great circles between the representative points. A flow from or to no location has none. */
export function flowFeatures(briefing: Pick<Briefing, 'places' | 'flows'>): FlowFeatures {
  const places = new Map(briefing.places.map((place) => [place.id, place]));
  const arcs: Feature<Geometry, FlowProperties>[] = [];
  const heads: Feature<Point, FlowProperties>[] = [];
  for (const flow of briefing.flows) {
    const from = places.get(flow.from)?.point;
    const to = places.get(flow.to)?.point;
    if (from == null || to == null) continue;
    const arc = greatCircleArc(from, to, { antimeridian: 'unwrap' });
    if (arc.endBearing === null || arc.geometry.type !== 'LineString') continue;
    const properties: FlowProperties = {
      id: flow.id,
      kind: flow.kind ?? '',
      status: flow.status ?? 'stated',
      bearing: arc.endBearing,
      label: flow.label ?? ''
    };
    arcs.push({ type: 'Feature', properties, geometry: arc.geometry });
    heads.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...to] } });
  }
  return {
    arcs: { type: 'FeatureCollection', features: arcs },
    heads: { type: 'FeatureCollection', features: heads }
  };
}
