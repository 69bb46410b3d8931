import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import { maxMarkdownDepth } from './limits.ts';
import type { SourceText } from './source-text.ts';

// Quotation and list marks at the beginning of a line, each with the spaces behind it.
const marks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/**
 * The first line that opens more lists and quotations inside each other than the limit: found before the
 * Markdown is parsed, whose time grows faster than the nesting. Null where there is none.
 */
export function checkMarkdownDepth(source: SourceText): Diagnostic | null {
  for (const match of source.text.matchAll(marks)) {
    const depth = match[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (depth > maxMarkdownDepth) {
      return diagnose(
        'markdown-too-deep',
        source.at(match.index, match.index + match[0].length),
        `found ${depth} lists and quotations inside each other, expected at most ${maxMarkdownDepth}`,
        'take out the nesting'
      );
    }
  }
  return null;
}
