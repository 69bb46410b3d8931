import type { Heading, Paragraph, Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const parser = unified().use(remarkParse).freeze();

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    // A line that begins with two colons or more would open or close a block.
    unsafe: [
      { atBreak: true, character: ':', after: ':' },
      { character: '^', before: '\\[', inConstruct: 'phrasing' }
    ]
  })
  .freeze();

/** CommonMark as a tree, without blocks of ours: what an importer has made is read again. */
export function parsePlainMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** The tree as Markdown of the authoring format, without space at its ends. Text is escaped so that it stays text. */
export function printMarkdown(root: Root): string {
  return writer.stringify(root).trim();
}

/** Plain text as Markdown that shows it as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return printMarkdown({ type: 'root', children: [toParagraph(text.replace(/\s+/g, ' ').trim())] });
}

/** Plain text with blank lines between its paragraphs as Markdown that shows it as it is. */
export function paragraphsToMarkdown(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*\n\s*/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return printMarkdown({
    type: 'root',
    children: paragraphs.filter((words) => words !== '').map(toParagraph)
  });
}

/** A heading of plain text, as a line of Markdown. */
export function headingLine(text: string, depth: Heading['depth']): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const heading: Heading = { type: 'heading', depth, children: [{ type: 'text', value: words }] };
  return printMarkdown({ type: 'root', children: [heading] });
}

/** A link with plain words; the address is one that a briefing may hold. */
export function linkMarkdown(words: string, href: string): string {
  const value = words.replace(/\s+/g, ' ').trim();
  return printMarkdown({
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'link', url: href, children: [{ type: 'text', value }] }] }
    ]
  });
}

function toParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
