import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagnose, type Diagnostic, type Position } from '#lib/briefing/diagnostic.ts';
import { positionOf } from './node-position.ts';
import { openingOf } from './read-attributes.ts';
import type { SourceText } from './source-text.ts';

// Embeddings, overrides and isolates of UAX #9. The marks U+200E, U+200F and U+061C reorder nothing by themselves.
const reordering = /[\u202A-\u202E\u2066-\u2069]/;

// These, and what a terminal obeys or XML cannot hold: controls of C0 but tab and line ends, those of C1,
// noncharacters, halves of a surrogate pair.
const unwanted =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu;

// A pair of escapes for one character, an escape, or a backslash with what it stands before.
const jsonEscape = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\(?:u([0-9a-f]{4})|(.))/gi;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f']
]);

/** Characters that make text read otherwise than it is stored, or control what shows it; in JSON, their escapes too. */
export function checkControls(source: SourceText, syntax: 'markdown' | 'json'): Diagnostic[] {
  const raw = [...source.text.matchAll(unwanted)].map(({ index, 0: found }) =>
    controlFault(found, source.at(index, index + found.length))
  );
  const escaped =
    syntax === 'json'
      ? [...source.text.matchAll(jsonEscape)].flatMap((match) => escapeFault(match, source))
      : [];
  return [...raw, ...escaped];
}

/** The same where Markdown hides them in character references: in words, addresses, titles and blocks' attributes. */
export function checkReferences(root: Root, source: SourceText): Diagnostic[] {
  const faults: Diagnostic[] = [];
  visit(root, (node) => {
    const at = node.type === 'containerDirective' ? openingOf(node) : null;
    const values: unknown[] =
      node.type === 'containerDirective'
        ? Object.values(node.attributes ?? {})
        : node.type === 'text'
          ? [node.value]
          : 'url' in node
            ? [node.url, node.title]
            : [];
    const position = at === null ? positionOf(node, source) : source.at(at.start, at.end);
    for (const value of values) {
      if (typeof value === 'string') faults.push(...hiddenControls(value, source, position));
    }
  });
  return faults;
}

/** A fault for each unwanted character of a value that does not stand in the file as it is, but as an escape. */
export function hiddenControls(value: string, source: SourceText, at: Position): Diagnostic[] {
  const found = new Set(value.match(unwanted) ?? []);
  return [...found].flatMap((character) =>
    source.text.includes(character) ? [] : [controlFault(character, at)]
  );
}

function escapeFault(match: RegExpExecArray, source: SourceText): Diagnostic[] {
  const [whole, unit, short = ''] = match;
  const character =
    unit === undefined ? (shortEscapes.get(short) ?? '') : String.fromCharCode(parseInt(unit, 16));
  return character.match(unwanted) === null
    ? []
    : [controlFault(character, source.at(match.index, match.index + whole.length))];
}

function controlFault(character: string, at: Position): Diagnostic {
  const name = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return reordering.test(character)
    ? diagnose(
        'file-control',
        at,
        `found U+${name}, which reorders the text around it`,
        'take it out; the language of a text sets its direction'
      )
    : diagnose('file-control', at, `found U+${name}, which is no character to be read`, 'take it out');
}
