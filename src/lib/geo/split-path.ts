import type { LineString, MultiLineString } from 'geojson';
import type { LngLat } from './lng-lat.ts';

/**
 * Cuts an unwrapped path wherever it passes the antimeridian, as RFC 7946 §3.1.9 wants: all longitudes
 * of the result lie within [-180, 180]. The latitude of a cut lies on the great circle through the two
 * positions about it. Neighbours must be at most half a turn apart (`unwrapPath` makes them so).
 */
export function splitPath(path: readonly LngLat[]): LineString | MultiLineString {
  const lines: [number, number][][] = [];
  let previous: LngLat | undefined;
  let sheet: number | null = null;
  for (const position of withCuts(path)) {
    if (previous !== undefined) {
      // Which turn round the globe this piece lies on; its middle is never on the edge by accident.
      const turn = Math.floor(((previous[0] + position[0]) / 2 + 180) / 360);
      if (turn !== sheet) lines.push([[previous[0] - turn * 360, previous[1]]]);
      sheet = turn;
      lines[lines.length - 1]?.push([position[0] - turn * 360, position[1]]);
    }
    previous = position;
  }
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return { type: 'LineString', coordinates: only };
  return { type: 'MultiLineString', coordinates: lines };
}

function withCuts(path: readonly LngLat[]): LngLat[] {
  return path.flatMap((position, index) => {
    const previous = path[index - 1];
    if (previous === undefined) return [position];
    const east = Math.max(previous[0], position[0]);
    const edge = Math.ceil((east + 180) / 360 - 1) * 360 - 180;
    const passes = edge > Math.min(previous[0], position[0]) && edge < east;
    return passes ? [[edge, latitudeAt(edge, previous, position)] as const, position] : [position];
  });
}

/** The latitude at which the great circle through two positions crosses a meridian between them. */
function latitudeAt(lng: number, a: LngLat, b: LngLat): number {
  const radians = Math.PI / 180;
  const across = Math.sin((b[0] - a[0]) * radians);
  // Half a turn apart, the great circle runs over a pole and has no one latitude there.
  if (Math.abs(across) < 1e-9) return (a[1] + b[1]) / 2;
  const tangent =
    (Math.tan(a[1] * radians) * Math.sin((b[0] - lng) * radians) +
      Math.tan(b[1] * radians) * Math.sin((lng - a[0]) * radians)) /
    across;
  return Math.atan(tangent) / radians;
}
