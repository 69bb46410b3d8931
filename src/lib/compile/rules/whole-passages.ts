import { diagnose } from '#lib/briefing/diagnostic.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import type { Rule } from './rule.ts';

/** There are passages; each has words and a voice, each note has words. */
export const wholePassages: Rule = function* ({ text, frontMatter }) {
  if (text.passages.length === 0) {
    yield diagnose('no-passages', frontMatter.at, 'found no passage', 'write the text in :::passage blocks');
  }
  for (const { passage, at, voiceMissing } of text.passages) {
    if (toPlainText(passage.body).trim() === '') {
      yield diagnose('passage-empty', at, `found no words in “${passage.id}”`, 'write it, or take it out');
    }
    if (voiceMissing) {
      yield diagnose(
        'passage-without-voice',
        at,
        `found no voice= for “${passage.id}”`,
        'say whose claim it is'
      );
    }
  }
  for (const { note, at } of text.notes) {
    if (toPlainText(note.body).trim() === '') {
      yield diagnose('note-empty', at, 'found a note without words', 'write it, or take it out');
    }
  }
};
