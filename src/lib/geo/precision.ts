import type { Geometry, Position } from 'geojson';

/** A number of degrees rounded to decimals; 7 are about a centimetre on the ground. */
export function roundDegrees(degrees: number, decimals = 7): number {
  const scale = 10 ** decimals;
  return Math.round(degrees * scale) / scale + 0;
}

/** The same geometry with every coordinate rounded; altitudes too. Collections are followed recursively. */
export function roundCoordinates(geometry: Geometry, decimals = 7): Geometry {
  const position = (at: Position): Position => at.map((degrees) => roundDegrees(degrees, decimals));
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: position(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(position) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((path) => path.map(position)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(position)))
      };
    case 'GeometryCollection':
      return {
        ...geometry,
        geometries: geometry.geometries.map((inner) => roundCoordinates(inner, decimals))
      };
  }
}
