import { diagnose, type Position } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '../draft.ts';
import { maxNameLength } from '../limits.ts';
import type { Rule } from './rule.ts';

/** Titles and names are at most 300 characters; those of places are judged with the places. */
export const shortNames: Rule = function* (draft) {
  for (const { name, at } of names(draft)) {
    const length = name.length > maxNameLength ? Array.from(name).length : name.length;
    if (length > maxNameLength) {
      yield diagnose(
        'name-too-long',
        at,
        `found ${length} characters, expected at most ${maxNameLength}`,
        'shorten it'
      );
    }
  }
};

function* names({ frontMatter, text, stops }: Draft): Generator<{ name: string; at: Position }> {
  if (frontMatter.title) yield { name: frontMatter.title.value, at: frontMatter.title.at };
  for (const { value, at } of frontMatter.voices) yield { name: value.name, at };
  for (const { passage, titleAt } of text.passages) {
    if (passage.title !== undefined && titleAt) yield { name: passage.title, at: titleAt };
  }
  for (const { event, titleAt } of text.events) yield { name: event.title, at: titleAt };
  for (const { stop, at } of stops) yield { name: stop.title, at };
}
