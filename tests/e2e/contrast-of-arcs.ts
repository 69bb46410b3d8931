import type { Page } from '@playwright/test';
import type { Briefing, LngLat } from '#lib/briefing/briefing.ts';
import { greatCircleArc } from '#lib/geo/arc.ts';
import { mercatorX, mercatorY } from '#lib/geo/mercator.ts';

/** How an arc is seen along its way. */
export interface SeenArc {
  readonly flow: string;
  /** The contrasts (WCAG 2.2) with the ground beside it, where nothing else lies over it, weakest first. */
  readonly contrasts: readonly number[];
}

type Point = readonly [x: number, y: number];

/**
 * The contrast of each of these flows with the ground that is really drawn below it, at points along its arc. Where the
 * arcs are on the screen is told by two markers: the map is flat and faces north.
 */
export async function contrastOfArcs(
  page: Page,
  briefing: Briefing,
  flows: readonly string[]
): Promise<SeenArc[]> {
  const pointOf = new Map(briefing.places.map(({ id, point }) => [id, point]));
  // Each is where its place is drawn, also those that are hidden for want of room.
  const buttons = await page.locator('.ui-markers button[data-marker]').evaluateAll((markers) =>
    markers.map((marker) => {
      const { x, y } = (marker.parentElement ?? marker).getBoundingClientRect();
      const { e, f } = new DOMMatrix(marker.style.transform);
      return { id: marker.getAttribute('data-marker') ?? '', at: [x + e, y + f] as const };
    })
  );
  const known = buttons.flatMap(({ id, at }): [LngLat, Point][] => {
    const point = pointOf.get(id);
    return point == null ? [] : [[point, at]];
  });
  const toScreen = screenOf(known);
  const box = await page.locator('#ui-map canvas').first().boundingBox();
  if (box === null) throw new Error('There is no map.');
  const ways = flows.map((id) => {
    const flow = briefing.flows.find((each) => each.id === id);
    const [from, to] = [pointOf.get(flow?.from ?? ''), pointOf.get(flow?.to ?? '')];
    if (from == null || to == null) throw new Error(`There is no arc ${id}.`);
    const { geometry } = greatCircleArc(from, to, { antimeridian: 'unwrap' });
    const line = geometry.type === 'LineString' ? geometry.coordinates : [];
    return {
      flow: id,
      points: along(
        line.map((at) => toScreen(at as unknown as LngLat)),
        6
      )
    };
  });
  const clear = ways.map(({ flow, points }) => ({
    flow,
    // Not below a mark or beyond the edge.
    points: points.filter(
      ([x, y]) =>
        x > box.x + 12 &&
        y > box.y + 12 &&
        x < box.x + box.width - 12 &&
        y < box.y + box.height - 12 &&
        known.every(([, [left, top]]) => Math.hypot(left - x, top - y) > 16)
    )
  }));
  const png = await page.screenshot();
  return page.evaluate(measure, { base64: png.toString('base64'), ways: clear });
}

/** Where a position is on the screen, given where two or more far apart are. */
function screenOf(known: readonly (readonly [LngLat, Point])[]): (at: LngLat) => Point {
  const sorted = [...known].sort(([a], [b]) => a[0] - b[0]);
  const [west, east] = [sorted[0], sorted.at(-1)];
  if (west === undefined || east === undefined || west === east) throw new Error('Too few markers.');
  const scale = (east[1][0] - west[1][0]) / (mercatorX(east[0][0]) - mercatorX(west[0][0]));
  return ([lng, lat]) => [
    west[1][0] + (mercatorX(lng) - mercatorX(west[0][0])) * scale,
    west[1][1] + (mercatorY(lat) - mercatorY(west[0][1])) * scale
  ];
}

/** Points on a line, a step apart. */
function along(line: readonly Point[], step: number): Point[] {
  const points: Point[] = [];
  let left = step;
  for (const [index, [x, y]] of line.slice(1).entries()) {
    const [fromX, fromY] = line[index] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    for (; left <= length; left += step) {
      points.push([fromX + ((x - fromX) * left) / length, fromY + ((y - fromY) * left) / length]);
    }
    left -= length;
  }
  return points;
}

/** Runs in the page: the strongest contrast within three pixels of each point with the commonest colour around it. */
async function measure({
  base64,
  ways
}: {
  base64: string;
  ways: readonly { readonly flow: string; readonly points: readonly Point[] }[];
}): Promise<SeenArc[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas.');
  context.drawImage(image, 0, 0);
  const ratio = image.width / innerWidth;
  const luminances = (x: number, y: number, reach: number): number[] => {
    const side = Math.round((2 * reach + 1) * ratio);
    const { data } = context.getImageData(
      Math.round((x - reach) * ratio),
      Math.round((y - reach) * ratio),
      side,
      side
    );
    return Array.from({ length: side * side }, (_, pixel) => {
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((part) => {
        const value = (data[pixel * 4 + part] ?? 0) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    });
  };
  const contrastAt = ([x, y]: Point): number => {
    const around = luminances(x, y, 9).sort((a, b) => a - b);
    const ground = around[Math.floor(around.length / 2)] ?? 0;
    return Math.max(
      ...luminances(x, y, 3).map((luminance) => {
        const [light, dark] = [Math.max(luminance, ground), Math.min(luminance, ground)];
        return (light + 0.05) / (dark + 0.05);
      })
    );
  };
  return ways.map(({ flow, points }) => ({ flow, contrasts: points.map(contrastAt).sort((a, b) => a - b) }));
}
