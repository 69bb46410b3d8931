import { geoArea } from 'd3-geo';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fitFrame, isOnFace } from '#lib/server/still-map/fit-frame.ts';
import { exitPoint } from '#lib/server/still-map/flow-arcs.ts';
import { measureText } from '#lib/server/still-map/measure-text.ts';
import { rewindAreas } from '#lib/server/still-map/rewind-areas.ts';
import { simplifyPath } from '#lib/server/still-map/simplify-path.ts';
import { stillSize } from '#lib/server/still-map/still-map.ts';
import { pathData, tracePath } from '#lib/server/still-map/trace-path.ts';

describe('a frame', () => {
  it.each([
    ['a region', [24, 11, 64, 43]],
    ['one across the antimeridian', [160, -50, -165, -8]],
    ['one astride the equator', [10, -15, 40, 15]],
    ['the Arctic', [-180, 60, 180, 90]],
    ['most of the world', [-170, -55, 170, 75]]
  ] as const)('holds the corners of %s', (_, bounds) => {
    const frame = fitFrame(bounds, stillSize);
    expect(frame.height).toBeGreaterThanOrEqual(stillSize.minHeight);
    expect(frame.height).toBeLessThanOrEqual(stillSize.maxHeight);
    const [west, south, east, north] = bounds;
    for (const corner of [
      [west, south],
      [west, north],
      [east, south],
      [east, north]
    ] as const) {
      const point = frame.project(corner);
      expect(point !== null && isOnFace(frame, point)).toBe(true);
    }
  });

  it('is equal-area: a degree square of the same size on the globe covers the same face anywhere', () => {
    const frame = fitFrame([24, 11, 64, 43], stillSize);
    const covered = (west: number, south: number): number => {
      const corners = ([0, 0.5, 1, 1, 1, 0.5, 0, 0] as const).map((part, index): [number, number] => [
        west + part,
        south + ([0, 0, 0, 0.5, 1, 1, 1, 0.5][index] as number)
      ]);
      const points = corners.map((corner) => frame.project(corner) as [number, number]);
      const flat = points.reduce((sum, [x, y], index) => {
        const [nx, ny] = points[(index + 1) % points.length] as [number, number];
        return sum + x * ny - nx * y;
      }, 0);
      const ring = [...corners.toReversed(), corners.at(-1) as [number, number]];
      return Math.abs(flat) / geoArea({ type: 'Polygon', coordinates: [ring] });
    };
    expect(covered(30, 15) / covered(55, 40)).toBeCloseTo(1, 2);
  });
});

describe('a traced path', () => {
  const ring = [
    [30, 20],
    [50, 20],
    [50, 30],
    [30, 30],
    [30, 20]
  ];
  const square = (coordinates: number[][]): Polygon => ({ type: 'Polygon', coordinates: [coordinates] });

  it('does not flood the face, whichever way the ring is wound', () => {
    const frame = fitFrame([24, 11, 64, 43], stillSize);
    const detail = { triangle: 0.1, island: 1 };
    const one = tracePath(rewindAreas(square(ring)), frame, detail);
    const other = tracePath(rewindAreas(square(ring.toReversed())), frame, detail);
    expect(one).not.toContain('M-8');
    expect(one.match(/M/g)).toHaveLength(1);
    expect(other.match(/M/g)).toHaveLength(1);
  });

  it('is relative, in tenths', () => {
    const points = [
      [1, 2],
      [1.26, 2],
      [0.5, 40]
    ] as const;
    expect(pathData(points, true)).toBe('M1 2l.3 0-.8 38z');
  });
});

describe('a simplified path', () => {
  it('keeps its ends and its corners, and loses what is on the way', () => {
    const line = [
      [0, 0],
      [5, 0.01],
      [10, 0],
      [10, 10]
    ] as const;
    expect(simplifyPath(line, 0.5, false)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10]
    ]);
  });

  it('never loses a ring', () => {
    const tiny = [
      [0, 0],
      [0.1, 0],
      [0.1, 0.1],
      [0, 0.1]
    ] as const;
    expect(simplifyPath(tiny, 5, true)).toHaveLength(3);
  });
});

describe('an arc that leaves the face', () => {
  it('does so on the great circle', () => {
    const frame = fitFrame([24, 11, 64, 43], stillSize);
    const [, y] = exitPoint([29, 41], [-77, 38.9], frame, 9) ?? [NaN, NaN];
    expect(y).toBeGreaterThanOrEqual(8.9);
    // The shortest way to Washington begins to the north-west, not to the west.
    expect(y).toBeLessThan((frame.project([29, 41]) as [number, number])[1]);
  });

  it('is none for two places on it', () => {
    expect(exitPoint([29, 41], [51, 35], fitFrame([24, 11, 64, 43], stillSize), 9)).toBeNull();
  });
});

describe('measured text', () => {
  it('is as wide as the font says', () => {
    expect(measureText('H', { size: 1000, weight: 400 })).toBe(741);
    expect(measureText('HH', { size: 10, weight: 400, spacing: 1 })).toBeCloseTo(16.82);
  });

  it('knows each bundled script', () => {
    for (const text of ['غزة', 'חיפה', 'Երևան', 'Карабах', 'İzmir']) {
      expect(measureText(text, { size: 10, weight: 600 }), text).toBeLessThan(Array.from(text).length * 9);
      expect(measureText(text, { size: 10, weight: 600 }), text).toBeGreaterThan(8);
    }
  });
});
