import type { Briefing, Citation, Note, Passage, Source, Voice } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';

/** What the text of a briefing looks up while it is shown. */
export interface ArticleIndex {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The notes on a passage, in text order. */
  readonly notesOn: ReadonlyMap<string, readonly Note[]>;
  /** The passages that cite a source, or whose notes do, in text order; each once. */
  readonly citedIn: ReadonlyMap<string, readonly CitedIn[]>;
}

/** Where a source is cited: the passage, or the note where only that cites it. */
export interface CitedIn {
  readonly id: string;
  /** What the passage is called. */
  readonly title: string;
  /** The title, or the shorter place in the source (“¶3”, “¶3b”) where that tells more. */
  readonly label: string;
}

/** Made once for a briefing. Keys are the author's ids, so they stand in Maps. */
export function articleIndex(briefing: Briefing): ArticleIndex {
  const passages = new Map(briefing.passages.map((passage) => [passage.id, passage]));
  const notes = new Map(briefing.notes.map((note) => [note.id, note]));
  const notesOn = new Map<string, Note[]>();
  const citedIn = new Map<string, readonly CitedIn[]>();
  for (const note of briefing.notes) {
    for (const id of note.on) notesOn.set(id, [...(notesOn.get(id) ?? []), note]);
  }
  const cite = (citations: readonly Citation[], id: string, passage: Passage): void => {
    const title = passageLabel(passage);
    for (const { source, locator } of citations) {
      const known = citedIn.get(source) ?? [];
      if (known.some((other) => other.id === id || other.title === title)) continue;
      const label = source === briefing.about && locator !== undefined ? locator : title;
      citedIn.set(source, [...known, { id, title, label }]);
    }
  };
  for (const item of briefing.text) {
    if (item.kind === 'passage') {
      const passage = passages.get(item.id);
      if (passage !== undefined) cite(passage.citations, passage.id, passage);
    } else if (item.kind === 'note') {
      const note = notes.get(item.id);
      const on = passages.get(note?.on[0] ?? '');
      if (note !== undefined && on !== undefined) cite(note.citations, note.id, on);
    }
  }
  for (const [source, cited] of citedIn) citedIn.set(source, lettered(cited));
  return {
    passages,
    notes,
    voices: new Map(briefing.voices.map((voice) => [voice.id, voice])),
    sources: new Map(briefing.sources.map((source) => [source.id, source])),
    notesOn,
    citedIn
  };
}

/** Tells apart the entries of one label by letters: ¶3a, ¶3b. After z they stay alike; their titles differ. */
function lettered(cited: readonly CitedIn[]): CitedIn[] {
  const counts = new Map<string, number>();
  return cited.map((at) => {
    const before = counts.get(at.label) ?? 0;
    counts.set(at.label, before + 1);
    const isShared = cited.some((other) => other !== at && other.label === at.label);
    return isShared ? { ...at, label: at.label + ('abcdefghijklmnopqrstuvwxyz'[before] ?? '') } : at;
  });
}

/** What a passage is called where it is linked to: its title, else its first words. */
export function passageLabel(passage: Passage): string {
  if (passage.title !== undefined) return passage.title;
  const words = toPlainText(passage.body).split(/\s+/u);
  return words.length > 7 ? `${words.slice(0, 7).join(' ')} …` : words.join(' ');
}
