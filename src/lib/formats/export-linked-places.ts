import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Briefing, Certainty, Place, When } from '#lib/briefing/briefing.ts';
import { hasWordsFor, wordsFor } from '#lib/words/words-for.ts';
import { annotationAddresses } from './annotation-addresses.ts';
import { collectionText } from './collection-text.ts';
import type { Exported } from './imported-briefing.ts';
import {
  kindClasses,
  linkedPlacesContext,
  type LinkedCertainty,
  type LinkedGeometry,
  type LinkedPlace,
  type LinkedPlaces,
  type LinkedWhen
} from './linked-places-model.ts';

/**
 * The places as Linked Places v1.3, as gazetteers exchange them, valid against the World Historical Gazetteer's schema
 * `lpf_v2.0`: names by language with their source, types, links to Wikidata and GeoNames, what each lies in, and why it
 * is in the briefing. Below `properties` stand also our own kind, certainty, weight and precision, which the format has
 * no words for. With `siteUrl` ids are the addresses of the places' pages, else `urn:dateline:…`.
 */
export function exportLinkedPlaces(
  briefing: Briefing,
  places: FeatureCollection<Geometry | null>,
  { siteUrl }: { readonly siteUrl?: string } = {}
): Exported {
  const addresses = annotationAddresses(briefing.slug, siteUrl);
  const geometries = new Map(places.features.map(({ id, geometry }) => [String(id), geometry]));
  const context: RecordContext = {
    briefing,
    idOf: (id) => addresses.place(id),
    places: new Map(briefing.places.map((place) => [place.id, place]))
  };
  const collection: LinkedPlaces = {
    type: 'FeatureCollection',
    '@context': linkedPlacesContext,
    ...(places.bbox && { bbox: places.bbox }),
    features: briefing.places.map((place) => toRecord(place, geometries.get(place.id) ?? null, context))
  };
  return {
    files: new Map([[`${briefing.slug}.linked-places.jsonld`, collectionText(collection)]]),
    lost: [
      'A gazetteer holds places only: text, notes, voices, flows, events, tour and sources are left out.',
      ...(hasAltitude(places) ? ['Altitudes are left out.'] : []),
      ...(briefing.places.some(({ certainty }) => certainty === 'disputed')
        ? ['Linked Places has no word for a disputed location: its certainty is “less-certain”.']
        : [])
    ]
  };
}

interface RecordContext {
  readonly briefing: Briefing;
  readonly places: ReadonlyMap<string, Place>;
  idOf(place: string): string;
}

function toRecord(
  place: Place,
  geometry: Geometry | null,
  { briefing, idOf, places }: RecordContext
): LinkedPlace {
  const { fclass, aat } = kindClasses[place.kind];
  const citation = {
    label: oneLine(place.source ?? briefing.title),
    year: briefing.edition.slice(0, 4)
  };
  const [main, ...others] = names(place, briefing.lang);
  const around = place.within === undefined ? undefined : places.get(place.within);
  const links = [
    ...(place.wikidata === undefined ? [] : [`wd:${place.wikidata}`]),
    ...(place.geonames === undefined ? [] : [`gn:${place.geonames}`])
  ];
  return {
    '@id': idOf(place.id),
    type: 'Feature',
    properties: {
      title: oneLine(place.name),
      fclasses: [fclass],
      id: place.id,
      kind: place.kind,
      certainty: place.certainty,
      weight: place.weight,
      ...(place.precisionMeters !== undefined && { precisionMeters: place.precisionMeters }),
      ...(place.source !== undefined && { source: place.source }),
      ...(place.outline !== undefined && { outline: place.outline, when: place.outlineWhen?.edtf })
    },
    // All that is known: on the day of the edition the place is, or has been.
    when: { timespans: [{ start: { latest: briefing.edition } }] },
    names: [{ ...(main ?? { toponym: oneLine(place.name) }), citations: [citation] }, ...others],
    types: [
      {
        ...(aat !== undefined && { identifier: aat }),
        label: place.kind,
        sourceLabels: [
          {
            label: wordsFor(briefing.lang).placeKinds[place.kind],
            lang: hasWordsFor(briefing.lang) ? briefing.lang : 'en'
          }
        ]
      }
    ],
    geometry: geometry && toGeometry(geometry, linkedCertainty[place.certainty], place.outlineWhen),
    ...(links.length > 0 && {
      links: links.map((identifier) => ({ type: 'exactMatch' as const, identifier }))
    }),
    ...(around && {
      relations: [
        { relationType: 'gvp:broaderPartitive', relationTo: idOf(around.id), label: oneLine(around.name) }
      ]
    }),
    ...(place.role !== undefined && {
      descriptions: [{ value: oneLine(place.role), lang: briefing.lang }]
    })
  };
}

const linkedCertainty: Readonly<Record<Certainty, LinkedCertainty>> = {
  exact: 'certain',
  approximate: 'less-certain',
  disputed: 'less-certain',
  unknown: 'uncertain'
};

/** The name in the briefing first, in its language unless another is given for that; then the others by tag. */
function names({ name, names: all }: Place, lang: string): LinkedPlace['names'] {
  const main = oneLine(name);
  const inLang = Object.hasOwn(all, lang) ? oneLine(all[lang] ?? '') : main;
  const others = Object.entries(all).filter(([tag]) => tag !== lang || inLang !== main);
  return [
    inLang === main ? { toponym: main, lang } : { toponym: main },
    ...others.map(([tag, toponym]) => ({ toponym: oneLine(toponym), lang: tag }))
  ];
}

/** Positions of two numbers, as the schema wants; certainty and date stand on each simple geometry. */
function toGeometry(geometry: Geometry, certainty: LinkedCertainty, date: When | undefined): LinkedGeometry {
  const when = date && toLinkedWhen(date);
  const said = { certainty, ...(when && { when }) };
  const flat = (at: Position): Position => at.slice(0, 2);
  switch (geometry.type) {
    case 'Point':
      return { type: geometry.type, coordinates: flat(geometry.coordinates), ...said };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(flat), ...said };
    case 'MultiLineString':
    case 'Polygon':
      return {
        type: geometry.type,
        coordinates: geometry.coordinates.map((path) => path.map(flat)),
        ...said
      };
    case 'MultiPolygon':
      return {
        type: geometry.type,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(flat))),
        ...said
      };
    case 'GeometryCollection':
      return {
        type: geometry.type,
        geometries: geometry.geometries.map((inner) => toGeometry(inner, certainty, date))
      };
  }
}

/** A date as Linked Places writes one: from the first to the last day that it can mean. */
function toLinkedWhen({ earliest, latest, printed }: When): LinkedWhen {
  return {
    timespans: [{ ...(earliest && { start: { earliest } }), ...(latest && { end: { latest } }) }],
    label: printed
  };
}

function hasAltitude({ features }: FeatureCollection<Geometry | null>): boolean {
  // A position of three numbers ends with a third one; deeper nesting ends with a bracket.
  return features.some(({ geometry }) => /\[-?[\d.e+-]+,-?[\d.e+-]+,/.test(JSON.stringify(geometry)));
}

/** The schema's strings have one line. */
function oneLine(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
}
