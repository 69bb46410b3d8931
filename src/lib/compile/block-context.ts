import type { Definition } from 'mdast';
import type { Diagnostic, Position } from '#lib/briefing/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/** A value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: Position;
}

/** What an id that is used somewhere else must name. */
export type ReferenceKind = 'place' | 'voice' | 'source' | 'passage' | 'flow';

/** A use of an id, kept until all ids are known. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly at: Position;
}

/** A flow that an inline link states. */
export interface FlowUse {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly at: Position;
}

/** What reading a block needs, and where it leaves what it finds. */
export interface BlockContext {
  readonly source: SourceText;
  /** BCP 47: the language that dates are printed in. */
  readonly lang: string;
  /** Link reference definitions of the file, by normalised identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly refer: (reference: Reference) => void;
}
