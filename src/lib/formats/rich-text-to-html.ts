import type { Block, Inline } from '#lib/briefing/rich-text.ts';
import { escapeXml } from './xml-text.ts';

/** What the words of a mention or a flow lead to; null leaves the words alone. */
export type PlaceAddress = (place: string) => string | null;

/** Blocks as HTML that is XML too: paragraphs, lists, emphasis, links; nothing else. */
export function blocksToHtml(blocks: readonly Block[], addressOf: PlaceAddress): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return `<p>${inlinesToHtml(block.children, addressOf)}</p>`;
        case 'heading':
          return `<h${block.depth}>${inlinesToHtml(block.children, addressOf)}</h${block.depth}>`;
        case 'list': {
          const tag = block.start === null ? 'ul' : 'ol';
          const start = block.start === null || block.start === 1 ? '' : ` start="${block.start}"`;
          const items = block.items.map((item) => `<li>${blocksToHtml(item, addressOf)}</li>`);
          return `<${tag}${start}>${items.join('')}</${tag}>`;
        }
        case 'quotation':
          return `<blockquote>${blocksToHtml(block.blocks, addressOf)}</blockquote>`;
        case 'code':
          return `<pre><code>${escapeXml(block.value)}</code></pre>`;
        case 'rule':
          return '<hr/>';
      }
    })
    .join('');
}

/** Inline text as HTML that is XML too. */
export function inlinesToHtml(inlines: readonly Inline[], addressOf: PlaceAddress): string {
  const link = (href: string | null, words: string): string =>
    href === null ? words : `<a href="${escapeXml(href)}">${words}</a>`;
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return escapeXml(inline);
      switch (inline.kind) {
        case 'mention':
          return link(addressOf(inline.place), inlinesToHtml(inline.children, addressOf));
        case 'flow':
          return link(addressOf(inline.to), inlinesToHtml(inline.children, addressOf));
        case 'link':
          return link(inline.href, inlinesToHtml(inline.children, addressOf));
        case 'emphasis':
          return `<em>${inlinesToHtml(inline.children, addressOf)}</em>`;
        case 'strong':
          return `<strong>${inlinesToHtml(inline.children, addressOf)}</strong>`;
        case 'code':
          return `<code>${escapeXml(inline.value)}</code>`;
        case 'break':
          return '<br/>';
      }
    })
    .join('');
}
