import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { Briefing, FlowStatus, Place } from '#lib/briefing/briefing.ts';
import { greatCircleArc } from '#lib/geo/arc.ts';
import { isWide } from './place-features.ts';

/** What layers know of a flow. */
export interface FlowProperties {
  readonly id: string;
  readonly kind: string;
  /** `stated` where the author gives no status. */
  readonly status: FlowStatus | 'stated';
  /** Where the arc arrives, in degrees clockwise from north: an arrowhead points there. */
  readonly bearing: number;
  /** How far from its end the arrow is clear of a name that stands on it, in CSS pixels; 0 where none does. */
  readonly clear: number;
  /** The author's words for it, empty where there are none. */
  readonly label: string;
  /** How its words lie along the arc's middle, in degrees clockwise, from -90 to 90. */
  readonly slope: number;
}

/** The flows of a briefing as sources for the map: arcs, the points of their arrowheads and of their labels. */
export interface FlowFeatures {
  readonly arcs: FeatureCollection<Geometry, FlowProperties>;
  readonly heads: FeatureCollection<Point, FlowProperties>;
  readonly middles: FeatureCollection<Point, FlowProperties>;
}

/** Arcs along great circles between the representative points. A flow from or to no location has none. */
export function flowFeatures(briefing: Pick<Briefing, 'places' | 'flows'>): FlowFeatures {
  const places = new Map(briefing.places.map((place) => [place.id, place]));
  const arcs: Feature<Geometry, FlowProperties>[] = [];
  const heads: Feature<Point, FlowProperties>[] = [];
  const middles: Feature<Point, FlowProperties>[] = [];
  for (const flow of briefing.flows) {
    const from = places.get(flow.from)?.point;
    const target = places.get(flow.to);
    const to = target?.point;
    if (from == null || target === undefined || to == null) continue;
    const arc = greatCircleArc(from, to, { antimeridian: 'unwrap' });
    if (arc.endBearing === null || arc.geometry.type !== 'LineString') continue;
    const middle = middleOf(arc.geometry.coordinates);
    const properties: FlowProperties = {
      id: flow.id,
      kind: flow.kind ?? '',
      status: flow.status ?? 'stated',
      bearing: arc.endBearing,
      clear: isWide(target) ? reachOfName(target, arc.endBearing) : 0,
      label: flow.label ?? '',
      slope: middle.slope
    };
    arcs.push({ type: 'Feature', properties, geometry: arc.geometry });
    heads.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...to] } });
    middles.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: middle.at } });
  }
  return {
    arcs: { type: 'FeatureCollection', features: arcs },
    heads: { type: 'FeatureCollection', features: heads },
    middles: { type: 'FeatureCollection', features: middles }
  };
}

/** The middle of a line, and how words along it lie on a Mercator map, where all angles are true. */
function middleOf(line: readonly (readonly number[])[]): { at: number[]; slope: number } {
  const after = Math.max(1, Math.floor(line.length / 2));
  const [lng = 0, lat = 0] = line[after - 1] ?? [];
  const [laterLng = 0, laterLat = 0] = line[after] ?? [];
  const east = (laterLng - lng) * Math.cos((((lat + laterLat) / 2) * Math.PI) / 180);
  const angle = (-Math.atan2(laterLat - lat, east) * 180) / Math.PI;
  const slope = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
  return { at: [(lng + laterLng) / 2, (lat + laterLat) / 2], slope };
}

/** From the middle of a place's name to its edge, the way that an arrow comes, in CSS pixels by and large. */
function reachOfName({ name }: Pick<Place, 'name'>, bearing: number): number {
  const perLine = 14;
  const across = (Math.min(name.length, perLine) * 7.6) / 2 + 6;
  // Below it stands the local name.
  const down = Math.ceil(name.length / perLine) * 8 + 10;
  const turn = (bearing * Math.PI) / 180;
  return Math.min(across / Math.abs(Math.sin(turn)), down / Math.abs(Math.cos(turn)));
}
