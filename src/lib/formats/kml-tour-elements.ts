import type { Bounds, Briefing, Place, Stop } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { mergeBounds } from '#lib/geo/bounds.ts';
import { toLookAt, type LookAt } from './kml-view.ts';
import { blocksToHtml } from './rich-text-to-html.ts';
import { escapeXml, xmlElement, xmlLeaf } from './xml-text.ts';

/** Characters that are read in a second, and the least that a stop is shown. */
const charactersPerSecond = 16;
const leastSeconds = 6;
const flightSeconds = 4;

/** A Placemark for each stop, holding its narration, and the `gx:Tour` that flies to each and opens it. */
export function tourElements({ tour, title }: Briefing, places: ReadonlyMap<string, Place>): string[] {
  if (tour.length === 0) return [];
  const steps = tour.flatMap((stop) => {
    const view = viewOf(stop, places);
    return [
      ...(view === null ? [] : [flyTo(view)]),
      balloon(stop, true),
      xmlElement('gx:Wait', [xmlLeaf('gx:duration', secondsFor(stop))]),
      balloon(stop, false)
    ];
  });
  return [
    ...tour.map((stop) => stopPlacemark(stop, places)),
    xmlElement('gx:Tour', [xmlLeaf('name', title), xmlElement('gx:Playlist', steps)])
  ];
}

/** A view as the element LookAt, its height above the ground. */
export function lookAtElement({ longitude, latitude, range, tilt, heading }: LookAt): string {
  return xmlElement('LookAt', [
    xmlLeaf('longitude', longitude),
    xmlLeaf('latitude', latitude),
    '<altitude>0</altitude>',
    xmlLeaf('heading', heading),
    xmlLeaf('tilt', tilt),
    xmlLeaf('range', range)
  ]);
}

function stopPlacemark(stop: Stop, places: ReadonlyMap<string, Place>): string {
  const view = viewOf(stop, places);
  const addressOf = (place: string): string | null =>
    places.has(place) ? `#place-${place};balloonFlyto` : null;
  return xmlElement(
    'Placemark',
    [
      xmlLeaf('name', stop.title),
      xmlLeaf('description', blocksToHtml(stop.narration, addressOf)),
      view === null ? '' : lookAtElement(view),
      xmlElement('ExtendedData', [
        xmlElement('Data', [xmlLeaf('value', stop.id)], 'name="stop"'),
        xmlElement('Data', [xmlLeaf('value', stop.places.join(' '))], 'name="places"')
      ])
    ],
    `id="stop-${stop.id}"`
  );
}

function flyTo(view: LookAt): string {
  return xmlElement('gx:FlyTo', [
    xmlLeaf('gx:duration', flightSeconds),
    '<gx:flyToMode>smooth</gx:flyToMode>',
    lookAtElement(view)
  ]);
}

function balloon({ id }: Stop, isOpen: boolean): string {
  const change = xmlElement(
    'Placemark',
    [`<gx:balloonVisibility>${isOpen ? 1 : 0}</gx:balloonVisibility>`],
    `targetId="${escapeXml(`stop-${id}`)}"`
  );
  return xmlElement('gx:AnimatedUpdate', [
    '<gx:duration>0</gx:duration>',
    xmlElement('Update', ['<targetHref/>', xmlElement('Change', [change])])
  ]);
}

function viewOf({ camera, places: shown }: Stop, places: ReadonlyMap<string, Place>): LookAt | null {
  const bounds = mergeBounds(
    shown.flatMap((id): Bounds[] => {
      const around = places.get(id)?.bounds;
      return around ? [around] : [];
    })
  );
  return toLookAt(camera, bounds);
}

function secondsFor({ narration }: Stop): number {
  return Math.max(leastSeconds, Math.ceil(toPlainText(narration).length / charactersPerSecond));
}
