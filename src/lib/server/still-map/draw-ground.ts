import type { FeatureCollection, Geometry } from 'geojson';
import type { Place } from '#lib/briefing/briefing.ts';
import type { Frame } from './fit-frame.ts';
import { rewindAreas } from './rewind-areas.ts';
import { borderKinds, type StillWorld } from './still-data.ts';
import { units } from './units.ts';
import { tracePath, type TraceDetail } from './trace-path.ts';

const ground: TraceDetail = { triangle: 3.6, island: 3.5 };
const shapeDetail: TraceDetail = { triangle: 0.25, island: 0.4 };

/** Sea, land, lakes, rivers, lines between states, and the briefing's areas and lines of one face, as SVG elements. */
export function drawGround(world: StillWorld, shapes: readonly PlaceShape[], frame: Frame): string {
  const trace = (geometry: Geometry, detail = ground): string => tracePath(geometry, frame, detail);
  const drawShapes = (kind: Place['geometry']): string =>
    shapes
      .filter(({ place }) => place.geometry === kind)
      .map(({ place, geometry }) => path(shapeClass(place), trace(geometry, shapeDetail)))
      .join('');
  return [
    `<path class="still-sea" d="M0 0h${units(frame.width)}v${units(frame.height)}h-${units(frame.width)}z"/>`,
    path('still-land', trace(world.land)),
    path('still-sea still-shore', trace(world.lakes)),
    path('still-river', trace(world.rivers)),
    drawShapes('area'),
    ...borderKinds.map((kind) => path(`still-border still-${kind}`, trace(world.borders[kind]))),
    drawShapes('line')
  ].join('');
}

/** A place that is an area or a line, with its rings wound for the sphere. */
export interface PlaceShape {
  readonly place: Place;
  readonly geometry: Geometry;
}

const shapeTypes: readonly (Geometry['type'] | undefined)[] = [
  'Polygon',
  'MultiPolygon',
  'LineString',
  'MultiLineString'
];

/** The areas and lines among the features of a briefing, in reading order; others and unknown features are left out. */
export function placeShapes(
  places: readonly Place[],
  features: FeatureCollection<Geometry | null>
): PlaceShape[] {
  const byId = new Map(
    features.features.map((feature) => [String(feature.id ?? feature.properties?.['id']), feature])
  );
  return places.flatMap((place): PlaceShape[] => {
    const geometry = byId.get(place.id)?.geometry;
    if (!geometry || !shapeTypes.includes(geometry.type)) return [];
    return [{ place, geometry: rewindAreas(geometry) }];
  });
}

function shapeClass(place: Place): string {
  if (place.geometry === 'line') {
    // As on the live map: a line that is not exact is dashed, so that nobody takes it for a border.
    const isDashed = place.outline === 'historic' || place.certainty !== 'exact';
    return isDashed ? 'still-line still-line-dashed' : 'still-line';
  }
  const kinds = ['still-area'];
  if (place.weight === 'lead') kinds.push('still-area-lead');
  if (place.certainty === 'disputed') kinds.push('still-area-disputed');
  return kinds.join(' ');
}

function path(className: string, data: string): string {
  return data === '' ? '' : `<path class="${className}" d="${data}"/>`;
}
