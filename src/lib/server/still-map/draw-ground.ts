import type { FeatureCollection, Geometry } from 'geojson';
import type { Place } from '#lib/briefing/briefing.ts';
import type { Frame } from './fit-frame.ts';
import { rewindAreas } from './rewind-areas.ts';
import { borderKinds, type StillWorld } from './still-data.ts';
import { units } from './units.ts';
import { tracePath, type TraceDetail } from './trace-path.ts';

const ground: TraceDetail = { triangle: 2.3, island: 3.5 };
const areaDetail: TraceDetail = { triangle: 0.25, island: 0.4 };

/** Sea, land, lakes, rivers, the briefing's areas and the lines between states of one face, as SVG elements. */
export function drawGround(world: StillWorld, areas: readonly PlaceArea[], frame: Frame): string {
  const trace = (geometry: Geometry, detail = ground): string => tracePath(geometry, frame, detail);
  return [
    `<path class="still-sea" d="M0 0h${units(frame.width)}v${units(frame.height)}h-${units(frame.width)}z"/>`,
    path('still-land', trace(world.land)),
    path('still-sea still-shore', trace(world.lakes)),
    path('still-river', trace(world.rivers)),
    ...areas.map(({ place, geometry }) => path(areaClass(place), trace(geometry, areaDetail))),
    ...borderKinds.map((kind) => path(`still-border still-${kind}`, trace(world.borders[kind])))
  ].join('');
}

/** A place that is an area, with its rings wound for the sphere. */
export interface PlaceArea {
  readonly place: Place;
  readonly geometry: Geometry;
}

/** The areas among the features of a briefing, in reading order; others and unknown features are left out. */
export function placeAreas(
  places: readonly Place[],
  features: FeatureCollection<Geometry | null>
): PlaceArea[] {
  const byId = new Map(
    features.features.map((feature) => [String(feature.id ?? feature.properties?.['id']), feature])
  );
  return places.flatMap((place): PlaceArea[] => {
    const geometry = byId.get(place.id)?.geometry;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    return [{ place, geometry: rewindAreas(geometry) }];
  });
}

function areaClass(place: Place): string {
  const kinds = ['still-area'];
  if (place.weight === 'lead') kinds.push('still-area-lead');
  if (place.certainty === 'disputed') kinds.push('still-area-disputed');
  return kinds.join(' ');
}

function path(className: string, data: string): string {
  return data === '' ? '' : `<path class="${className}" d="${data}"/>`;
}
