import type { Geometry } from 'geojson';
import type {
  Bounds,
  Camera,
  Certainty,
  FlowStatus,
  NoteKind,
  PlaceKind,
  Source,
  VoiceKind,
  Weight
} from '#lib/briefing/briefing.ts';

/**
 * What an importer made of a foreign file, before it is written as an author's four files. All texts are Markdown that
 * the authoring format allows: no raw HTML, addresses http, https, mailto or relative. Ids are valid and unique. The
 * importer has read everything as data and run nothing.
 */
export interface ImportedBriefing {
  readonly title: string;
  readonly summary?: string;
  /** BCP 47; `en` where the file does not say. */
  readonly lang?: string;
  readonly editor?: string;
  readonly licence?: string;
  /** Where a reader reports a mistake: an http(s) or mailto address. */
  readonly corrections?: string;
  /** The source that the briefing reads, one of `sources`. */
  readonly about?: string;
  /** Opening bounds; where absent, those of the places. */
  readonly view?: Bounds;
  readonly voices: readonly ImportedVoice[];
  readonly text: readonly ImportedItem[];
  readonly places: readonly ImportedPlace[];
  readonly stops: readonly ImportedStop[];
  readonly sources: readonly Source[];
}

export interface ImportedVoice {
  readonly id: string;
  readonly name: string;
  readonly kind: VoiceKind;
  /** One of `places`. */
  readonly place?: string;
}

/** The text in reading order. `markdown` holds links such as `[words](place:id)`. */
export type ImportedItem =
  | { readonly kind: 'heading'; readonly depth: 2 | 3; readonly markdown: string }
  | { readonly kind: 'prose'; readonly markdown: string }
  | {
      readonly kind: 'passage';
      readonly id: string;
      readonly voice: string;
      readonly title?: string;
      /** EDTF. */
      readonly when?: string;
      /** As `cite=` is written: `source ¶3`. */
      readonly cite?: string;
      readonly quote?: string;
      readonly prefix?: string;
      readonly suffix?: string;
      /** Code points of the quotation within the cited paragraph, as `chars=` is written: `199-215`. */
      readonly chars?: string;
      readonly markdown: string;
    }
  | {
      readonly kind: 'note';
      readonly id?: string;
      readonly on: readonly string[];
      readonly note: NoteKind;
      readonly cite?: string;
      readonly markdown: string;
    }
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly title: string;
      /** EDTF. */
      readonly when: string;
      readonly places: readonly string[];
      readonly on: readonly string[];
      readonly cite?: string;
      readonly markdown: string;
    }
  | {
      readonly kind: 'flow';
      readonly id: string;
      readonly from: string;
      readonly to: string;
      /** The author's word for what flows. */
      readonly flow?: string;
      readonly status?: FlowStatus;
      readonly label?: string;
      /** EDTF. */
      readonly when?: string;
      readonly on: readonly string[];
      readonly markdown: string;
    };

/** A feature of `places.geojson`; the geometry is null where the foreign file gives none that is sound. */
export interface ImportedPlace {
  readonly id: string;
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly kind: PlaceKind;
  readonly certainty: Certainty;
  readonly precisionMeters?: number;
  /** The place around it, one of `places`; places never lie within each other in a circle. */
  readonly within?: string;
  readonly wikidata?: string;
  readonly geonames?: number;
  readonly role?: string;
  readonly weight: Weight;
  readonly source?: string;
  /** The geometry is an outline of the past. */
  readonly outline?: 'historic';
  /** The date of that outline, EDTF. */
  readonly outlineWhen?: string;
  readonly geometry: Geometry | null;
}

export interface ImportedStop {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  readonly passages: readonly string[];
  /** Where absent, those that its passages state. */
  readonly flows?: readonly string[];
  readonly camera?: Camera;
  readonly markdown: string;
}

/** What became of one piece of the foreign file. */
export interface ImportFinding {
  /** `kept` in another form is `changed`; what has no place in a briefing is `dropped`. */
  readonly kind: 'changed' | 'dropped';
  /** Where: the file's own name, and the path of the piece in it, such as `slides[3].media.url` or `line 12`. */
  readonly file: string;
  readonly where: string;
  /** What was found, and what became of it: one sentence for the person who imports. */
  readonly message: string;
}

/** Counts of what was kept. */
export interface ImportCounts {
  readonly places: number;
  readonly passages: number;
  readonly stops: number;
}

/** A whole foreign file refused, such as one that does not parse or is not geographic: why, and what to do. */
export interface ImportRefusal {
  readonly kind: 'refused';
  readonly file: string;
  readonly where: string;
  readonly message: string;
  readonly hint: string;
}

export type Imported =
  | {
      readonly kind: 'imported';
      readonly briefing: ImportedBriefing;
      readonly findings: readonly ImportFinding[];
    }
  | ImportRefusal;

/**
 * The foreign files by name relative to the folder, such as `csv/Chapters.csv`; a single file is one entry. Texts are
 * decoded; what is not text is its bytes.
 */
export type ForeignFiles = ReadonlyMap<string, string | Uint8Array>;

/** Reads one foreign format. Pure; never throws for what the files hold; linear in their size. */
export type Importer = (files: ForeignFiles) => Imported;

/** An exported file and what the format could not carry. */
export interface Exported {
  /** File names, flat, to their text. */
  readonly files: ReadonlyMap<string, string>;
  /** One sentence each. */
  readonly lost: readonly string[];
}
