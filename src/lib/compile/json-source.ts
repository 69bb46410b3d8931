import { createScanner, findNodeAtLocation, parseTree, visit, type Node } from 'jsonc-parser';
import { diagnose, type Diagnostic, type Position } from '#lib/briefing/diagnostic.ts';
import { isPrototypeKey } from './prototype-keys.ts';
import { SourceText } from './source-text.ts';

/** Keys and list indexes from the root to a value: `['features', 3, 'id']`. */
export type JsonPath = readonly (string | number)[];

/** A JSON file read: its value, where each part of it stands, and what is wrong with it as JSON. */
export interface JsonSource {
  readonly source: SourceText;
  /** The value; undefined where the file is not JSON, or nested deeper than the limit. */
  readonly value: unknown;
  /** Syntax, nesting, and keys given twice or named like a program's own. In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value at `path` stands, or the nearest value around it that exists. */
  readonly at: (path: JsonPath) => Position;
  /** Where the key of the value at `path` stands; as `at` for list entries. */
  readonly atKey: (path: JsonPath) => Position;
}

/** Objects and lists may be nested so deep; more would hang what reads the file later. */
export const maxJsonDepth = 32;

/** Reads JSON (RFC 8259) with positions. Time and memory grow linearly with the text. */
export function parseJsonSource(text: string, file: string): JsonSource {
  const source = new SourceText(file, text);
  const scan = scanJson(source);
  const broken = (diagnostics: readonly Diagnostic[]): JsonSource => ({
    source,
    value: undefined,
    diagnostics,
    at: () => source.top,
    atKey: () => source.top
  });
  if (scan.tooDeepAt !== null) {
    return broken([
      diagnose(
        'json-too-deep',
        source.at(scan.tooDeepAt),
        `found more than ${maxJsonDepth} levels of objects and lists, expected at most ${maxJsonDepth}`,
        'take out the nesting'
      )
    ]);
  }
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    return broken([syntaxDiagnostic(source)]);
  }
  const find = spanFinder(source.text, scan.outline);
  const show = (span: Span): Position => source.at(span.offset, span.offset + span.length);
  return {
    source,
    value,
    diagnostics: scan.diagnostics,
    at: (path) => show(find(path).value),
    atKey: (path) => {
      const found = find(path);
      return show(found.key ?? found.value);
    }
  };
}

/** Where an entry's value begins, and its key where it has one. */
interface Entry {
  readonly offset: number;
  readonly keyOffset: number | null;
}

/** The entries of the root, and the entries of those: all else is parsed when asked for. */
type Outline = Map<string | number, Entry & { readonly entries: Map<string | number, Entry> }>;

interface Scan {
  readonly tooDeepAt: number | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly outline: Outline;
}

/** jsonc-parser's `SyntaxKind`, a const enum that a single-file compiler cannot read. */
const kinds = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  end: 17
};

interface Level {
  readonly keys: Set<string> | null;
  key: string | number;
  keyOffset: number | null;
  expectsKey: boolean;
}

/** One pass without recursion, so that nothing nested by malice can overflow the stack. */
function scanJson(source: SourceText): Scan {
  const scanner = createScanner(source.text, true);
  const levels: Level[] = [];
  const outline: Outline = new Map();
  const diagnostics: Diagnostic[] = [];
  const enter = (offset: number): void => {
    const [root, below] = levels;
    if (levels.length === 1 && root) {
      outline.set(root.key, { offset, keyOffset: root.keyOffset, entries: new Map() });
    } else if (levels.length === 2 && root && below) {
      outline.get(root.key)?.entries.set(below.key, { offset, keyOffset: below.keyOffset });
    }
  };
  for (let token: number = scanner.scan(); token !== kinds.end; token = scanner.scan()) {
    const level = levels.at(-1);
    const offset = scanner.getTokenOffset();
    if (token === kinds.comma) {
      if (level?.keys) level.expectsKey = true;
      else if (level && typeof level.key === 'number') level.key += 1;
    } else if (token === kinds.closeBrace || token === kinds.closeBracket) {
      levels.pop();
    } else if (token === kinds.string && level?.keys && level.expectsKey) {
      const key = scanner.getTokenValue();
      const fault = keyFault(key, level.keys, source.at(offset, offset + scanner.getTokenLength()));
      if (fault) diagnostics.push(fault);
      level.keys.add(key);
      level.key = key;
      level.keyOffset = offset;
      level.expectsKey = false;
    } else if (token !== kinds.colon) {
      enter(offset);
      const opens = token === kinds.openBrace || token === kinds.openBracket;
      if (opens && levels.length >= maxJsonDepth) return { tooDeepAt: offset, diagnostics, outline };
      if (token === kinds.openBrace)
        levels.push({ keys: new Set(), key: '', keyOffset: null, expectsKey: true });
      if (token === kinds.openBracket)
        levels.push({ keys: null, key: 0, keyOffset: null, expectsKey: false });
    }
  }
  return { tooDeepAt: null, diagnostics, outline };
}

function keyFault(key: string, seen: ReadonlySet<string>, at: Position): Diagnostic | null {
  if (isPrototypeKey(key)) {
    return diagnose('prototype-key', at, `found the key “${key}”`, 'choose another name');
  }
  if (seen.has(key)) {
    return diagnose('duplicate-key', at, `found “${key}” a second time in one object`, 'keep one of them');
  }
  return null;
}

function syntaxDiagnostic(source: SourceText): Diagnostic {
  let start = 0;
  let end = 0;
  visit(
    source.text,
    {
      onError: (_error, offset, length) => {
        if (end > 0) return;
        start = offset;
        end = offset + Math.max(1, length);
      }
    },
    { disallowComments: true }
  );
  const found = source.text.slice(start, end).trim().slice(0, 20);
  return diagnose(
    'json-syntax',
    source.at(start),
    found === ''
      ? 'found the end of the file or an empty place, expected JSON'
      : `found “${found}”, which JSON does not allow here`,
    'look for a missing or extra comma, quotation mark or bracket just before'
  );
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Finds a value by parsing only the entry it stands in, and keeps the last entry parsed. */
function spanFinder(text: string, outline: Outline): (path: JsonPath) => { value: Span; key: Span | null } {
  let cachedOffset = -1;
  let cached: Node | undefined;
  const treeAt = (offset: number): Node | undefined => {
    if (offset !== cachedOffset) {
      cachedOffset = offset;
      cached = parseTree(text.slice(offset));
    }
    return cached;
  };
  const root = { value: { offset: text.search(/\S|$/), length: 1 }, key: null };
  return (path) => {
    const [first, second, ...rest] = path;
    const outer = first === undefined ? undefined : outline.get(first);
    if (!outer) return root;
    const entry = second === undefined ? undefined : outer.entries.get(second);
    const { offset, keyOffset } = entry ?? outer;
    const tree = treeAt(offset);
    if (!tree) return root;
    const steps = entry ? rest : [];
    for (let length = steps.length; length > 0; length -= 1) {
      const found = findNodeAtLocation(tree, steps.slice(0, length));
      if (!found) continue;
      const key = found.parent?.type === 'property' ? found.parent.children?.[0] : undefined;
      return {
        value: { offset: offset + found.offset, length: found.length },
        key: key ? { offset: offset + key.offset, length: key.length } : null
      };
    }
    return {
      value: { offset, length: tree.length },
      key: keyOffset === null ? null : keySpan(text, keyOffset)
    };
  };
}

function keySpan(text: string, offset: number): Span {
  const key = createScanner(text.slice(offset, offset + 1000));
  key.scan();
  return { offset, length: key.getTokenLength() };
}
