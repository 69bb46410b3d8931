import { childOf, childText, type XmlElement } from './parse-xml.ts';

const geometries = new Set([
  'Point',
  'LineString',
  'LinearRing',
  'Polygon',
  'MultiGeometry',
  'Track',
  'MultiTrack',
  'Model'
]);

/**
 * The geometry of a Placemark as GeoJSON that is still to be made sound, its numbers as text; null without one. A track
 * becomes a line; of a model remains where it stands.
 */
export function readKmlGeometry(placemark: XmlElement): unknown {
  const found = placemark.children.find(({ name }) => geometries.has(name));
  return found === undefined ? null : toGeometry(found, 0);
}

function toGeometry(element: XmlElement, depth: number): unknown {
  switch (element.name) {
    case 'Point':
      return { type: 'Point', coordinates: tuples(childText(element, 'coordinates'))[0] ?? [] };
    case 'LineString':
    case 'LinearRing':
      return { type: 'LineString', coordinates: tuples(childText(element, 'coordinates')) };
    case 'Polygon': {
      const ring = (boundary: XmlElement | undefined): unknown =>
        tuples(childText(childOf(boundary, 'LinearRing'), 'coordinates'));
      const holes = element.children.filter(({ name }) => name === 'innerBoundaryIs');
      return {
        type: 'Polygon',
        coordinates: [ring(childOf(element, 'outerBoundaryIs')), ...holes.map(ring)]
      };
    }
    case 'MultiGeometry':
    case 'MultiTrack': {
      const inner = element.children.filter(({ name }) => geometries.has(name));
      const parts = depth > 3 ? [] : inner.map((part) => toGeometry(part, depth + 1));
      return collect(parts.filter((part) => part !== null) as Part[]);
    }
    case 'Track': {
      const coords = element.children.filter(({ name }) => name === 'coord');
      return { type: 'LineString', coordinates: coords.map(({ text }) => flat(text.split(/\s+/))) };
    }
    case 'Model': {
      const at = childOf(element, 'Location');
      return at === undefined
        ? null
        : { type: 'Point', coordinates: [childText(at, 'longitude'), childText(at, 'latitude')] };
    }
    default:
      return null;
  }
}

interface Part {
  readonly type: string;
  readonly coordinates?: unknown;
}

/** Parts of one kind as one geometry of many, others as a collection. */
function collect(parts: readonly Part[]): unknown {
  const [first] = parts;
  if (first === undefined) return null;
  const isAlike = parts.every(({ type }) => type === first.type) && first.coordinates !== undefined;
  return isAlike
    ? { type: `Multi${first.type}`, coordinates: parts.map(({ coordinates }) => coordinates) }
    : { type: 'GeometryCollection', geometries: parts };
}

/** `lng,lat,height lng,lat,height`; some write spaces behind the comma. Heights are above some ground: they go. */
function tuples(text: string): string[][] {
  const bare = text.replace(/,\s+/g, ',').trim();
  return bare === '' ? [] : bare.split(/\s+/).map((tuple) => flat(tuple.split(',')));
}

function flat(parts: readonly string[]): string[] {
  return parts.slice(0, 2);
}
