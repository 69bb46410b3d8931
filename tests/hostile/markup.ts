import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a browser makes of a page. */
export interface Markup {
  /** Each element outside drawings, in order: its name, the names of its attributes, and what the safe ones hold. */
  readonly outline: readonly string[];
  /** Each element in drawings, once: how many there are hangs on the length of names. */
  readonly drawn: ReadonlySet<string>;
  /** All text and all attributes that hold words, with single spaces. */
  readonly said: string;
  /** Each `<script>` and what it holds. */
  readonly scripts: readonly { readonly type: string; readonly text: string }[];
}

// These hold words, or a name made of words; of all others the value counts too.
const wordAttributes = /^(?:aria-?label|ariaLabel|title|content|alt|id|ariaLabelledBy|dateTime)$/;
// Made of the place of a label in a drawing, or of ids of headings.
const unsteady = /^(?:x|y|d|transform|dx|dy|width|height|viewBox|points|ariaLabelledBy|id)$/;

/** Reads a page as browsers do (rehype-parse is parse5). */
export function parsePage(html: string): Markup {
  const outline: string[] = [];
  const drawn = new Set<string>();
  const said: string[] = [];
  const scripts: { type: string; text: string }[] = [];
  const walk = (node: Root | Element, inDrawing: boolean): void => {
    for (const child of node.children) {
      if (child.type === 'text') said.push(child.value);
      if (child.type === 'comment') outline.push(`comment`);
      if (child.type !== 'element') continue;
      const { tagName, properties } = child;
      const isDrawing = inDrawing || tagName === 'svg';
      const attributes = Object.entries(properties).map(([name, value]) => {
        if (typeof value === 'string') said.push(value);
        else if (Array.isArray(value)) said.push(value.join(' '));
        const isFree = wordAttributes.test(name) || (isDrawing && unsteady.test(name));
        return isFree ? name : `${name}=${String(value)}`;
      });
      // A label that was cut says all of it in a title.
      const told = attributes.filter((name) => name !== 'title').sort();
      if (isDrawing) drawn.add(`${tagName} ${told.map((text) => text.split('=')[0]).join(' ')}`);
      else outline.push(`${tagName} ${told.join(' ')}`);
      if (tagName === 'script') {
        const text = child.children.map((part) => ('value' in part ? part.value : '')).join('');
        scripts.push({ type: String(properties['type'] ?? ''), text });
      } else walk(child, isDrawing);
    }
  };
  walk(unified().use(rehypeParse).parse(html), false);
  return { outline, drawn, said: oneSpace(said.join(' ')), scripts };
}

/** Reads XML and throws at the first thing that is not well-formed; each element and its attributes once, and all text. */
export function parseXml(xml: string): { readonly elements: ReadonlySet<string>; readonly said: string } {
  const document = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    }
  }).parseFromString(xml, 'text/xml');
  const elements = new Set<string>();
  const said: string[] = [];
  for (const element of Array.from(document.getElementsByTagName('*')) as XmlElement[]) {
    // Where a label stands hangs on its length.
    const attributes = Array.from(element.attributes)
      .map(({ name }) => name)
      .filter((name) => !/^(?:x|y|text-anchor)$/.test(name));
    elements.add(`${element.tagName} ${attributes.sort().join(' ')}`);
    said.push(...Array.from(element.attributes).map(({ value }) => value));
  }
  said.push(document.documentElement?.textContent ?? '');
  return { elements, said: oneSpace(said.join(' ')) };
}

/** Every string that JSON holds, keys included. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [key, ...stringsIn(entry)]);
}

/** White space as a browser shows it. */
export function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The kinds of nodes of a Markdown tree, each once. */
export function kindsOf(tree: Root | { type: string }): Set<string> {
  const kinds = new Set<string>();
  visit(tree as Root, (node) => void kinds.add(node.type));
  return kinds;
}
