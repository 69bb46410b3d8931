import { describe, expect, it } from 'vitest';
import { correctionsOf, voicesHeard } from '#lib/panel/voices/voices-heard.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

describe('voicesHeard', () => {
  it('lists who says something with what they say, in text order', () => {
    expect(
      voicesHeard(smallBriefing).map(({ voice, passages }) => [voice.id, passages.map(({ id }) => id)])
    ).toEqual([
      ['author', ['first', 'second']],
      ['editor', ['third']]
    ]);
  });

  it('leaves out who says nothing', () => {
    const voices = [...smallBriefing.voices, { id: 'silent', name: 'Silent', kind: 'media' as const }];
    expect(voicesHeard({ ...smallBriefing, voices }).map(({ voice }) => voice.id)).not.toContain('silent');
  });
});

describe('correctionsOf', () => {
  it('gives the notes that correct or contest, with their passages', () => {
    const [only, ...more] = correctionsOf(smallBriefing);
    expect(more).toEqual([]);
    expect(only?.note.id).toBe('note-1');
    expect(only?.passages.map(({ id }) => id)).toEqual(['second']);
  });

  it('leaves out notes that give context or updates', () => {
    const notes = smallBriefing.notes.map((note) => ({ ...note, kind: 'context' as const }));
    expect(correctionsOf({ ...smallBriefing, notes })).toEqual([]);
  });
});
