import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** A quotation comes from the first citation; what describes a quotation has one. */
export const citedQuotations: Rule = function* ({ text }) {
  for (const { passage, quotation } of text.passages) {
    const { quote, chars, prefix, suffix } = quotation;
    if (quote && passage.citations.length === 0) {
      yield diagnose(
        'quote-without-cite',
        quote.at,
        'found a quotation without cite=',
        'cite the source that it comes from'
      );
    }
    if (quote) continue;
    if (chars) {
      yield diagnose(
        'chars-without-quote',
        chars.at,
        'found chars= without quote=',
        'give the quotation, or take chars= out'
      );
    }
    for (const part of [prefix, suffix]) {
      if (part) {
        yield diagnose(
          'quote-context-without-quote',
          part.at,
          'found prefix= or suffix= without quote=',
          'give the quotation, or take it out'
        );
      }
    }
  }
};
