import type { Polygon } from 'geojson';
import type { Bounds, Briefing } from '#lib/briefing/briefing.ts';
import { escapeHtml } from '../escape-html.ts';
import { fitFrame, type Frame } from './fit-frame.ts';
import { measureText } from './measure-text.ts';
import type { Point } from './point.ts';
import { rewindAreas } from './rewind-areas.ts';
import { readStillWorld } from './still-data.ts';
import { tracePath } from './trace-path.ts';
import { units } from './units.ts';

/** What the map of the shelf shows of a briefing. */
export type ShelfRegion = Pick<Briefing, 'slug' | 'title' | 'lang' | 'dir' | 'view'>;

/** All land but Antarctica. */
const world: Bounds = [-180, -56, 180, 80];
const size = { width: 680, minHeight: 280, maxHeight: 340, padding: 0 };
const detail = { triangle: 1.2, island: 1.6 };
const regionDetail = { triangle: 0.1, island: 0 };
/** The largest size that a title is shown in, on the narrowest screen, in units of the face. */
const titleSize = 27;
/** What can be pressed is 24 pixels wide where the map is 320. */
const targetSide = 52;
const stepDegrees = 4;

/**
 * A map of the world with the region of each briefing as a link to it, as SVG for a page that has
 * `still-map.css`: equal-area (Equal Earth), no lines between states. Of titles that would lie over one
 * another the first is shown; each region says its own to who points at it or hears the page.
 * Empty where there is no briefing.
 */
export function shelfMap(regions: readonly ShelfRegion[], label: string): string {
  if (regions.length === 0) return '';
  const frame = fitFrame(world, size);
  const { land, lakes } = readStillWorld();
  const titled: Title[] = [];
  const links = regions.map((region) => {
    const title = placeTitle(region, frame);
    const isFree = titled.every((other) => !overlap(title, other));
    if (isFree) titled.push(title);
    return drawRegion(region, frame, isFree ? title : null);
  });
  return [
    `<div class="still shelf-map"><svg class="still-map" viewBox="0 0 ${units(frame.width)} ${units(frame.height)}"`,
    ` role="group" direction="ltr" aria-label="${escapeHtml(label)}"><g aria-hidden="true">`,
    `<path class="still-land" d="${tracePath(land, frame, detail)}"/>`,
    `<path class="still-sea still-shore" d="${tracePath(lakes, frame, detail)}"/></g>`,
    ...links,
    '</svg></div>'
  ].join('');
}

/** Where a title stands: below its region, within the face; its width is that of the largest size. */
interface Title {
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x0: number;
  readonly x1: number;
}

function drawRegion(region: ShelfRegion, frame: Frame, title: Title | null): string {
  const { slug, lang, dir } = region;
  const name = escapeHtml(region.title);
  const [x, y] = middleOf(region, frame);
  const half = targetSide / 2;
  const shown =
    title === null
      ? ''
      : `<text x="${units(title.at[0])}" y="${units(title.at[1])}" text-anchor="${title.anchor}" direction="${dir}">${name}</text>`;
  return [
    `<a href="./${slug}/" lang="${lang.replace(/[^A-Za-z0-9-]/g, '')}" aria-label="${name}"><title>${name}</title>`,
    `<path class="still-hit" d="M${units(x - half)} ${units(y - half)}h${targetSide}v${targetSide}h-${targetSide}z"/>`,
    `<path class="still-area still-area-lead" d="${tracePath(outline(region.view), frame, regionDetail)}"/>`,
    `${shown}</a>`
  ].join('');
}

function placeTitle(region: ShelfRegion, frame: Frame): Title {
  const width = measureText(region.title, { size: titleSize, weight: 600 });
  const [x] = middleOf(region, frame);
  const [, south] = region.view;
  const [, bottom] = frame.project([middleLongitude(region.view), south]) ?? [0, frame.height];
  const y = Math.min(bottom + titleSize * 0.95, frame.height - 8);
  if (x - width / 2 < 0) return { at: [4, y], anchor: 'start', x0: 4, x1: 4 + width };
  if (x + width / 2 > frame.width) {
    const end = frame.width - 4;
    return { at: [end, y], anchor: 'end', x0: end - width, x1: end };
  }
  return { at: [x, y], anchor: 'middle', x0: x - width / 2, x1: x + width / 2 };
}

function overlap(a: Title, b: Title): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && Math.abs(a.at[1] - b.at[1]) < titleSize;
}

function middleOf({ view }: ShelfRegion, frame: Frame): Point {
  const [, south, , north] = view;
  return frame.project([middleLongitude(view), (south + north) / 2]) ?? [0, 0];
}

function middleLongitude([west, , east]: Bounds): number {
  const middle = (west + (east < west ? east + 360 : east)) / 2;
  return middle > 180 ? middle - 360 : middle;
}

/** The outline of bounds along parallels and meridians, `west > east` across the antimeridian. */
function outline([west, south, east, north]: Bounds): Polygon {
  const far = east < west ? east + 360 : east;
  const steps = Math.max(1, Math.ceil((far - west) / stepDegrees));
  const along = Array.from({ length: steps + 1 }, (_, step) => west + ((far - west) * step) / steps);
  const ring = [
    ...along.map((lng) => [lng, south]),
    ...along.toReversed().map((lng) => [lng, north]),
    [west, south]
  ];
  return rewindAreas({ type: 'Polygon', coordinates: [ring] }) as Polygon;
}
