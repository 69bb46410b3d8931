import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Ids that begin with `ui-` are the page's own. */
export const reservedIds: Rule = function* ({ text }) {
  for (const { passage, idAt } of text.passages) {
    if (passage.id.startsWith('ui-')) {
      yield diagnose('id-reserved', idAt, `found “${passage.id}”`, 'let the id begin with another word');
    }
  }
};
