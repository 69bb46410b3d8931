import { isMap, isScalar, parseDocument, visit, type Document, type ParsedNode } from 'yaml';
import type { z } from 'zod';
import type { Bounds, Change, Voice } from '#lib/briefing/briefing.ts';
import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import { diagnose, type Diagnostic, type Position } from '#lib/briefing/diagnostic.ts';
import type { Located } from './block-context.ts';
import { hiddenControls } from './check-controls.ts';
import { didYouMean } from './did-you-mean.ts';
import { frontMatterShape } from './front-matter-schema.ts';
import type { SourceText } from './source-text.ts';
import { toBounds } from './numbers.ts';
import { isPrototypeKey } from './prototype-keys.ts';
import { yamlKeyFaults } from './yaml-key-faults.ts';

/** The head of `briefing.md`. An entry that is missing or at fault is absent. */
export interface FrontMatter {
  readonly title?: Located<string>;
  readonly summary?: Located<string>;
  readonly lang?: Located<string>;
  readonly edition?: Located<string>;
  readonly about?: Located<string>;
  readonly editor?: Located<string>;
  readonly licence?: Located<string>;
  readonly corrections?: Located<string>;
  readonly view?: Located<Bounds>;
  readonly draft: boolean;
  readonly voices: readonly (Located<Voice> & { readonly placeAt: Position | null })[];
  readonly changes: readonly Change[];
  /** Old id to new, each at its new id. */
  readonly redirects: readonly (Located<{ readonly from: string; readonly to: string }> & {
    readonly fromAt: Position;
  })[];
  /** The entries that are written, right or wrong. */
  readonly keys: ReadonlySet<string>;
  /** The entries that are wrong, and therefore absent here. */
  readonly faulty: ReadonlySet<string>;
  /** Where an entry that is missing would stand. */
  readonly at: Position;
}

type Key = keyof typeof frontMatterShape;
const textKeys = [
  'title',
  'summary',
  'lang',
  'edition',
  'about',
  'editor',
  'licence',
  'corrections'
] as const;
const knownKeys = Object.keys(frontMatterShape) as Key[];

/** Front matter of nothing: what is left where it is missing or is not YAML. */
export function emptyFrontMatter(at: Position): FrontMatter {
  return { draft: false, voices: [], changes: [], redirects: [], keys: new Set(), faulty: new Set(), at };
}

/**
 * Reads YAML 1.2 front matter: `yaml` is the text between its lines, beginning at `offset` of the source.
 * Each entry is judged by itself, so that one fault does not hide another.
 */
