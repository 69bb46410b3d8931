import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { countUnwanted } from './clean-text.ts';
import type { ImportFindings } from './import-findings.ts';
import type { ImportRefusal } from './imported-briefing.ts';

/** The member of any value by its own key: never what a prototype has. Undefined where there is none. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** A string or number as text without space at its ends; empty for all else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** Whether a value is an object that is no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Truth as story tools write it: `true`, `"true"`, `1`, `"yes"`. */
export function isTrue(value: unknown): boolean {
  return (
    value === true || value === 1 || (typeof value === 'string' && /^(?:true|yes|1)$/i.test(value.trim()))
  );
}

/** The text of a foreign file without its byte order mark, or why it is none. Invisible characters in it are told. */
export function foreignText(
  file: string,
  content: string | Uint8Array,
  findings: ImportFindings
): { readonly kind: 'text'; readonly text: string } | ImportRefusal {
  const text = typeof content === 'string' ? content.replace(/^\ufeff/, '') : null;
  if (text === null || text.includes('\0')) {
    const message = text === null ? 'found bytes that are no text' : 'found NUL characters, as in UTF-16';
    return { kind: 'refused', file, where: 'the whole file', message, hint: 'save the file as UTF-8 text' };
  }
  const count = countUnwanted(text);
  if (count > 0) {
    findings.changed('the whole file', `${count} invisible or broken characters were left out`);
  }
  return { kind: 'text', text };
}

/** JSON text as data, or why it is none, by line. */
export function parseJson(
  file: string,
  text: string
): { readonly kind: 'json'; readonly value: unknown } | ImportRefusal {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    const [first] = jsonFaults(text);
    const line = first === undefined ? 1 : text.slice(0, first.offset).split('\n').length;
    return {
      kind: 'refused',
      file,
      where: `line ${line}`,
      message: `found what is not JSON${first === undefined ? '' : `: ${printParseErrorCode(first.error)}`}`,
      hint: 'export the file again, or mend it where the line says'
    };
  }
}

function jsonFaults(text: string): readonly ParseError[] {
  const errors: ParseError[] = [];
  try {
    parse(text, errors);
  } catch {
    // Nesting by the thousand overflows this parser's stack; without it the line is not known.
  }
  return errors;
}
