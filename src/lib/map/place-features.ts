import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { Briefing, Certainty, Place, PlaceKind, Weight } from '#lib/briefing/briefing.ts';
import { labelNames } from '#lib/briefing/label-names.ts';
import { localLanguages } from '#lib/briefing/local-languages.ts';
import { markShape, type MarkShape } from '#lib/briefing/mark-shape.ts';
import { boundsHeight, boundsWidth } from '#lib/geo/bounds.ts';
import { isSoundGeometry } from '#lib/geo/is-sound-geometry.ts';
import { circleAround } from './circle-around.ts';
import { nameZooms } from './name-zooms.ts';
import { placeRanks } from './place-ranks.ts';

/** What layers know of a place. All values are primitives: MapLibre's tiles hold nothing else. */
export interface PlaceProperties {
  readonly id: string;
  readonly name: string;
  /** The name as it is written there; empty where it is not known, or the same. */
  readonly localName: string;
  readonly kind: PlaceKind;
  readonly certainty: Certainty;
  /** Whether the area is drawn with a dashed outline: one of the past, or none that all agree on. */
  readonly isDashed: boolean;
  readonly weight: Weight;
  readonly shape: Exclude<MarkShape, 'none'>;
  /** The zoom from which the place shows itself and needs no mark: where its area is wide enough to be seen. */
  readonly markBelow: number;
  /** The zoom up to which a dashed line around its mark says that it may be elsewhere; -1 where it is exact. */
  readonly haloBelow: number;
  /** The zoom from which its name is tried: where heavier places may leave it room, and no longer say the same. */
  readonly nameFrom: number;
  /** The zoom from which its area is wide enough for its name. */
  readonly nameWithinFrom: number;
  /** Names of low order win. */
  readonly order: number;
}

/** The places of a briefing as sources for the map. */
export interface PlaceFeatures {
  /** One representative point for each located place, whatever its geometry; those of low order last, on top. */
  readonly points: FeatureCollection<Point, PlaceProperties>;
  readonly lines: FeatureCollection<Geometry, PlaceProperties>;
  readonly areas: FeatureCollection<Polygon | MultiPolygon, PlaceProperties>;
  /** Around each point that may be elsewhere, the circle in which it lies. */
  readonly radii: FeatureCollection<Polygon, PlaceProperties>;
}

/**
 * The map's sources from a briefing and its places' geometries. A place that has no representative
 * point is left out; a geometry that belongs to no place of the briefing too.
 */
export function placeFeatures(
  briefing: Pick<Briefing, 'places' | 'lang'>,
  geometries: FeatureCollection<Geometry | null>
): PlaceFeatures {
  const ranks = placeRanks(briefing.places);
  const placesById = new Map(briefing.places.map((place) => [place.id, place]));
  const within = placesWithin(briefing.places);
  const byId = new Map(geometries.features.map((feature) => [String(feature.id), feature.geometry]));
  const points: Feature<Point, PlaceProperties>[] = [];
  const lines: Feature<Geometry, PlaceProperties>[] = [];
  const areas: Feature<Polygon | MultiPolygon, PlaceProperties>[] = [];
  const radii: Feature<Polygon, PlaceProperties>[] = [];
  const names = labelNames(briefing.places);
  const triedFrom = namesTriedFrom(briefing.places, ranks);
  for (const listed of briefing.places) {
    if (listed.point === null || listed.geometry === null) continue;
    const geometry = byId.get(listed.id) ?? null;
    const isSound = geometry === null || isSoundGeometry(geometry);
    // What is no shape is not drawn: the place is where its point is.
    const place: Place = isSound ? listed : { ...listed, geometry: 'point', bounds: null };
    const properties: PlaceProperties = {
      id: place.id,
      name: names.get(place.id) ?? place.name,
      localName: localNameOf(place, placesById),
      kind: place.kind,
      certainty: place.certainty,
      isDashed: place.outline === 'historic' || place.certainty !== 'exact',
      weight: place.weight,
      shape: shapeOf(place),
      markBelow: zoomWhereWide(place, seenPx),
      haloBelow: haloBelow(place),
      nameFrom: Math.max(
        triedFrom.get(place.id) ?? 0,
        nameFrom(place, placesById.get(place.within ?? ''), within.get(place.id) ?? [], ranks)
      ),
      nameWithinFrom: nameWithinFrom(place),
      order: ranks.get(place.id) ?? 0
    };
    const point: Point = { type: 'Point', coordinates: [...listed.point] };
    points.push({ type: 'Feature', properties, geometry: point });
    if (!isSound) continue;
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      areas.push({ type: 'Feature', properties, geometry });
    } else if (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString') {
      lines.push({ type: 'Feature', properties, geometry });
    }
    if (isUncertainPoint(place)) {
      radii.push({
        type: 'Feature',
        properties,
        geometry: circleAround(listed.point, (place.precisionMeters ?? 0) / 1000)
      });
    }
  }
  points.sort((a, b) => b.properties.order - a.properties.order);
  return {
    points: { type: 'FeatureCollection', features: points },
    lines: { type: 'FeatureCollection', features: lines },
    areas: { type: 'FeatureCollection', features: areas },
    radii: { type: 'FeatureCollection', features: radii }
  };
}

