import {
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoEqualEarth,
  type GeoConicProjection,
  type GeoProjection
} from 'd3-geo';
import type { Bounds, LngLat } from '#lib/briefing/briefing.ts';
import type { Box } from './label-box.ts';
import type { Point } from './point.ts';

/** A map face: a rectangle `[0, 0, width, height]` and the equal-area projection that fills it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Clips to a little more than the face, so that outlines do not run along its edge. */
  readonly projection: GeoProjection;
  /** Where a position falls, whether on the face or beyond it; null where the projection has no such point. */
  project(position: LngLat): Point | null;
  /** Kilometres per unit at the middle of the face. */
  readonly kilometresPerUnit: number;
  /** The bounds that chose the projection. */
  readonly bounds: Bounds;
}

/** What a frame may measure, in units. The bounds are kept whole with `padding` around them. */
export interface FrameSize {
  readonly width: number;
  readonly minHeight: number;
  readonly maxHeight: number;
  readonly padding: number;
}

const earthRadiusKilometres = 6371.0088;
const overhang = 8;

/**
 * The frame for a region, `[west, south, east, north]`, `west > east` across the antimeridian. Conic equal-area
 * (Albers) with parallels at one sixth from the edges, as is usual for a region of one hemisphere; azimuthal
 * equal-area (Lambert) where it is wide, polar or astride the equator; Equal Earth for most of the world.
 */
export function fitFrame(bounds: Bounds, size: FrameSize): Frame {
  const projection = projectionFor(bounds).scale(1).translate([0, 0]);
  const [x0, y0, x1, y1] = extentOf(outline(bounds), projection);
  const inner = size.width - 2 * size.padding;
  const byWidth = inner / Math.max(x1 - x0, 1e-9);
  const wanted = (y1 - y0) * byWidth + 2 * size.padding;
  const height = Math.round(Math.min(size.maxHeight, Math.max(size.minHeight, wanted)));
  const scale = Math.min(byWidth, (height - 2 * size.padding) / Math.max(y1 - y0, 1e-9));
  projection
    .scale(scale)
    .translate([size.width / 2 - ((x0 + x1) / 2) * scale, height / 2 - ((y0 + y1) / 2) * scale]);
  return frameOf(projection, bounds, size.width, height);
}

/** A part of a frame's face, larger: the same projection, so that directions and shapes agree. */
export function enlargeFrame(frame: Frame, window: Box, magnification: number): Frame {
  const [x, y] = frame.projection.translate();
  const projection = projectionFor(frame.bounds)
    .scale(frame.projection.scale() * magnification)
    .translate([(x - window.x0) * magnification, (y - window.y0) * magnification]);
  const [width, height] = [(window.x1 - window.x0) * magnification, (window.y1 - window.y0) * magnification];
  return frameOf(projection, frame.bounds, width, height);
}

function frameOf(projection: GeoProjection, bounds: Bounds, width: number, height: number): Frame {
  projection.precision(0.3).clipExtent([
    [-overhang, -overhang],
    [width + overhang, height + overhang]
  ]);
  return {
    width,
    height,
    projection,
    bounds,
    project: (position) => projection([position[0], position[1]]),
    kilometresPerUnit: earthRadiusKilometres / projection.scale()
  };
}

/** Whether a point lies on the face, at least `inset` units from its edge. */
export function isOnFace(frame: Frame, [x, y]: Point, inset = 0): boolean {
  return x >= inset && y >= inset && x <= frame.width - inset && y <= frame.height - inset;
}

function projectionFor([west, south, east, north]: Bounds): GeoProjection {
  const span = east >= west ? east - west : east - west + 360;
  const middle = west + span / 2;
  if (span > 200) return geoEqualEarth().rotate([-middle, 0]);
  const astride = south < 0 && north > 0;
  const polar = Math.max(north, -south) > 75;
  if (span > 100 || north - south > 60 || astride || polar) {
    return geoAzimuthalEqualArea().rotate([-middle, -(south + north) / 2]);
  }
  const sixth = (north - south) / 6;
  return conic([south + sixth, north - sixth]).rotate([-middle, 0]);
}

function conic(parallels: [number, number]): GeoProjection {
  return (geoConicEqualArea() as GeoConicProjection)
    .parallels(parallels)
    .center([0, (parallels[0] + parallels[1]) / 2]);
}

/** Positions around the bounds, close enough that a curved edge does not bulge between them. */
function outline([west, south, east, north]: Bounds): LngLat[] {
  const span = east >= west ? east - west : east - west + 360;
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, index) => index / steps).flatMap((part): LngLat[] => [
    [west + span * part, south],
    [west + span * part, north],
    [west, south + (north - south) * part],
    [west + span, south + (north - south) * part]
  ]);
}

function extentOf(positions: readonly LngLat[], projection: GeoProjection): [number, number, number, number] {
  const points = positions
    .map(([lng, lat]) => projection([lng, lat]))
    .filter((point): point is [number, number] => point !== null && point.every(Number.isFinite));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
