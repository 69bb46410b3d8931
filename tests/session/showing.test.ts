import { describe, expect, it } from 'vitest';
import { Session } from '#lib/session/session.svelte.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const open = () => new Session(smallBriefing);

describe('what a session shows', () => {
  it('is everything at first', () => {
    expect(open().visible).toEqual({ passages: null, places: null, flows: null });
  });

  it('is, of a voice, its passages, their places, their flows and the ends of those', () => {
    const session = open();
    expect(session.showVoice('author')).toBeNull();
    expect(session.visible).toEqual({
      passages: new Set(['first', 'second']),
      places: new Set(['kerman', 'cemetery', 'israel', 'damascus']),
      flows: new Set(['israel/damascus'])
    });
    session.showVoice('editor');
    expect(session.visible.places).toEqual(new Set(['kerman']));
    expect(session.visible.flows).toEqual(new Set());
  });

  it('is, of some places, these and the flows between two of them', () => {
    const session = open();
    session.showPlaces(['israel', 'damascus']);
    expect(session.visible).toEqual({
      passages: null,
      places: new Set(['israel', 'damascus']),
      flows: new Set(['israel/damascus'])
    });
    session.showPlaces(['damascus']);
    expect(session.visible.flows).toEqual(new Set());
  });

  it('is what a voice and a choice of places leave together', () => {
    const session = open();
    session.showVoice('editor');
    session.showPlaces(['kerman', 'beirut']);
    expect(session.visible.places).toEqual(new Set(['kerman']));
    session.showVoice(null);
    expect(session.visible.places).toEqual(new Set(['kerman', 'beirut']));
    session.showAll();
    expect(session.visible.places).toBeNull();
  });

  it('answers an unknown voice by a notice and shows what it showed', () => {
    const session = open();
    session.showVoice('author');
    expect(session.showVoice('__proto__')).toEqual({ kind: 'unknown-voice', id: '__proto__' });
    expect(session.showing.voice).toBe('author');
  });

  it('leaves the focus where it is', () => {
    const session = open();
    session.focusPlace('beirut', 'panel');
    const { change } = session;
    session.showVoice('editor');
    expect(session.change).toBe(change);
  });
});
