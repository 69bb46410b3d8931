import type { DiagnosticCode } from './diagnostic-codes.ts';

/** `error`: the briefing cannot be published as it is. `warning`: it can, but a reader will be worse off. */
export type Severity = 'error' | 'warning';

/** A position in an author's file: `line` and `column` count from 1, columns in UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** What an author can get wrong, as a value: what was found and expected (`message`), what to do (`hint`). */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly at: Position;
  readonly message: string;
  readonly hint: string;
}
