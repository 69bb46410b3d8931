import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { cleanText } from './clean-text.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import type { ImportFindings } from './import-findings.ts';
import { printMarkdown } from './markdown-text.ts';
import { tameHtml, type HtmlLoss } from './tame-html.ts';

/** Markdown of the authoring format, and what the HTML held that it cannot. */
export interface ConvertedHtml {
  readonly markdown: string;
  /** The words alone, on one line. */
  readonly plain: string;
  readonly losses: readonly HtmlLoss[];
}

// rehype-remark is not used: its time grows with the square of the number of empty elements in a row.
const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const sanitizer = unified()
  .use(rehypeSanitize, {
    tagNames: 'p br strong em code pre ul ol li blockquote h3 h4 h5 h6 a hr q div'.split(' '),
    attributes: { a: ['href', 'dataMedia'] },
    protocols: {},
    strip: ['script', 'style']
  })
  .freeze();

/**
 * HTML of any quality as Markdown without HTML: paragraphs, emphasis, lists, quotations, code, headings from the third
 * depth on, and links to http, https, mailto or relative addresses. Images, embedded pages and media become links;
 * tables a paragraph for each row; scripts and styles are left out. Text without any tag keeps its blank lines as ends of
 * paragraphs. Never throws; linear in the length.
 */
export function htmlToMarkdown(html: string): ConvertedHtml {
  const losses = new Map<string, HtmlLoss>();
  const lose = (loss: HtmlLoss): void => void losses.set(loss.message, loss);
  const tamed = tameHtml(hasTags.test(html) ? html : html.replace(/\n[^\S\n]*\n\s*/g, '\n<p>'));
  tamed.losses.forEach(lose);
  const { root, plain } = htmlToBlocks(sanitizer.runSync(parser.parse(tamed.html)), lose);
  return { markdown: plain === '' ? '' : printMarkdown(root), plain, losses: [...losses.values()] };
}

/** The Markdown of a piece of HTML, its losses told. */
export function readHtml(html: string, where: string, findings: ImportFindings): string {
  const { markdown, losses } = htmlToMarkdown(html);
  for (const { kind, message } of losses) findings[kind](where, message);
  return markdown;
}

/** The words of a piece of HTML on one line, such as of a headline. */
export function htmlWords(html: string): string {
  return /[<&]/.test(html) ? htmlToMarkdown(html).plain : cleanText(html).replace(/\s+/g, ' ').trim();
}

const hasTags = /<[a-z/!]/i;
