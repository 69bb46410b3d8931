import { diagnosticCodes, type DiagnosticCode } from './diagnostic-codes.ts';

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

/** A diagnostic with the severity that its code has. */
export function diagnose(code: DiagnosticCode, at: Position, message: string, hint: string): Diagnostic {
  return { code, severity: diagnosticCodes[code].severity, at, message, hint };
}

/** By file, line, column, then code: the order in which `check` prints. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
