import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** An element as this program reads one: its name without prefix, what is in it, and its line in the file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without space at its ends. */
  readonly text: string;
  /** Counted from 1; 0 where it is not known. */
  readonly line: number;
}

/** The root of a document; or why it is refused. */
export type ParsedXml =
  | { readonly kind: 'xml'; readonly root: XmlElement }
  | { readonly kind: 'refused'; readonly where: string; readonly message: string; readonly hint: string };

const deepest = 200;

/**
 * Reads XML as data. A document type is refused before anything is parsed, since entities could read files or grow
 * without end; so is nesting deeper than 200. Never throws.
 */
export function parseXml(source: string): ParsedXml {
  const declared = /<!(?:DOCTYPE|ENTITY)/i.exec(source);
  if (declared) {
    return {
      kind: 'refused',
      where: `line ${lineAt(source, declared.index)}`,
      message: 'the file declares a document type, which could read other files or grow without end',
      hint: 'take the DOCTYPE and its entities out'
    };
  }
  const tooDeep = nestingBeyond(source, deepest);
  if (tooDeep !== null) {
    const message = `elements are nested deeper than ${deepest}`;
    return {
      kind: 'refused',
      where: `line ${lineAt(source, tooDeep)}`,
      message,
      hint: 'save the file again with less nesting'
    };
  }
  let fault = '';
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') fault ||= message;
      }
    }).parseFromString(source, 'text/xml');
    const root = document.documentElement;
    if (fault === '' && root) return { kind: 'xml', root: toElement(root) };
  } catch (error) {
    fault ||= error instanceof Error ? error.message : String(error);
  }
  const line = /\[line:(\d+)/.exec(fault)?.[1];
  return {
    kind: 'refused',
    where: line === undefined ? '' : `line ${line}`,
    message: `the file is not well-formed XML: ${fault.replace(/\s+/g, ' ').slice(0, 160) || 'it is empty'}`,
    hint: 'save the file again from the program that made it'
  };
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The text of the first child of this name; empty without one. */
export function childText(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text ?? '';
}

function toElement(element: Element): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(toElement(node as Element));
    // Text and CDATA.
    else if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
  }
  return {
    name: element.localName ?? element.nodeName,
    attributes: new Map(
      Array.from(element.attributes, (entry) => [entry.localName ?? entry.name, entry.value])
    ),
    children,
    text: text.trim(),
    line: element.lineNumber ?? 0
  };
}

/** Where tags are first nested deeper than this; null where they are not. Comments and CDATA do not count. */
function nestingBeyond(source: string, most: number): number | null {
  const tag = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)[^\s<>!?/][^<>]*>/g;
  let depth = 0;
  for (const found of source.matchAll(tag)) {
    if (found[1] === undefined) continue;
    if (found[1] === '/') depth -= 1;
    else if (!found[0].endsWith('/>')) depth += 1;
    if (depth > most) return found.index;
  }
  return null;
}

function lineAt(source: string, index: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < index; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}
