import { voiceKinds, type Briefing, type Note, type Passage, type Voice } from '#lib/briefing/briefing.ts';

/** A voice and what it says, in text order. */
export interface HeardVoice {
  readonly voice: Voice;
  readonly passages: readonly Passage[];
}

/** The voices that say something: by kind in the order of `voiceKinds`, within a kind the one heard most first. */
export function voicesHeard(briefing: Pick<Briefing, 'voices' | 'passages'>): HeardVoice[] {
  return briefing.voices
    .map((voice) => ({
      voice,
      passages: briefing.passages.filter((passage) => passage.voice === voice.id)
    }))
    .filter(({ passages }) => passages.length > 0)
    .sort(
      (a, b) =>
        voiceKinds.indexOf(a.voice.kind) - voiceKinds.indexOf(b.voice.kind) ||
        b.passages.length - a.passages.length
    );
}

/** A note that corrects or contests, with the passages that it is on, in text order. */
export interface Correction {
  readonly note: Note;
  readonly passages: readonly Passage[];
}

/** All notes that correct or contest something, in text order. */
export function correctionsOf(briefing: Pick<Briefing, 'text' | 'notes' | 'passages'>): Correction[] {
  const notes = new Map(briefing.notes.map((note) => [note.id, note]));
  return briefing.text.flatMap((item): Correction[] => {
    const note = item.kind === 'note' ? notes.get(item.id) : undefined;
    if (note === undefined || (note.kind !== 'corrects' && note.kind !== 'contests')) return [];
    return [{ note, passages: briefing.passages.filter((passage) => note.on.includes(passage.id)) }];
  });
}
