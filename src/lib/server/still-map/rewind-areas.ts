import { geoArea } from 'd3-geo';
import type { Geometry, Polygon, Position } from 'geojson';

/**
 * The same geometry with its rings wound as d3-geo reads them on the sphere: outer rings clockwise, holes
 * counter-clockwise, the opposite of RFC 7946 §3.1.6. A ring that would cover more than half the globe is taken
 * to be wound the other way, so either convention may come in. Collections are rewound at any depth.
 */
export function rewindAreas(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: rewindRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rewindRings) };
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map(rewindAreas) };
    default:
      return geometry;
  }
}

function rewindRings(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const coversTheRest = geoArea(ringArea(ring)) > 2 * Math.PI;
    return coversTheRest === (index === 0) ? ring.toReversed() : ring;
  });
}

const ringArea = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });
