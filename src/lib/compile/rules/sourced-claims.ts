import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Notes give their sources, and so does every passage that is not the editor's. */
export const sourcedClaims: Rule = function* ({ text, frontMatter }) {
  const editors = new Set(
    frontMatter.voices.flatMap(({ value }) => (value.kind === 'editor' ? [value.id] : []))
  );
  for (const { passage, at } of text.passages) {
    if (passage.citations.length === 0 && passage.voice !== '' && !editors.has(passage.voice)) {
      yield diagnose(
        'passage-uncited',
        at,
        `found no cite= for “${passage.id}”`,
        'cite the source and the paragraph that says so'
      );
    }
  }
  for (const { note, at } of text.notes) {
    if (note.citations.length === 0) {
      yield diagnose('note-unsourced', at, 'found a note without cite=', 'cite what it relies on');
    }
  }
};
