import type { BlockContent, PhrasingContent } from 'mdast';
import type { Block, Inline } from '#lib/briefing/rich-text.ts';

/** What a mention or a flow becomes in Markdown, its words being written already. */
export interface MarkdownLinks {
  mention(place: string, words: PhrasingContent[]): PhrasingContent[];
  flow(from: string, to: string, words: PhrasingContent[]): PhrasingContent[];
}

/** Blocks of a briefing as mdast. */
export function blocksToMdast(blocks: readonly Block[], links: MarkdownLinks): BlockContent[] {
  return blocks.map((block): BlockContent => {
    switch (block.kind) {
      case 'paragraph':
        return { type: 'paragraph', children: inlinesToMdast(block.children, links) };
      case 'heading':
        return { type: 'heading', depth: block.depth, children: inlinesToMdast(block.children, links) };
      case 'list':
        return {
          type: 'list',
          ordered: block.start !== null,
          start: block.start,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: blocksToMdast(item, links)
          }))
        };
      case 'quotation':
        return { type: 'blockquote', children: blocksToMdast(block.blocks, links) };
      case 'code':
        return { type: 'code', value: block.value };
      case 'rule':
        return { type: 'thematicBreak' };
    }
  });
}

/** Inline text of a briefing as mdast. */
export function inlinesToMdast(inlines: readonly Inline[], links: MarkdownLinks): PhrasingContent[] {
  return inlines.flatMap((inline): PhrasingContent[] => {
    if (typeof inline === 'string') return [{ type: 'text', value: inline }];
    switch (inline.kind) {
      case 'mention':
        return links.mention(inline.place, inlinesToMdast(inline.children, links));
      case 'flow':
        return links.flow(inline.from, inline.to, inlinesToMdast(inline.children, links));
      case 'link':
        return [{ type: 'link', url: inline.href, children: inlinesToMdast(inline.children, links) }];
      case 'emphasis':
      case 'strong':
        return [{ type: inline.kind, children: inlinesToMdast(inline.children, links) }];
      case 'code':
        return [{ type: 'inlineCode', value: inline.value }];
      case 'break':
        return [{ type: 'break' }];
    }
  });
}
