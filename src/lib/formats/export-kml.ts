import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing, Event, Flow, Place, When } from '#lib/briefing/briefing.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import type { Exported } from './imported-briefing.ts';
import { toImportedText } from './imported-text.ts';
import { geometryToKml } from './kml-geometry.ts';
import { lookAtElement, tourElements } from './kml-tour-elements.ts';
import { toLookAt } from './kml-view.ts';
import { placeTexts } from './place-text.ts';
import { blocksToHtml } from './rich-text-to-html.ts';
import { escapeXml, xmlElement, xmlLeaf } from './xml-text.ts';

/**
 * A briefing as KML 2.2 (OGC 07-147r2) for a globe: folders of places, events and flows, and the tour as a `gx:Tour` that
 * flies to each stop, opens its narration and waits while it is read. Events have a TimeSpan. Everything is escaped.
 * The document's ExtendedData `dateline` carries text, voices, tour and sources, so that `importKml` restores the
 * briefing.
 */
export function exportKml(
  briefing: Briefing,
  places: FeatureCollection<Geometry | null>,
  { siteUrl }: { readonly siteUrl?: string } = {}
): Exported {
  const words = wordsFor(briefing.lang);
  const known = new Map(briefing.places.map((place) => [place.id, place]));
  const geometries = new Map(places.features.map(({ id, geometry }) => [String(id), geometry]));
  const textOf = placeTexts(briefing);
  const placemarks = briefing.places.map((place) => {
    const { passages, notes } = textOf(place.id);
    const told = [...(place.role === undefined ? [] : [place.role]), ...passages, ...notes];
    return placePlacemark(place, geometries.get(place.id) ?? null, told);
  });
  const address = siteUrl === undefined ? null : `${siteUrl.replace(/\/+$/, '')}/${briefing.slug}/`;
  const document = xmlElement('Document', [
    xmlLeaf('name', briefing.title),
    '<open>1</open>',
    briefing.editor === undefined ? '' : xmlElement('atom:author', [xmlLeaf('atom:name', briefing.editor)]),
    address === null ? '' : `<atom:link href="${escapeXml(address)}"/>`,
    // Globes show a description as HTML.
    xmlLeaf('description', `<p>${escapeXml(briefing.summary)}</p>`),
    areaStyle,
    data([
      ['lang', briefing.lang],
      ['edition', briefing.edition],
      ['licence', briefing.licence],
      ['dateline', JSON.stringify({ version: 1, ...toImportedText(briefing) })]
    ]),
    folder(words.places, placemarks),
    folder(
      words.timeline,
      briefing.events.map((event) => eventPlacemark(event, known))
    ),
    folder(
      words.card.flows,
      briefing.flows.map((flow) => flowPlacemark(flow, known))
    ),
    folder(words.tour, tourElements(briefing, known))
  ]);
  const kml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2" xmlns:atom="http://www.w3.org/2005/Atom">',
    document,
    '</kml>',
    ''
  ].join('\n');
  return { files: new Map([[`${briefing.slug}.kml`, kml]]), lost: lostThings(briefing) };
}

/** Areas that leave the ground visible; without a style a globe paints them white. */
const areaStyle = xmlElement(
  'Style',
  [
    '<LineStyle><color>ff3c50b4</color><width>2</width></LineStyle>',
    '<PolyStyle><color>403c50b4</color></PolyStyle>'
  ],
  'id="area"'
);

function placePlacemark(place: Place, geometry: Geometry | null, told: readonly string[]): string {
  const html = told.map((text) => `<p>${escapeXml(text).replaceAll('\n', '<br/>')}</p>`).join('');
  const view = geometry === null ? null : toLookAt(null, place.bounds);
  return xmlElement(
    'Placemark',
    [
      xmlLeaf('name', place.name),
      xmlLeaf('description', html),
      view === null ? '' : lookAtElement(view),
      geometry === null || geometry.type === 'Point' ? '' : '<styleUrl>#area</styleUrl>',
      data([
        ['id', place.id],
        ['kind', place.kind],
        ['certainty', place.certainty],
        ['precisionMeters', place.precisionMeters],
        ['weight', place.weight],
        ['role', place.role],
        ['within', place.within],
        ['wikidata', place.wikidata],
        ['geonames', place.geonames],
        ['source', place.source],
        ['outline', place.outline],
        ['when', place.outlineWhen?.edtf],
        ...Object.entries(place.names).map(([tag, name]) => [`name:${tag}`, name] as const)
      ]),
      geometry === null ? '' : geometryToKml(geometry)
    ],
    `id="place-${place.id}"`
  );
}

function eventPlacemark({ id, title, when, places, body }: Event, known: ReadonlyMap<string, Place>): string {
  const point = places.map((place) => known.get(place)?.point).find((at) => at);
  return xmlElement(
    'Placemark',
    [
      xmlLeaf('name', title),
      xmlLeaf(
        'description',
        blocksToHtml(body, () => null)
      ),
      timeSpan(when),
      data([
        ['event', id],
        ['when', when.edtf],
        ['places', places.join(' ')]
      ]),
      point ? geometryToKml({ type: 'Point', coordinates: [...point] }) : ''
    ],
    `id="event-${id}"`
  );
}

function flowPlacemark(flow: Flow, known: ReadonlyMap<string, Place>): string {
  const [from, to] = [known.get(flow.from), known.get(flow.to)];
  const line =
    from?.point && to?.point
      ? geometryToKml({ type: 'LineString', coordinates: [[...from.point], [...to.point]] })
      : '';
  return xmlElement(
    'Placemark',
    [
      xmlLeaf('name', flow.label ?? `${from?.name ?? flow.from} → ${to?.name ?? flow.to}`),
      xmlLeaf(
        'description',
        blocksToHtml(flow.body, () => null)
      ),
      flow.when ? timeSpan(flow.when) : '',
      '<styleUrl>#area</styleUrl>',
      data([
        ['flow', flow.id],
        ['from', flow.from],
        ['to', flow.to],
        ['kind', flow.kind],
        ['status', flow.status],
        ['when', flow.when?.edtf]
      ]),
      line
    ],
    `id="flow-${flow.id}"`
  );
}

/** KML's dates are whole days; an open side is left out. */
function timeSpan({ earliest, latest }: When): string {
  return xmlElement('TimeSpan', [xmlLeaf('begin', earliest), xmlLeaf('end', latest)]);
}

function data(entries: readonly (readonly [name: string, value: string | number | undefined])[]): string {
  const written = entries.flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [xmlElement('Data', [xmlLeaf('value', value)], `name="${escapeXml(name)}"`)]
  );
  return written.length === 0 ? '' : xmlElement('ExtendedData', written);
}

function folder(name: string, features: readonly string[]): string {
  return features.length === 0 ? '' : xmlElement('Folder', [xmlLeaf('name', name), ...features]);
}

function lostThings({ flows, events, places }: Briefing): string[] {
  return [
    'Where a passage stands in the text, its voice and its citation are for people in the balloons of its places, and for importers in the data `dateline`.',
    ...(flows.length > 0
      ? ['Flows are straight lines between two places, without their direction but in their names.']
      : []),
    ...(events.some(({ when }) => /[~?%X]|-2[1-4]/.test(when.edtf))
      ? ['KML has no uncertain dates: a TimeSpan goes from the first to the last possible day.']
      : []),
    ...(places.some(({ geometry }) => geometry === null)
      ? ['Places without a location stand in the list of a globe, and nowhere on it.']
      : [])
  ];
}
