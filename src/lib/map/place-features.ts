import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { Briefing, Certainty, Place, PlaceKind, Weight } from '#lib/briefing/briefing.ts';
import { boundsHeight, boundsWidth } from '#lib/geo/bounds.ts';
import { circleAround } from './circle-around.ts';

/** What layers know of a place. All values are primitives: MapLibre's tiles hold nothing else. */
export interface PlaceProperties {
  readonly id: string;
  readonly name: string;
  /** The name in the first language other than the briefing's; empty where there is none. */
  readonly localName: string;
  readonly kind: PlaceKind;
  readonly certainty: Certainty;
  readonly weight: Weight;
  readonly shape: 'point' | 'line' | 'area';
  /** The zoom from which the place shows itself and needs no mark: where its area is wide enough to be seen. */
  readonly markBelow: number;
  /** Labels of low order win: lead places before mentioned ones, then reading order. */
  readonly order: number;
}

/** The places of a briefing as sources for the map. */
export interface PlaceFeatures {
  /** One representative point for each located place, whatever its geometry. */
  readonly points: FeatureCollection<Point, PlaceProperties>;
  readonly lines: FeatureCollection<Geometry, PlaceProperties>;
  readonly areas: FeatureCollection<Polygon | MultiPolygon, PlaceProperties>;
  /** Around each point that may be elsewhere, the circle in which it lies. */
  readonly radii: FeatureCollection<Polygon, PlaceProperties>;
}

const weightOrder: Readonly<Record<Weight, number>> = { lead: 0, supporting: 1, mentioned: 2 };

/**
 * The map's sources from a briefing and its places' geometries. A place that has no representative
 * point is left out; a geometry that belongs to no place of the briefing too.
 */
export function placeFeatures(
  briefing: Pick<Briefing, 'places' | 'lang'>,
  geometries: FeatureCollection<Geometry | null>
): PlaceFeatures {
  const byId = new Map(geometries.features.map((feature) => [String(feature.id), feature.geometry]));
  const points: Feature<Point, PlaceProperties>[] = [];
  const lines: Feature<Geometry, PlaceProperties>[] = [];
  const areas: Feature<Polygon | MultiPolygon, PlaceProperties>[] = [];
  const radii: Feature<Polygon, PlaceProperties>[] = [];
  briefing.places.forEach((place, position) => {
    if (place.point === null || place.geometry === null) return;
    const properties: PlaceProperties = {
      id: place.id,
      name: place.name,
      localName: localNameOf(place, briefing.lang),
      kind: place.kind,
      certainty: place.certainty,
      weight: place.weight,
      shape: place.geometry,
      markBelow: markBelow(place),
      order: weightOrder[place.weight] * briefing.places.length + position
    };
    const point: Point = { type: 'Point', coordinates: [...place.point] };
    points.push({ type: 'Feature', properties, geometry: point });
    const geometry = byId.get(place.id);
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      areas.push({ type: 'Feature', properties, geometry });
    } else if (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString') {
      lines.push({ type: 'Feature', properties, geometry });
    }
    if (place.geometry === 'point' && place.certainty !== 'exact' && place.precisionMeters !== undefined) {
      radii.push({
        type: 'Feature',
        properties,
        geometry: circleAround(place.point, place.precisionMeters / 1000)
      });
    }
  });
  return {
    points: { type: 'FeatureCollection', features: points },
    lines: { type: 'FeatureCollection', features: lines },
    areas: { type: 'FeatureCollection', features: areas },
    radii: { type: 'FeatureCollection', features: radii }
  };
}

function localNameOf(place: Place, lang: string): string {
  const local = Object.entries(place.names).find(([tag, name]) => tag !== lang && name !== place.name);
  return local?.[1] ?? '';
}

/** An area as wide as this on the screen can be seen without a mark. */
const seenPx = 22;

function markBelow(place: Place): number {
  if (place.geometry !== 'area' || place.bounds === null) return 99;
  const degrees = Math.max(boundsWidth(place.bounds), boundsHeight(place.bounds));
  return Math.log2((seenPx * 360) / 512 / Math.max(degrees, 1e-6));
}
