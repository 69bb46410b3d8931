import type { Element, Root } from 'hast';
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root as MarkdownRoot } from 'mdast';
import { cleanText } from './clean-text.ts';
import { addressWords, foreignAddress } from './foreign-address.ts';
import { shown } from './import-findings.ts';
import { toPhrasing, type MarkedRun } from './marked-runs.ts';
import type { HtmlLoss } from './tame-html.ts';

/** Markdown as a tree, and its words on one line. */
export interface HtmlBlocks {
  readonly root: MarkdownRoot;
  readonly plain: string;
}

type Node = Root['children'][number];
type Marks = Pick<MarkedRun, 'strong' | 'emphasis' | 'href'>;
/** What blocks are put into. */
type Frame =
  | { readonly kind: 'flow'; readonly children: BlockContent[] }
  | { readonly kind: 'list'; readonly list: List };

/**
 * Tame HTML, parsed, as the blocks that Markdown has. Marks of phrasing that hold blocks hold the words of each block.
 * Each pass over the tree is linear; emphasis inside emphasis is one.
 */
export function htmlToBlocks(tree: Root, lose: (loss: HtmlLoss) => void): HtmlBlocks {
  const reader = new BlockReader(lose);
  reader.read(tree.children, {});
  return reader.finish();
}

class BlockReader {
  readonly #lose: (loss: HtmlLoss) => void;
  readonly #root: BlockContent[] = [];
  readonly #frames: Frame[] = [{ kind: 'flow', children: this.#root }];
  readonly #plain: string[] = [];
  #runs: MarkedRun[] = [];
  #heading: 3 | 4 | 5 | 6 | null = null;

  constructor(lose: (loss: HtmlLoss) => void) {
    this.#lose = lose;
  }

  finish(): HtmlBlocks {
    this.#flush();
    return { root: { type: 'root', children: this.#root }, plain: oneLine(this.#plain.join('')) };
  }

  read(nodes: readonly Node[], marks: Marks): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#words(node.value, marks);
      else if (node.type === 'element') this.#element(node, marks);
    }
  }

  #words(value: string, marks: Marks): void {
    const text = cleanText(plainSpaces(value));
    this.#plain.push(text);
    this.#runs.push({ kind: 'text', text: text.replace(/\s+/g, ' '), ...marks });
  }

  #element(node: Element, marks: Marks): void {
    switch (node.tagName) {
      case 'strong':
        return this.read(node.children, { ...marks, strong: true });
      case 'em':
        return this.read(node.children, { ...marks, emphasis: true });
      case 'a':
        return this.#link(node, marks);
      case 'q':
        this.#words('“', marks);
        this.read(node.children, marks);
        return this.#words('”', marks);
      case 'code': {
        const text = oneLine(wordsOf(node));
        this.#plain.push(text);
        if (text !== '') this.#runs.push({ kind: 'code', text, ...marks });
        return;
      }
      case 'br':
        this.#plain.push(' ');
        this.#runs.push({ kind: 'break', text: '', ...marks });
        return;
      default:
        this.#flush();
        this.#block(node, marks);
        this.#flush();
    }
  }

  #block(node: Element, marks: Marks): void {
    switch (node.tagName) {
      case 'hr':
        return this.#put({ type: 'thematicBreak' });
      case 'pre': {
        const value = cleanText(wordsOf(node)).replace(/^\n+|\s+$/g, '');
        this.#plain.push(value);
        return value === '' ? undefined : this.#put({ type: 'code', value });
      }
      case 'blockquote':
        return this.#within([], (children) => this.#put({ type: 'blockquote', children }), node, marks);
      case 'ul':
      case 'ol': {
        const list: List = { type: 'list', ordered: node.tagName === 'ol', spread: false, children: [] };
        this.#frames.push({ kind: 'list', list });
        this.read(node.children, marks);
        this.#flush();
        this.#frames.pop();
        return list.children.length === 0 ? undefined : this.#put(list);
      }
      case 'li':
        if (this.#frames.at(-1)?.kind !== 'list') return this.read(node.children, marks);
        return this.#within([], (children) => this.#item(children), node, marks);
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const outer = this.#heading;
        this.#heading = Number(node.tagName.charAt(1)) as 3 | 4 | 5 | 6;
        this.read(node.children, marks);
        this.#flush();
        this.#heading = outer;
        return;
      }
      default:
        return this.read(node.children, marks);
    }
  }

  #within(
    children: BlockContent[],
    done: (children: BlockContent[]) => void,
    node: Element,
    marks: Marks
  ): void {
    const heading = this.#heading;
    this.#heading = null;
    this.#frames.push({ kind: 'flow', children });
    this.read(node.children, marks);
    this.#flush();
    this.#frames.pop();
    this.#heading = heading;
    if (children.length > 0) done(children);
  }

  #link(node: Element, marks: Marks): void {
    const found = String(node.properties['href'] ?? '');
    const address = foreignAddress(found);
    if (address === null) {
      const message = `the address ${shown(found)} was left out: it is not http, https, mailto or relative`;
      if (found !== '') this.#lose({ kind: 'dropped', message });
      return this.read(node.children, marks);
    }
    if (address.changed && /^\s*(?:\/\/|www\.)/i.test(found)) {
      this.#lose({ kind: 'changed', message: `the address ${shown(found)} became ${shown(address.href)}` });
    }
    const linked: Marks = { ...marks, href: address.href };
    if (oneLine(wordsOf(node)) !== '') return this.read(node.children, linked);
    // A link that shows nothing is an anchor or a leftover; one that was a picture is named by its file.
    if ('dataMedia' in node.properties) this.#words(addressWords(address.href), linked);
    else {
      this.#lose({
        kind: 'dropped',
        message: `the link to ${shown(address.href)} was left out: it has no words`
      });
      this.read(node.children, marks);
    }
  }

  /** Ends the paragraph, or the heading. */
  #flush(): void {
    const runs = this.#runs;
    if (runs.length === 0) return;
    this.#runs = [];
    this.#plain.push(' ');
    const { phrasing, simplified } = toPhrasing(runs);
    if (simplified) {
      this.#lose({
        kind: 'changed',
        message: 'emphasis was left out of a paragraph that changes it over and over'
      });
    }
    if (phrasing.length === 0) return;
    this.#put(
      this.#heading === null
        ? toParagraph(phrasing)
        : { type: 'heading', depth: this.#heading, children: phrasing }
    );
  }

  #put(block: BlockContent): void {
    const frame = this.#frames.at(-1);
    if (frame?.kind === 'list') this.#item([block]);
    else frame?.children.push(block);
  }

  #item(children: BlockContent[]): void {
    const frame = this.#frames.at(-1);
    const item: ListItem = { type: 'listItem', spread: false, children };
    if (frame?.kind === 'list') frame.list.children.push(item);
    else frame?.children.push(...children);
  }
}

function toParagraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** Editors fill lines with no-break spaces: those stay only where French sets them, beside its marks. */
function plainSpaces(text: string): string {
  return text.replace(/\u00a0+(?![;:!?»%])/g, (found, at: number) => (text[at - 1] === '«' ? found : ' '));
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
