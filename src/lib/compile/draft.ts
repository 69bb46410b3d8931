import type { Event, Flow, Note, Passage, Place, Source, Stop, TextItem } from '#lib/briefing/briefing.ts';
import type { Position } from '#lib/briefing/diagnostic.ts';
import type { FlowUse, Located, Reference, ReferenceKind } from './block-context.ts';
import type { FrontMatter } from './parse-front-matter.ts';
import type { StopRecording } from './recordings.ts';

/** A quotation's attributes as written, for the rules that judge them. */
export interface QuotationDraft {
  readonly quote?: Located<string>;
  readonly chars?: Located<string>;
  readonly prefix?: Located<string>;
  readonly suffix?: Located<string>;
}

/** A date's place in time, in milliseconds since 1970; infinite where it is open. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

/** What every block has: where it is, where its id is, and the flows that its links state. */
interface BlockDraft {
  /** The opening line. */
  readonly at: Position;
  /** The id as written; the opening line where it has none. */
  readonly idAt: Position;
  readonly flows: readonly FlowUse[];
}

export interface PassageDraft extends BlockDraft {
  readonly kind: 'passage';
  readonly passage: Passage;
  readonly time: TimeSpan | null;
  readonly quotation: QuotationDraft;
  readonly titleAt: Position | null;
  /** Whether no voice is written; one at fault is reported where it stands. */
  readonly voiceMissing: boolean;
}

export interface NoteDraft extends BlockDraft {
  readonly kind: 'note';
  readonly note: Note;
}

/** An event without its date is none. */
export interface EventDraft extends BlockDraft {
  readonly kind: 'event';
  readonly event: Event;
  readonly time: TimeSpan;
  readonly titleAt: Position;
}

export interface FlowDraft extends BlockDraft {
  readonly kind: 'flow';
  readonly flow: Flow;
  /** Whether the id was written; a derived one yields to it. */
  readonly named: boolean;
}

export interface StopDraft extends BlockDraft {
  readonly kind: 'stop';
  readonly stop: Stop;
  /** Whether `flows` was written; otherwise the stop shows those of its passages. */
  readonly choosesFlows: boolean;
  /** The files of its recording, if it has one. */
  readonly recording: StopRecording | null;
}

/** A source as published, and where its entry stands. */
export interface SourceDraft {
  readonly source: Source;
  readonly at: Position;
  readonly idAt: Position;
}

/** A place as published, and where its feature and its id stand. */
export interface PlaceDraft {
  readonly place: Place;
  readonly at: Position;
  readonly idAt: Position;
  /** Null where `name` is not written and one of `names` stands for it. */
  readonly nameAt: Position | null;
}

/** `briefing.md` below its front matter. */
export interface TextDraft {
  readonly items: readonly TextItem[];
  readonly passages: readonly PassageDraft[];
  readonly notes: readonly NoteDraft[];
  readonly events: readonly EventDraft[];
  readonly flows: readonly FlowDraft[];
}

/** All files read, before anything is derived: what the rules look at. */
export interface Draft {
  readonly slug: string;
  /** BCP 47, in its usual form. */
  readonly lang: string;
  readonly frontMatter: FrontMatter;
  readonly text: TextDraft;
  readonly stops: readonly StopDraft[];
  /** Whether there is a `tour.md`. */
  readonly hasTour: boolean;
  readonly places: readonly PlaceDraft[];
  readonly sources: readonly SourceDraft[];
  readonly references: readonly Reference[];
  /** Kinds of ids whose file could not be read, so that none can be called unknown or unused. */
  readonly unreadable: ReadonlySet<ReferenceKind>;
}
