import type { ForeignFiles, ImportRefusal } from './imported-briefing.ts';

/** What an object of a foreign file says, by the names that stand in it. */
export type ForeignRecord = Readonly<Record<string, unknown>>;

/** A file chosen and decoded; or why there is none. */
export type ForeignText =
  { readonly kind: 'text'; readonly file: string; readonly text: string } | ImportRefusal;

/** A file of JSON parsed; or why it could not be. */
export type ForeignJson =
  { readonly kind: 'json'; readonly file: string; readonly value: unknown } | ImportRefusal;

/** The one file of an import, else the one with such an ending, without byte order mark. */
export function readForeignText(files: ForeignFiles, endings: readonly string[]): ForeignText {
  const all = [...files];
  const fitting = all.filter(([name]) => endings.some((ending) => name.toLowerCase().endsWith(ending)));
  const [chosen, second] = all.length === 1 ? all : fitting;
  const wanted = endings.join(' or ');
  if (chosen === undefined) {
    return refuse('', '', `found no file that ends in ${wanted}`, 'name the file that is to be imported');
  }
  const [file, content] = chosen;
  if (second !== undefined) {
    const message = `found ${fitting.length} files that end in ${wanted}`;
    return refuse(file, '', message, 'import them one by one');
  }
  const text = typeof content === 'string' ? content : decode(content);
  return text === null
    ? refuse(file, '', 'the file is not text in UTF-8 or UTF-16', 'save it as UTF-8')
    : { kind: 'text', file, text: text.replace(/^\uFEFF/, '') };
}

/** The one file of an import as JSON; a place of failure as line and column where the parser tells one. */
export function readForeignJson(files: ForeignFiles, endings: readonly string[]): ForeignJson {
  const read = readForeignText(files, endings);
  if (read.kind === 'refused') return read;
  try {
    return { kind: 'json', file: read.file, value: JSON.parse(read.text) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the file is not JSON: ${reason.replace(/\s+/g, ' ').slice(0, 160)}`;
    return refuse(read.file, positionIn(read.text, reason), message, 'mend the JSON, or save the file again');
  }
}

/** A refusal of a whole file. */
export function refuse(file: string, where: string, message: string, hint: string): ImportRefusal {
  return { kind: 'refused', file, where, message, hint };
}

/** Whether a value is an object with names, which a list is not. */
export function isRecord(value: unknown): value is ForeignRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands in an object under a name of its own; undefined for anything inherited, and for what is no object. */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A list; empty for what is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first of these fields that holds words or a number, as text without space at its ends; empty without one. */
export function textField(value: unknown, ...names: readonly string[]): string {
  for (const name of names) {
    const found = field(value, name);
    const text = typeof found === 'number' ? String(found) : typeof found === 'string' ? found.trim() : '';
    if (text !== '') return text;
  }
  return '';
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `line 3, column 7` where the parser's message tells a position. */
function positionIn(text: string, reason: string): string {
  const at = /at position (\d+)/.exec(reason)?.[1];
  if (at === undefined) return '';
  const before = text.slice(0, Number(at)).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
