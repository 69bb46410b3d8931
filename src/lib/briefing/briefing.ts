import type { Block, Inline } from './rich-text.ts';

/** `[west, south, east, north]` in degrees, RFC 7946 §5: `west > east` means it crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
/** `[longitude, latitude]` in degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

export const placeKinds = [
  'country',
  'territory',
  'region',
  'province',
  'city',
  'suburb',
  'site',
  'airport',
  'organisation-seat',
  'unresolved'
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const certainties = ['exact', 'approximate', 'disputed', 'unknown'] as const;
export type Certainty = (typeof certainties)[number];

export const weights = ['lead', 'supporting', 'mentioned'] as const;
export type Weight = (typeof weights)[number];

export const voiceKinds = ['author', 'government', 'agency', 'group', 'media', 'source', 'editor'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export const noteKinds = ['corrects', 'contests', 'context', 'updates'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const flowStatuses = ['claimed', 'reported', 'denied', 'planned'] as const;
export type FlowStatus = (typeof flowStatuses)[number];

/** A date or span of dates, local to its place. */
export interface When {
  /** As written: EDTF level 1 (ISO 8601-2). */
  readonly edtf: string;
  /** First and last day it can mean, `YYYY-MM-DD`; null where the span is open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** For print, in the briefing's language: “19–20 September 2023”, “about January 2024”. */
  readonly printed: string;
  /** For the voice: “from the 19th to the 20th of September 2023”. */
  readonly spoken: string;
}

/** A short quotation from a source; `start` and `end` count code points within the cited paragraph. */
export interface Quotation {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A source, a locator in it, and a short quotation from it. */
export interface Citation {
  readonly source: string;
  /** As written, such as “¶7”. */
  readonly locator?: string;
  /** The paragraph of the locator, counted from 1, where it names one. */
  readonly paragraph?: number;
  readonly quotation?: Quotation;
}

/** Who makes a claim. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly place?: string;
}

/** The smallest piece of text with an id. Its notes stand behind it, in order. */
export interface Passage {
  readonly id: string;
  readonly voice: string;
  readonly title?: string;
  readonly when?: When;
  readonly citations: readonly Citation[];
  readonly body: readonly Block[];
}

/** The editor's correction, contest, context or update to one or more passages. */
export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  readonly on: readonly string[];
  readonly citations: readonly Citation[];
  readonly body: readonly Block[];
}

/** A place without its geometry, which lives in `places.geojson`. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** By BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly kind: PlaceKind;
  readonly certainty: Certainty;
  readonly precisionMeters?: number;
  readonly within?: string;
  readonly wikidata?: string;
  readonly geonames?: number;
  readonly role?: string;
  readonly weight: Weight;
  /** Where name and geometry come from. */
  readonly source?: string;
  readonly geometry: 'point' | 'line' | 'area' | null;
  /** The representative point: on or in the geometry; null where there is none. */
  readonly point: LngLat | null;
  readonly bounds: Bounds | null;
  /** `historic`: the area is an outline of the past, drawn dashed and never as a border of today. */
  readonly outline?: 'historic';
  /** The date of the outline. */
  readonly outlineWhen?: When;
  /** Where it is, in words: “80 km north-west of Tehran”; empty where the location is not known. */
  readonly where: string;
}

/** A directed relation between two places, drawn as an arc. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The author's word for what flows, such as `strike` or `visit`. */
  readonly kind?: string;
  readonly status?: FlowStatus;
  readonly label?: string;
  readonly when?: When;
  /** The passages that state it, in text order. */
  readonly passages: readonly string[];
  readonly body: readonly Block[];
}

/** Something dated that a passage tells, or that the editor adds. */
export interface Event {
  readonly id: string;
  readonly title: string;
  readonly when: When;
  readonly places: readonly string[];
  readonly passages: readonly string[];
  readonly citations: readonly Citation[];
  readonly body: readonly Block[];
  /** `passage`: the passage's own date. `event`: written as an event of its own. */
  readonly origin: 'passage' | 'event';
}

/** Where the map looks at a stop; null lets the map fit the stop's places. */
export interface Camera {
  readonly bounds?: Bounds;
  readonly center?: LngLat;
  readonly zoom?: number;
  readonly pitch?: number;
  readonly bearing?: number;
}

/** A recording of a stop's narration. */
export interface StopAudio {
  /** The file, relative to the briefing's own page. */
  readonly src: string;
  /** Its captions (WebVTT), relative to the briefing's own page; their words are the narration's. */
  readonly captions?: string;
  /** BCP 47. */
  readonly lang: string;
}

/** One station of the tour. */
export interface Stop {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  readonly passages: readonly string[];
  readonly flows: readonly string[];
  readonly camera: Camera | null;
  readonly narration: readonly Block[];
  readonly audio?: StopAudio;
}

/** Words from a passage to a place; `start` and `end` count code points of the passage's plain text. */
export interface Mention {
  readonly place: string;
  readonly passage: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The text in reading order. Headings and prose between passages are the editor's. */
export type TextItem =
  | {
      readonly kind: 'heading';
      readonly depth: 2 | 3;
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'prose'; readonly blocks: readonly Block[] }
  | { readonly kind: 'passage'; readonly id: string }
  | { readonly kind: 'note'; readonly id: string };

/** A bibliographic item: CSL-JSON 1.0.2, the fields that the interface shows. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly note?: string;
  readonly genre?: string;
}
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
}

export interface Change {
  readonly date: string;
  readonly text: string;
}

/** The compiled briefing, `/<slug>/briefing.json`, version 1. Everything but the author's words is derived. */
export interface Briefing {
  readonly version: 1;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `YYYY-MM-DD`. */
  readonly edition: string;
  readonly editor?: string;
  readonly licence?: string;
  /** Where a reader reports a mistake: an http(s) or mailto address. */
  readonly corrections?: string;
  /** The source that this briefing reads. */
  readonly about?: string;
  readonly view: Bounds;
  readonly draft: boolean;
  readonly changes: readonly Change[];
  readonly redirects: Readonly<Record<string, string>>;
  readonly voices: readonly Voice[];
  readonly text: readonly TextItem[];
  readonly passages: readonly Passage[];
  readonly notes: readonly Note[];
  /** In reading order: by first mention, then as in the author's file. */
  readonly places: readonly Place[];
  readonly mentions: readonly Mention[];
  /** In time order. */
  readonly events: readonly Event[];
  readonly flows: readonly Flow[];
  readonly tour: readonly Stop[];
  readonly sources: readonly Source[];
}