export function parseFrontMatter(
  yaml: string,
  offset: number,
  source: SourceText,
  report: (diagnostic: Diagnostic) => void
): FrontMatter {
  const top = source.at(0);
  const document = readYaml(yaml, (code, from, to, message, hint) =>
    report(diagnose(code, source.at(offset + from, offset + to), message, hint))
  );
  if (!document) return emptyFrontMatter(top);
  visit(document, {
    Scalar: (_, { value, range }) => {
      const at = source.at(offset + (range?.[0] ?? 0), offset + (range?.[1] ?? 0));
      if (typeof value === 'string') hiddenControls(value, source, at).forEach(report);
    }
  });
  const root = document.contents;
  if (!isMap(root)) {
    report(
      diagnose('front-matter-syntax', top, 'found no entries', 'write entries as title: …, one on each line')
    );
    return emptyFrontMatter(top);
  }
  const rangeAt = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as ParsedNode | undefined;
      if (node?.range) return source.at(offset + node.range[0], offset + node.range[1]);
    }
    return top;
  };
  const keyAt = (parent: readonly string[], key: string): Position => {
    const map = parent.length === 0 ? root : document.getIn(parent, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : null;
    const range = pair && isScalar(pair.key) ? pair.key.range : null;
    return range ? source.at(offset + range[0], offset + range[1]) : rangeAt(parent);
  };
  const values = toRecord(document.toJS());
  for (const key of Object.keys(values)) {
    if (knownKeys.some((known) => known === key) || isPrototypeKey(key)) continue;
    report(
      diagnose(
        'unknown-key',
        keyAt([], key),
        `found “${key.slice(0, 80)}”`,
        didYouMean(key, knownKeys) ?? 'take it out'
      )
    );
  }
  const faulty = new Set<string>();
  const read = <K extends Key>(key: K): z.infer<(typeof frontMatterShape)[K]> | undefined => {
    if (!Object.hasOwn(values, key) || values[key] === null) return undefined;
    const result = frontMatterShape[key].safeParse(values[key]);
    if (!result.success) faulty.add(key);
    if (result.success) return result.data as z.infer<(typeof frontMatterShape)[K]>;
    for (const issue of result.error.issues) {
      const path = [key, ...issue.path];
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
      if (unknown.length === 0) report(valueFault(key, path, issue.message, rangeAt(path)));
      for (const name of unknown) {
        report(diagnose('unknown-key', keyAt(path.map(String), name), `found “${name}”`, 'take it out'));
      }
    }
    return undefined;
  };
  const texts: { -readonly [K in (typeof textKeys)[number]]?: Located<string> } = {};
  for (const key of textKeys) {
    const value = read(key);
    if (value !== undefined) texts[key] = { value, at: rangeAt([key]) };
  }
  const view = toBounds(read('view') ?? []);
  const voices = Object.entries(read('voices') ?? {}).map(([id, { name, kind, place }]) => ({
    value: { id, name, kind, ...(place !== undefined && { place }) },
    at: keyAt(['voices'], id),
    placeAt: place === undefined ? null : rangeAt(['voices', id, 'place'])
  }));
  const redirects = Object.entries(read('redirects') ?? {}).map(([from, to]) => ({
    value: { from, to },
    at: rangeAt(['redirects', from]),
    fromAt: keyAt(['redirects'], from)
  }));
  return {
    ...texts,
    ...(view && { view: { value: view, at: rangeAt(['view']) } }),
    draft: read('draft') ?? false,
    changes: read('changes') ?? [],
    voices,
    redirects,
    faulty,
    keys: new Set(Object.keys(values).filter((key) => values[key] !== null)),
    at: top
  };
}

function valueFault(key: Key, path: readonly PropertyKey[], expected: string, at: Position): Diagnostic {
  const where = path.map(String).join('.');
  const code: DiagnosticCode = key === 'view' ? 'view-bounds' : 'front-matter-value';
  return diagnose(
    code,
    at,
    `found a wrong value for ${where}: ${expected}`,
    'see the front matter in geodata/README.md'
  );
}

/** What follows the first faults of YAML is mostly their consequence. */
const maxYamlErrors = 3;

type YamlFault = (code: DiagnosticCode, from: number, to: number, message: string, hint: string) => void;

function readYaml(yaml: string, fault: YamlFault): Document.Parsed | null {
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false });
    for (const error of document.errors.slice(0, maxYamlErrors)) {
      fault(
        'front-matter-syntax',
        error.pos[0],
        error.pos[1],
        `found what YAML does not allow: ${error.message}`,
        'put text with a colon or # in quotation marks'
      );
    }
    if (document.errors.length > 0) return null;
    for (const { code, range, key } of yamlKeyFaults(document.contents)) {
      const message = code === 'duplicate-key' ? `found “${key}” a second time` : `found the key “${key}”`;
      fault(
        code,
        range[0],
        range[1],
        message,
        code === 'duplicate-key' ? 'keep one of them' : 'choose another name'
      );
    }
    return document;
  } catch (error) {
    // Nesting by the thousand overflows the parser's stack; aliases by the thousand are refused by it.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    fault('front-matter-syntax', 0, 0, 'found nesting or aliases without end', 'write plain entries');
    return null;
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
