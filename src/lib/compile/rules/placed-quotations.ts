import { diagnose } from '#lib/briefing/diagnostic.ts';
import { parseChars } from '../parse-citations.ts';
import type { Rule } from './rule.ts';

/** `chars` counts code points of the cited paragraph, from 0, and spans exactly the quotation. */
export const placedQuotations: Rule = function* ({ text }) {
  for (const { passage, quotation } of text.passages) {
    const { quote, chars } = quotation;
    if (!quote || !chars) continue;
    const range = parseChars(chars.value);
    if (!range) {
      yield diagnose(
        'chars-shape',
        chars.at,
        `found “${chars.value.slice(0, 40)}”, expected two counts, the first before the second`,
        'write it as 199-215: the first character, counted from 0, and the one after the last'
      );
      continue;
    }
    const length = Array.from(quote.value).length;
    if (range.end - range.start !== length) {
      yield diagnose(
        'chars-length',
        chars.at,
        `found a span of ${range.end - range.start} characters for a quotation of ${length}`,
        `write ${range.start}-${range.start + length} if it begins at ${range.start}`
      );
    } else if (passage.citations[0] && passage.citations[0].paragraph === undefined) {
      yield diagnose(
        'chars-shape',
        chars.at,
        'found positions in a paragraph that cite= does not name',
        'name the paragraph, as in cite="svarants-2024 ¶7"'
      );
    }
  }
};
