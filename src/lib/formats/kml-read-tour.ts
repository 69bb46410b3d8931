import { distanceKm } from '#lib/geo/distance.ts';
import { representativePoint } from '#lib/geo/representative-point.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import type { ReadPlacemark } from './kml-placemarks.ts';
import { readLookAt } from './kml-read-view.ts';
import { toCamera, type LookAt } from './kml-view.ts';
import { childOf, childText, type XmlElement } from './parse-xml.ts';
import type { ToldStop } from './told-places.ts';

/** A tour has fewer views than this: beyond, it is an animation. */
const maxViews = 1_000;
/** A view is of a place that is at most this part of its range away from the point that is looked at. */
const nearRange = 0.5;

/**
 * The stops of a `gx:Tour`, in the order in which it flies: each view with the Placemark whose balloon is opened before
 * the next view, else the one that the view looks at. Views of nothing are told; several of one place are one stop, which
 * looks as the last of them does.
 */
export function readTour(
  tour: XmlElement,
  placemarks: readonly ReadPlacemark[],
  findings: ImportFindings
): ToldStop[] {
  const steps = childOf(tour, 'Playlist')?.children ?? [];
  const byXmlId = new Map(
    placemarks.flatMap((entry) => (entry.xmlId === '' ? [] : [[entry.xmlId, entry] as const]))
  );
  const stops: ToldStop[] = [];
  let views = 0;
  steps.forEach((step, index) => {
    if (step.name === 'SoundCue') {
      findings.dropped(
        `line ${step.line}`,
        `a recording of the tour was left out: ${shown(childText(step, 'href'))}`
      );
    }
    if (step.name !== 'FlyTo' || (views += 1) > maxViews) return;
    const view = readLookAt(step);
    if (view === null) {
      findings.dropped(`line ${step.line}`, 'a view of the tour was left out: it has no sound position');
      return;
    }
    const shownPlace = openedAfter(steps, index, byXmlId) ?? lookedAt(view, placemarks);
    if (shownPlace === null) {
      findings.dropped(
        `line ${step.line}`,
        'a view of the tour was left out: no Placemark is where it looks'
      );
      return;
    }
    const stop = { place: shownPlace.told.place.id, camera: toCamera(view) };
    if (stops.at(-1)?.place === stop.place) stops.pop();
    stops.push(stop);
  });
  if (views > maxViews)
    findings.dropped(`line ${tour.line}`, `views after the first ${maxViews} were left out`);
  return stops;
}

/** The Placemark whose balloon opens between this view and the next. */
function openedAfter(
  steps: readonly XmlElement[],
  flight: number,
  byXmlId: ReadonlyMap<string, ReadPlacemark>
): ReadPlacemark | null {
  for (let index = flight + 1; index < steps.length && steps[index]?.name !== 'FlyTo'; index += 1) {
    const change = childOf(childOf(steps[index], 'Update'), 'Change');
    const opened = change?.children.find((child) => childText(child, 'balloonVisibility') === '1');
    const found = byXmlId.get(opened?.attributes.get('targetId') ?? '');
    if (found) return found;
  }
  return null;
}

/** The Placemark nearest to the point that is looked at, where it is near for one that looks from so far. */
function lookedAt(view: LookAt, placemarks: readonly ReadPlacemark[]): ReadPlacemark | null {
  let best: ReadPlacemark | null = null;
  let least = (view.range / 1000) * nearRange;
  for (const entry of placemarks) {
    const { geometry } = entry.told.place;
    const point = geometry && pointOf(entry, geometry);
    if (!point) continue;
    const away = distanceKm(point, [view.longitude, view.latitude]);
    if (away <= least) [best, least] = [entry, away];
  }
  return best;
}

const points = new WeakMap<ReadPlacemark, ReturnType<typeof representativePoint>>();

/** Found once for each Placemark: a tour asks for all of them at each view. */
function pointOf(entry: ReadPlacemark, geometry: Parameters<typeof representativePoint>[0]) {
  const known = points.get(entry);
  if (known !== undefined) return known;
  const point = representativePoint(geometry);
  points.set(entry, point);
  return point;
}
