import type { Geometry, Position } from 'geojson';
import { xmlElement } from './xml-text.ts';

/** A geometry as KML 2.2: Point, LineString, Polygon, or a MultiGeometry of these. Altitudes are left out. */
export function geometryToKml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return xmlElement('Point', [coordinates([geometry.coordinates])]);
    case 'LineString':
      return xmlElement('LineString', ['<tessellate>1</tessellate>', coordinates(geometry.coordinates)]);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map((at) => ({ type: 'Point', coordinates: at })));
    case 'MultiLineString':
      return several(geometry.coordinates.map((line) => ({ type: 'LineString', coordinates: line })));
    case 'MultiPolygon':
      return several(geometry.coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings })));
    case 'GeometryCollection':
      return several(geometry.geometries);
  }
}

function several(geometries: readonly Geometry[]): string {
  return xmlElement('MultiGeometry', geometries.map(geometryToKml));
}

function polygon(rings: readonly Position[][]): string {
  const boundary = (ring: readonly Position[], name: string): string =>
    xmlElement(name, [xmlElement('LinearRing', [coordinates(ring)])]);
  const [outer = [], ...holes] = rings;
  return xmlElement('Polygon', [
    '<tessellate>1</tessellate>',
    boundary(outer, 'outerBoundaryIs'),
    ...holes.map((hole) => boundary(hole, 'innerBoundaryIs'))
  ]);
}

function coordinates(positions: readonly Position[]): string {
  const tuples = positions.map(([lng = 0, lat = 0]) => `${decimal(lng)},${decimal(lat)}`);
  return xmlElement('coordinates', [tuples.join(' ')]);
}

/** Without an exponent, which not all readers of KML know. */
function decimal(degrees: number): string {
  return /e/.test(String(degrees)) ? degrees.toFixed(12).replace(/\.?0+$/, '') : String(degrees);
}
