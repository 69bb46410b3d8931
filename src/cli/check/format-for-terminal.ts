import { styleText } from 'node:util';
import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { BriefingFileName, BriefingFiles } from '#lib/compile/briefing-files.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';

type Style = Parameters<typeof styleText>[0];

/** One briefing's diagnostics for a person: grouped by file, each with the line that it is about. */
export function formatForTerminal(
  folder: string,
  files: BriefingFiles,
  diagnostics: readonly Diagnostic[],
  coloured: boolean
): string {
  const style = (format: Style, text: string): string => (coloured ? styleText(format, text) : text);
  if (diagnostics.length === 0) return `${style('green', '✓')} ${cleanOutput(folder)}: nothing to report\n`;
  const lines: string[] = [];
  let file = '';
  const sources = new Map<string, string[]>();
  const lineOf = (name: string, number: number): string => {
    let source = sources.get(name);
    if (!source) {
      source = (files[name as BriefingFileName] ?? '').replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
      sources.set(name, source);
    }
    return source[number - 1] ?? '';
  };
  for (const { at, severity, code, message, hint } of diagnostics) {
    if (at.file !== file) {
      file = at.file;
      lines.push('', style('underline', cleanOutput(`${folder}/${file}`)));
    }
    const mark = severity === 'error' ? style('red', 'error') : style('yellow', 'warning');
    lines.push(`  ${at.line}:${at.column}  ${mark}  ${cleanOutput(message)}  ${style('dim', code)}`);
    const end = at.endLine === at.line ? (at.endColumn ?? at.column + 1) : at.column + 1;
    lines.push(...frame(lineOf(file, at.line), at.column, end).map((line) => `      ${style('dim', line)}`));
    if (hint !== '') lines.push(`      ${cleanOutput(hint)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** `2 errors, 1 warning in 2 files`. */
export function formatSummary(
  checked: readonly { readonly folder: string; readonly diagnostics: readonly Diagnostic[] }[],
  coloured: boolean
): string {
  const all = checked.flatMap(({ folder, diagnostics }) =>
    diagnostics.map(({ severity, at }) => ({ severity, file: `${folder}/${at.file}` }))
  );
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const warnings = all.length - errors;
  const files = new Set(all.map(({ file }) => file)).size;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : [])
  ];
  const line = `${parts.join(', ')} in ${counted(files, 'file')}`;
  return coloured ? styleText(errors > 0 ? 'red' : 'yellow', line) : line;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const frameWidth = 90;

/** A window of the line with the place underlined; nothing for an empty line. */
function frame(line: string, column: number, endColumn: number): string[] {
  const start = Math.max(0, column - 1 - Math.floor(frameWidth / 3));
  const shown = line.slice(start, start + frameWidth).replace(/[^\P{C}]/gu, ' ');
  if (shown.trim() === '') return [];
  const from = column - 1 - start;
  const length = Math.max(1, Math.min(endColumn - column, shown.length - from));
  return [shown, ' '.repeat(from) + '^'.repeat(length)];
}
