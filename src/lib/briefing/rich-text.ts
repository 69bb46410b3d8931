/**
 * The formatted text of a briefing as data: what CommonMark can say, without HTML, so that every
 * reader of it decides how to show it and none can be made to run anything.
 */
export type Inline =
  | string
  | { readonly kind: 'mention'; readonly place: string; readonly children: readonly Inline[] }
  | {
      readonly kind: 'flow';
      readonly from: string;
      readonly to: string;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly depth: 3 | 4 | 5 | 6; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'rule' };

/** A mention in plain text: `start` and `end` count code points of `toPlainText` of the blocks. */
export interface PlainMention {
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** The words of inline text, without marks; a break is a space. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.kind === 'code') return child.value;
      if (child.kind === 'break') return ' ';
      return inlineText(child.children);
    })
    .join('');
}

/** The words of blocks: paragraphs, headings and list items are separated by one line feed. */
export function toPlainText(blocks: readonly Block[]): string {
  return leaves(blocks).map(leafText).join('\n');
}

/** Every mention in reading order, located in `toPlainText(blocks)`. */
export function plainMentions(blocks: readonly Block[]): PlainMention[] {
  const found: PlainMention[] = [];
  let offset = 0;
  const walk = (children: readonly Inline[]): void => {
    for (const child of children) {
      if (typeof child === 'string') offset += codePoints(child);
      else if (child.kind === 'code') offset += codePoints(child.value);
      else if (child.kind === 'break') offset += 1;
      else {
        const start = offset;
        walk(child.children);
        if (child.kind === 'mention') found.push({ place: child.place, start, end: offset });
      }
    }
  };
  leaves(blocks).forEach((leaf, index) => {
    if (index > 0) offset += 1;
    if (leaf.kind === 'code') offset += codePoints(leaf.value);
    else walk(leaf.children);
  });
  return found;
}

type Leaf = Extract<Block, { kind: 'paragraph' | 'heading' | 'code' }>;

/** The blocks that hold words themselves, in reading order. */
function leaves(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => leaves(item));
      case 'quotation':
        return leaves(block.blocks);
      case 'rule':
        return [];
      default:
        return [block];
    }
  });
}

function leafText(leaf: Leaf): string {
  return leaf.kind === 'code' ? leaf.value : inlineText(leaf.children);
}

function codePoints(text: string): number {
  return Array.from(text).length;
}
