import { diagnosticCodes, type DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import type { JsonPath } from '../json-source.ts';
import type { ReportAt } from './places-context.ts';

interface Fault {
  readonly path: JsonPath;
  readonly message: string;
  readonly hint: string;
  count: number;
}

/**
 * The faults of one geometry. Of each code the first is shown and the others are counted, so that a
 * bad export of 100,000 positions gives one line and not as many.
 */
export class GeometryFaults {
  readonly #found = new Map<DiagnosticCode, Fault>();
  #errors = 0;

  /** `describe` is asked only for the first fault of a code; `path` is copied. */
  add(code: DiagnosticCode, path: JsonPath, describe: () => readonly [message: string, hint: string]): void {
    if (diagnosticCodes[code].severity === 'error') this.#errors += 1;
    const earlier = this.#found.get(code);
    if (earlier !== undefined) {
      earlier.count += 1;
      return;
    }
    const [message, hint] = describe();
    this.#found.set(code, { path: [...path], message, hint, count: 1 });
  }

  /** How many errors there are so far, counting those of one code. */
  get errors(): number {
    return this.#errors;
  }

  /** Whether the geometry cannot be used. */
  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** Reports everything found, in the order in which it was found first. */
  reportTo(report: ReportAt): void {
    for (const [code, { path, message, hint, count }] of this.#found) {
      const more = count > 1 ? ` (and ${count - 1} more in this geometry)` : '';
      report(code, path, message + more, hint);
    }
  }
}
