import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import { maxEmphasisMarks, maxMarkdownDepth } from './limits.ts';
import type { SourceText } from './source-text.ts';

// A line: its end belongs to it.
const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
// Quotation and list marks at the beginning of a line, each with the spaces behind it.
const marks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * The first line with which lists, quotations or blocks stand deeper inside each other than the limit, or a
 * paragraph has more marks of emphasis: found before the Markdown is parsed, whose time grows faster than
 * these. Null where there is none.
 */
export function checkMarkdownDepth(source: SourceText): Diagnostic | null {
  let openBlocks = 0;
  let emphasis = 0;
  for (const { 0: line, index } of source.text.matchAll(lines)) {
    if (line === '') break;
    const found = (message: string, hint: string): Diagnostic =>
      diagnose('markdown-too-deep', source.at(index, index + line.trimEnd().length), message, hint);
    const depth = marks.exec(line)?.[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (depth > maxMarkdownDepth) {
      return found(
        `found ${depth} lists and quotations inside each other, expected at most ${maxMarkdownDepth}`,
        'take out the nesting'
      );
    }
    if (line.startsWith(':::'))
      openBlocks = /^:+\s*$/.test(line) ? Math.max(0, openBlocks - 1) : openBlocks + 1;
    if (openBlocks > maxMarkdownDepth) {
      return found(
        `found ${openBlocks} blocks open at once, expected each to be closed before the next`,
        'close each block with ::: on a line of its own'
      );
    }
    emphasis = line.trim() === '' ? 0 : emphasis + (line.match(/[*_]+/g)?.length ?? 0);
    if (emphasis > maxEmphasisMarks) {
      return found(
        `found more than ${maxEmphasisMarks} marks of emphasis in one paragraph`,
        'leave an empty line between paragraphs'
      );
    }
  }
  return null;
}
