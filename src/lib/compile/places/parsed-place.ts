import type { Geometry } from 'geojson';
import type { Place } from '#lib/briefing/briefing.ts';
import type { Position } from '#lib/briefing/diagnostic.ts';
import type { Reference, Where } from '#lib/geo/where.ts';
import type { placeProperties } from './read-properties.ts';

/** What a place consists of in the author's file. */
export type PlaceField = 'id' | 'geometry' | (typeof placeProperties)[number];

/** A place to tell other places by. */
export interface PlaceReference extends Reference {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
}

/** A place read from `places.geojson`. */
export interface ParsedPlace {
  /** All of it but the words that say where it is. */
  readonly place: Omit<Place, 'where'>;
  /** As published: wound by the right-hand rule, at most 7 decimals; null where unknown or unusable. */
  readonly geometry: Geometry | null;
  /** Where it is, to be put into words; null where it is unknown, too wide, or far from all others. */
  readonly where: Where<PlaceReference> | null;
  /** Where the field stands in the file, or the feature if the field is absent or none is named. */
  readonly at: (field?: PlaceField) => Position;
}
