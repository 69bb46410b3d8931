import type { Block, Inline } from '#lib/briefing/rich-text.ts';

/** The outermost blocks that hold a mention of the place, or a flow from or to it, in order. */
export function blocksNaming(blocks: readonly Block[], placeId: string): Block[] {
  return blocks.filter((block) => blockNames(block, placeId));
}

function blockNames(block: Block, placeId: string): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineNames(block.children, placeId);
    case 'list':
      return block.items.some((item) => item.some((part) => blockNames(part, placeId)));
    case 'quotation':
      return block.blocks.some((part) => blockNames(part, placeId));
    case 'code':
    case 'rule':
      return false;
  }
}

function inlineNames(children: readonly Inline[], placeId: string): boolean {
  return children.some((child) => {
    if (typeof child === 'string') return false;
    switch (child.kind) {
      case 'mention':
        return child.place === placeId || inlineNames(child.children, placeId);
      case 'flow':
        return child.from === placeId || child.to === placeId || inlineNames(child.children, placeId);
      case 'link':
      case 'emphasis':
      case 'strong':
        return inlineNames(child.children, placeId);
      case 'code':
      case 'break':
        return false;
    }
  });
}
