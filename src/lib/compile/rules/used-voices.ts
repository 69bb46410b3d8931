import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Every voice says something. */
export const usedVoices: Rule = function* ({ frontMatter: { voices }, references }) {
  const used = new Set(references.flatMap(({ kind, id }) => (kind === 'voice' ? [id] : [])));
  for (const { value, at } of voices) {
    if (!used.has(value.id)) {
      yield diagnose(
        'unused-voice',
        at,
        `found “${value.id}”, which says nothing`,
        'take it out, or give it its passages'
      );
    }
  }
};
