import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import { cleanOutput } from './clean-output.ts';

/** `file:line:column severity code message (hint)`; `folder` is the way to the briefing's folder. */
export function formatDiagnostic(folder: string, { at, severity, code, message, hint }: Diagnostic): string {
  return cleanOutput(
    `${folder}/${at.file}:${at.line}:${at.column} ${severity} ${code} ${message}${hint === '' ? '' : ` (${hint})`}`
  );
}

/** The same as one line of JSON. */
export function diagnosticToJson(folder: string, { at, severity, code, message, hint }: Diagnostic): string {
  return JSON.stringify({
    file: cleanOutput(`${folder}/${at.file}`),
    line: at.line,
    column: at.column,
    severity,
    code,
    message: cleanOutput(message),
    hint: cleanOutput(hint)
  });
}
