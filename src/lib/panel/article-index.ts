import type { Briefing, Note, Passage, Source, Voice } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';

/** What the text of a briefing looks up while it is shown. */
export interface ArticleIndex {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The notes on a passage, in text order. */
  readonly notesOn: ReadonlyMap<string, readonly Note[]>;
  /** The passages and notes that cite a source, in text order. */
  readonly citedIn: ReadonlyMap<string, readonly CitedIn[]>;
}

/** A passage or note that cites a source. */
export interface CitedIn {
  readonly id: string;
  readonly label: string;
}

/** Made once for a briefing. Keys are the author's ids, so they stand in Maps. */
export function articleIndex(briefing: Briefing): ArticleIndex {
  const passages = new Map(briefing.passages.map((passage) => [passage.id, passage]));
  const notes = new Map(briefing.notes.map((note) => [note.id, note]));
  const notesOn = new Map<string, Note[]>();
  const citedIn = new Map<string, CitedIn[]>();
  for (const note of briefing.notes) {
    for (const id of note.on) notesOn.set(id, [...(notesOn.get(id) ?? []), note]);
  }
  const cite = (source: string, at: CitedIn): void => {
    const known = citedIn.get(source) ?? [];
    if (!known.some((other) => other.id === at.id)) citedIn.set(source, [...known, at]);
  };
  for (const item of briefing.text) {
    if (item.kind === 'passage') {
      const passage = passages.get(item.id);
      if (passage === undefined) continue;
      const at = { id: passage.id, label: passageLabel(passage) };
      passage.citations.forEach((citation) => cite(citation.source, at));
    } else if (item.kind === 'note') {
      const note = notes.get(item.id);
      const on = passages.get(note?.on[0] ?? '');
      if (note === undefined || on === undefined) continue;
      note.citations.forEach((citation) => cite(citation.source, { id: note.id, label: passageLabel(on) }));
    }
  }
  return {
    passages,
    notes,
    voices: new Map(briefing.voices.map((voice) => [voice.id, voice])),
    sources: new Map(briefing.sources.map((source) => [source.id, source])),
    notesOn,
    citedIn
  };
}

/** What a passage is called where it is linked to: its title, else its first words. */
export function passageLabel(passage: Passage): string {
  if (passage.title !== undefined) return passage.title;
  const words = toPlainText(passage.body).split(/\s+/u);
  return words.length > 7 ? `${words.slice(0, 7).join(' ')} …` : words.join(' ');
}
