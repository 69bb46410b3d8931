import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What stands around an article and is no part of its text. */
const skipped = new Set(
  'nav aside footer form figure svg math button select iframe object noscript video audio canvas'.split(' ')
);
/** Elements whose content is no HTML. */
const raw = new Set('script style template title textarea xmp noembed noframes'.split(' '));
const blocks = new Set(
  (
    'address article blockquote body dd div dl dt h1 h2 h3 h4 h5 h6 head header hr html li main ol p pre section ' +
    'table tbody thead td th tr ul'
  ).split(' ')
);

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * The text of a saved web page as plain text with Markdown's headings and a blank line between blocks: what
 * `sourceParagraphs` reads. Menus, captions, forms and the like are left out. Nothing is run; HTML of any quality and
 * nesting is read, in time linear in its length.
 */
export function pageText(html: string): string {
  const parts: { text: string; isHeading: boolean }[] = [];
  let open = { text: '', isHeading: false };
  const begin = (isHeading: boolean): void => {
    if (/\S/.test(open.text)) parts.push(open);
    open = { text: '', isHeading };
  };
  let skipping = { name: '', depth: 0 };
  for (let at = 0; at < html.length;) {
    const bracket = html.indexOf('<', at);
    const end = bracket < 0 ? html.length : bracket;
    if (skipping.depth === 0) open.text += html.slice(at, end);
    if (bracket < 0) break;
    const tag = readTag(html, bracket);
    if (tag === null) {
      if (skipping.depth === 0) open.text += '&lt;';
      at = bracket + 1;
      continue;
    }
    at = tag.end;
    const { name, closes } = tag;
    if (skipping.depth > 0) {
      if (name === skipping.name) skipping.depth += closes ? -1 : 1;
    } else if (skipped.has(name) && !closes) {
      // Drawings and formulas alone may close themselves.
      const isEmpty = /^(?:svg|math)$/.test(name) && html.charAt(at - 2) === '/';
      if (!isEmpty) skipping = { name, depth: 1 };
    } else if (raw.has(name) && !closes) at = behind(html, name, at);
    else if (name === 'br') open.text += ' ';
    else if (blocks.has(name)) begin(!closes && /^h[1-6]$/.test(name));
  }
  begin(false);
  return decoded(parts);
}

interface Tag {
  /** In small letters; empty for a comment or declaration. */
  readonly name: string;
  readonly closes: boolean;
  /** The offset behind it. */
  readonly end: number;
}

const tagName = /<(\/?)([a-z][^\s/>]*)/iy;
const beforeValue = /[^>=]*(?:=\s*)?/y;

/** The tag that begins here, as a browser sees it; null where the bracket is text. What does not end, ends with the page. */
function readTag(html: string, bracket: number): Tag | null {
  const behindMark = (mark: string, from: number): number => {
    const found = html.indexOf(mark, from);
    return found < 0 ? html.length : found + mark.length;
  };
  if (html.startsWith('<!--', bracket)) {
    return { name: '', closes: false, end: behindMark('-->', bracket + 4) };
  }
  if (/[!?]/.test(html.charAt(bracket + 1))) {
    return { name: '', closes: false, end: behindMark('>', bracket) };
  }
  tagName.lastIndex = bracket;
  const [opening, slash, written] = tagName.exec(html) ?? [];
  if (opening === undefined || written === undefined) return null;
  let at = bracket + opening.length;
  while (at < html.length && html.charAt(at) !== '>') {
    beforeValue.lastIndex = at;
    at += beforeValue.exec(html)?.[0].length ?? 0;
    const mark = html.charAt(at);
    // A quotation mark counts at the beginning of a value only.
    if (mark === '"' || mark === "'") at = behindMark(mark, at + 1);
  }
  return { name: written.toLowerCase(), closes: slash === '/', end: Math.min(at + 1, html.length) };
}

/** Behind the closing tag of a raw element; the end where it has none. */
function behind(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? found.index + found[0].length : html.length;
}

/** Character references as a browser reads them: by a parser, which gets nothing but text in paragraphs. */
function decoded(parts: readonly { readonly text: string; readonly isHeading: boolean }[]): string {
  const tree = parser.parse(parts.map(({ text }) => `<p>${text}</p>`).join(''));
  const lines: string[] = [];
  visit(tree, 'element', ({ children }) => {
    const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const line = text.replace(/\s+/gu, ' ').trim();
    const isHeading = parts[lines.length]?.isHeading === true;
    lines.push(isHeading && line !== '' ? `# ${line}` : line);
  });
  return lines.filter((line) => line !== '').join('\n\n');
}
