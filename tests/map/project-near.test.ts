import { describe, expect, it } from 'vitest';
import type { LngLatLike } from 'maplibre-gl';
import { projectNear } from '#lib/map/project-near.ts';

/** A map of one pixel a degree, with its middle at a longitude, that draws what it is given and no copy of it. */
const mapAt = (middle: number) =>
  ({
    getCenter: () => ({ lng: middle, lat: 0 }),
    project: (at: LngLatLike) => {
      const [lng, lat] = at as [number, number];
      return { x: lng - middle, y: -lat };
    }
  }) as unknown as Parameters<typeof projectNear>[0];

describe('projectNear', () => {
  it('finds both sides of the antimeridian beside each other, whichever holds the middle of the view', () => {
    expect(projectNear(mapAt(-175), [173, 1])).toEqual({ x: -12, y: -1 });
    expect(projectNear(mapAt(-175), [-157, 2])).toEqual({ x: 18, y: -2 });
    expect(projectNear(mapAt(175), [-157, 2])).toEqual({ x: 28, y: -2 });
    expect(projectNear(mapAt(175), [173, 1])).toEqual({ x: -2, y: -1 });
  });

  it('leaves a position where it is when the view does not lie across the antimeridian', () => {
    expect(projectNear(mapAt(57), [46, 30])).toEqual({ x: -11, y: -30 });
  });

  it('keeps to the turn round the globe that the camera is on', () => {
    expect(projectNear(mapAt(365), [3, 0]).x).toBe(-2);
    expect(projectNear(mapAt(-365), [3, 0]).x).toBe(8);
  });
});
