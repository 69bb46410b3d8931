import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsContain, boundsWidth, type Bounds } from '#lib/geo/bounds.ts';
import { fitCamera, viewBounds } from '#lib/geo/fit-camera.ts';
import { latitudeAtY, mercatorLimit, mercatorY } from '#lib/geo/mercator.ts';

const viewport = { width: 800, height: 600 };

describe('mercator', () => {
  it('puts the equator in the middle and its limits at the edges', () => {
    expect(mercatorY(0)).toBe(0.5);
    expect(mercatorY(90)).toBeCloseTo(0, 9);
    expect(mercatorY(-90)).toBeCloseTo(1, 9);
    expect(latitudeAtY(0)).toBeCloseTo(mercatorLimit, 9);
  });

  it('gives latitudes back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -85, max: 85 }), (lat) => {
        expect(latitudeAtY(mercatorY(lat))).toBeCloseTo(lat, 9);
      })
    );
  });
});

describe('fitCamera', () => {
  it('shows the whole width of the world in 512 px at zoom 0', () => {
    const camera = fitCamera([-180, -10, 180, 10], { width: 512, height: 512 });
    expect(camera.zoom).toBeCloseTo(0, 9);
    expect(camera.center[0]).toBeCloseTo(0, 9);
    expect(camera.center[1]).toBeCloseTo(0, 9);
  });

  it('comes one zoom closer for half the width', () => {
    const wide = fitCamera([20, 30, 60, 30.1], viewport);
    const narrow = fitCamera([20, 30, 40, 30.1], viewport);
    expect(narrow.zoom - wide.zoom).toBeCloseTo(1, 9);
  });

  it('shows a point at the closest zoom allowed', () => {
    expect(fitCamera([57, 30, 57, 30], viewport, { maxZoom: 11 })).toEqual({ center: [57, expect.closeTo(30, 9)], zoom: 11 }); // prettier-ignore
  });

  it('stays at the farthest zoom allowed', () => {
    expect(fitCamera([-180, -80, 180, 80], viewport, { minZoom: 2 }).zoom).toBe(2);
  });

  it('looks beyond the antimeridian for bounds that cross it', () => {
    const camera = fitCamera([170, -10, -160, 10], viewport);
    expect(camera.center[0]).toBeCloseTo(-175, 9);
  });

  it('moves the middle away from one-sided padding', () => {
    const padding = { top: 0, right: 400, bottom: 0, left: 0 };
    const camera = fitCamera([50, 30, 60, 31], viewport, { padding });
    expect(camera.center[0]).toBeGreaterThan(55);
    expect(boundsWidth(viewBounds(camera, viewport, padding))).toBeCloseTo(10, 6);
  });

  it('survives padding larger than the viewport', () => {
    const padding = { top: 400, right: 500, bottom: 400, left: 500 };
    expect(Number.isFinite(fitCamera([50, 30, 60, 31], viewport, { padding }).zoom)).toBe(true);
  });

  it('shows the bounds whole, touching two sides, in what the padding leaves', () => {
    const side = fc.integer({ min: 0, max: 250 });
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -70, max: 60 }),
        fc.integer({ min: 1, max: 10 }),
        fc.record({ top: side, right: side, bottom: side, left: side }),
        (west, width, south, height, padding) => {
          const east = west + width > 180 ? west + width - 360 : west + width;
          const bounds: Bounds = [west, south, east, south + height];
          const camera = fitCamera(bounds, viewport, { padding, minZoom: -10 });
          const seen = viewBounds(camera, viewport, padding);
          const [w, s, e, n] = seen;
          const nudged: Bounds = [w - 1e-6, s - 1e-6, e + 1e-6, n + 1e-6];
          const whole = w === -180 && e === 180;
          if (!whole && w > -179.99 && e < 179.99 && west !== -180 && east !== -180) {
            expect(boundsContain(nudged, [west, south])).toBe(true);
            expect(boundsContain(nudged, [east, south + height])).toBe(true);
          }
          const touches = Math.abs(boundsWidth(seen) - width) < 1e-6 || Math.abs(n - s - height) < 1e-6;
          expect(touches).toBe(true);
        }
      )
    );
  });
});

describe('viewBounds', () => {
  it('is the whole world where the viewport shows more than one', () => {
    const [west, , east] = viewBounds({ center: [40, 0], zoom: 0 }, viewport);
    expect([west, east]).toEqual([-180, 180]);
  });
});
