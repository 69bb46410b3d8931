import type { Flow } from '#lib/briefing/briefing.ts';
import type { Block, Inline } from '#lib/briefing/rich-text.ts';
import { printMarkdown } from './markdown-text.ts';
import { blocksToMdast, inlinesToMdast, type MarkdownLinks } from './rich-text-to-mdast.ts';

/** Rich text as an author writes it: mentions and flows are links such as `[words](place:id)`. */
export interface AuthoringMarkdown {
  blocks(blocks: readonly Block[]): string;
  inlines(inlines: readonly Inline[]): string;
}

/** Writes rich text of a briefing with these flows, whose labels are the titles of the links that state them. */
export function authoringMarkdown(flows: readonly Flow[]): AuthoringMarkdown {
  const labels = new Map(flows.map(({ from, to, label }) => [`${from}/${to}`, label]));
  const links: MarkdownLinks = {
    mention: (place, words) => [{ type: 'link', url: `place:${place}`, children: words }],
    flow: (from, to, words) => [
      { type: 'link', url: `flow:${from}/${to}`, title: labels.get(`${from}/${to}`) ?? null, children: words }
    ]
  };
  return {
    blocks: (blocks) => printMarkdown({ type: 'root', children: blocksToMdast(blocks, links) }),
    inlines: (inlines) =>
      printMarkdown({
        type: 'root',
        children: [{ type: 'paragraph', children: inlinesToMdast(inlines, links) }]
      })
  };
}