/** The places that lie in each place, by its id. */
function placesWithin(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of places) {
    if (place.within === undefined) continue;
    const inners = found.get(place.within);
    if (inners === undefined) found.set(place.within, [place]);
    else inners.push(place);
  }
  return found;
}

function localNameOf(place: Place, places: ReadonlyMap<string, Place>): string {
  for (const lang of localLanguages(place, places)) {
    const name = place.names[lang];
    if (name !== undefined) return bare(place.name).includes(bare(name)) ? '' : name;
  }
  return '';
}

/**
 * Without accents, case and the differences between Arabic and Persian letters, so that “İstanbul” says
 * nothing new beside “Istanbul Province”.
 */
function bare(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
}

function shapeOf(place: Place): PlaceProperties['shape'] {
  const shape = markShape(place);
  return shape === 'none' ? 'point' : shape;
}

function isUncertainPoint(place: Place): boolean {
  return markShape(place) === 'point' && place.certainty !== 'exact' && place.precisionMeters !== undefined;
}

const metersPerDegree = 111_195;
/** An area as wide as this on the screen can be seen without a mark. */
const seenPx = 22;
/** As wide as a name set over two lines; longer words are the exception. */
const namePx = 90;

/** A point's circle takes over where it is wide enough to be seen around the mark; an area has its own outline. */
function haloBelow(place: Place): number {
  if (place.certainty === 'exact' || place.geometry === 'line') return -1;
  if (!isUncertainPoint(place)) return zoomWhereWide(place, seenPx);
  return zoomAcross((2 * (place.precisionMeters ?? 0)) / metersPerDegree, seenPx + 8);
}

function nameWithinFrom(place: Place): number {
  return zoomWhereWide(place, namePx);
}

function namesTriedFrom(
  places: readonly Place[],
  ranks: ReadonlyMap<string, number>
): ReadonlyMap<string, number> {
  const located = places.flatMap(({ id, point, geometry }) =>
    point === null || geometry === null ? [] : [{ id, point }]
  );
  located.sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  const zooms = nameZooms(located.map(({ point }) => point));
  return new Map(located.map(({ id }, index) => [id, zooms[index] ?? 0]));
}

/**
 * Of a province and a city in it whose names say the same, the lighter one waits until the province is
 * wide enough for both.
 */
function nameFrom(
  place: Place,
  outer: Place | undefined,
  inners: readonly Place[],
  ranks: ReadonlyMap<string, number>
): number {
  const isHeavier = (a: Place, b: Place) => (ranks.get(a.id) ?? 0) < (ranks.get(b.id) ?? 0);
  if (outer !== undefined && saysTheSame(outer, place) && isHeavier(outer, place))
    return nameWithinFrom(outer);
  const isOutweighed = inners.some((inner) => saysTheSame(place, inner) && isHeavier(inner, place));
  return isOutweighed ? nameWithinFrom(place) : 0;
}

function saysTheSame(outer: Place, inner: Place): boolean {
  return outer.geometry === 'area' && bare(outer.name).includes(bare(inner.name));
}

/** The zoom from which an area is so wide on the screen; beyond all zooms for a point. */
function zoomWhereWide({ geometry, bounds }: Place, px: number): number {
  if (geometry !== 'area' || bounds === null) return 99;
  return zoomAcross(Math.max(boundsWidth(bounds), boundsHeight(bounds)), px);
}

/** The zoom at which so many degrees along the equator are so wide. */
function zoomAcross(degrees: number, px: number): number {
  return Math.log2((px * 360) / 512 / Math.max(degrees, 1e-6));
}
