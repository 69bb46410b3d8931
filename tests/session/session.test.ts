import { describe, expect, it } from 'vitest';
import { Session } from '#lib/session/session.svelte.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const open = () => new Session(smallBriefing);

describe('Session', () => {
  it('begins looking at nothing', () => {
    const session = open();
    expect(session.focus).toEqual({ kind: 'none' });
    expect(session.focusedPlaces).toEqual([]);
    expect(session.notice).toBeNull();
  });

  it('remembers who changed the focus', () => {
    const session = open();
    expect(session.focusPlace('kerman', 'map')).toBeNull();
    expect(session.change).toEqual({
      focus: { kind: 'place', id: 'kerman', flow: null },
      origin: 'map'
    });
    session.clear('panel');
    expect(session.change).toEqual({ focus: { kind: 'none' }, origin: 'panel' });
  });

  it('makes a new change of a repeated focus but keeps the focus itself', () => {
    const session = open();
    session.focusPlace('kerman', 'map');
    const first = session.change;
    session.focusPlace('kerman', 'panel');
    expect(session.change).not.toBe(first);
    expect(session.focus).toBe(first.focus);
  });

  it.each([
    ['place', (session: Session) => session.focusPlace('atlantis', 'host'), 'unknown-place'],
    ['prototype key', (session: Session) => session.focusPlace('__proto__', 'host'), 'unknown-place'],
    ['passage', (session: Session) => session.focusPassage('nowhere', 'url'), 'unknown-passage'],
    ['stop past the end', (session: Session) => session.focusStop(3, 'url'), 'unknown-stop'],
    ['stop 0', (session: Session) => session.focusStop(0, 'url'), 'unknown-stop'],
    ['stop that is no number', (session: Session) => session.focusStop(Number.NaN, 'url'), 'unknown-stop'],
    ['flow', (session: Session) => session.focusFlow('kerman/beirut', 'panel'), 'unknown-flow']
  ])('answers an unknown %s by a notice and keeps the focus', (_, act, kind) => {
    const session = open();
    session.focusPlace('kerman', 'panel');
    const before = session.change;
    expect(act(session)).toMatchObject({ kind });
    expect(session.notice).toMatchObject({ kind });
    expect(session.change).toBe(before);
    session.focusPlace('beirut', 'panel');
    expect(session.notice).toBeNull();
  });

  it('leads an id of an earlier edition to its successor', () => {
    const session = open();
    expect(session.focusPlace('old-kerman', 'url')).toBeNull();
    expect(session.place?.id).toBe('kerman');
  });

  it('looks at the end of a flow, with the arc and its beginning', () => {
    const session = open();
    session.focusFlow('israel/damascus', 'panel');
    expect(session.place?.id).toBe('damascus');
    expect(session.focusedPlaces).toEqual(['damascus', 'israel']);
    expect(session.focusedFlows).toEqual(['israel/damascus']);
  });

  it('takes the places of a passage from its mentions and its flows', () => {
    const session = open();
    session.focusPassage('first', 'panel');
    expect(session.focusedPlaces).toEqual(['kerman', 'cemetery']);
    session.focusPassage('second', 'panel');
    expect(session.focusedPlaces).toEqual(['israel', 'damascus']);
    expect(session.focusedFlows).toEqual(['israel/damascus']);
  });

  it('counts stops from 1', () => {
    const session = open();
    session.focusStop(2, 'tour');
    expect(session.stop?.id).toBe('damascus');
    expect(session.focusedFlows).toEqual(['israel/damascus']);
  });

  it('stops following when the reader moves the map, until the next focus', () => {
    const session = open();
    session.release();
    expect(session.following).toBe(false);
    session.focusPlace('kerman', 'panel');
    expect(session.following).toBe(true);
  });

  it('follows again when asked, and leaves a map that was taken when the focus is given up', () => {
    const session = open();
    session.focusPlace('kerman', 'panel');
    session.release();
    session.clear('panel');
    expect(session.following).toBe(false);
    session.follow();
    expect(session.following).toBe(true);
  });

  it('knows the passage that is being read and its places, without looking at it', () => {
    const session = open();
    const before = session.change;
    session.read('second');
    expect(session.reading).toBe('second');
    expect(session.readPlaces).toEqual(['israel', 'damascus']);
    expect(session.change).toBe(before);
    session.read('nowhere');
    expect(session.reading).toBeNull();
    expect(session.readPlaces).toEqual([]);
  });

  it('rests on known places and flows only', () => {
    const session = open();
    session.rest({ kind: 'place', id: 'kerman' });
    expect(session.hover).toEqual({ kind: 'place', id: 'kerman' });
    session.rest({ kind: 'place', id: 'atlantis' });
    expect(session.hover).toBeNull();
  });
});
