import { diagnose } from '#lib/briefing/diagnostic.ts';
import { maxQuotationLength, maxQuotationWords } from '../limits.ts';
import type { Rule } from './rule.ts';

/** A quotation is at most 12 words and 200 characters; with prefix and suffix at most 12 words. */
export const shortQuotations: Rule = function* ({ text }) {
  for (const { quotation } of text.passages) {
    const { quote, prefix, suffix } = quotation;
    if (!quote) continue;
    const words = countWords(quote.value);
    const length = Array.from(quote.value).length;
    if (words > maxQuotationWords || length > maxQuotationLength) {
      yield diagnose(
        'quote-too-long',
        quote.at,
        `found ${words} words, ${length} characters; expected at most ${maxQuotationWords} and ${maxQuotationLength}`,
        'quote the few words that only the source can say'
      );
      continue;
    }
    const context = [prefix, quote, suffix].flatMap((part) => (part ? [part.value] : []));
    const all = countWords(context.join(' '));
    if (all > maxQuotationWords) {
      yield diagnose(
        'quote-context-too-long',
        (prefix ?? suffix ?? quote).at,
        `found ${all} words in prefix, quotation and suffix, expected at most ${maxQuotationWords}`,
        'shorten prefix and suffix to what makes the quotation unique'
      );
    }
  }
};

/** What stands between spaces and holds a letter or a digit. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
