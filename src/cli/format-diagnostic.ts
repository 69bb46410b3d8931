import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import { cleanOutput } from './clean-output.ts';

/** `file:line:column severity code message (hint)`, the file as seen from the folder of briefings. */
export function formatDiagnostic(slug: string, { at, severity, code, message, hint }: Diagnostic): string {
  return cleanOutput(
    `${slug}/${at.file}:${at.line}:${at.column} ${severity} ${code} ${message}${hint === '' ? '' : ` (${hint})`}`
  );
}

/** The same as one line of JSON. */
export function diagnosticToJson(slug: string, { at, severity, code, message, hint }: Diagnostic): string {
  return JSON.stringify({
    file: cleanOutput(`${slug}/${at.file}`),
    line: at.line,
    column: at.column,
    severity,
    code,
    message: cleanOutput(message),
    hint: cleanOutput(hint)
  });
}
