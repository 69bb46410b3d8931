import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { Session } from '#lib/session/session.svelte.ts';
import { GuidedTour } from '#lib/tour/guided-tour.svelte.ts';
import type { Channel } from '#lib/tour/one-narrator.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { englishVoice, FakeSpeech } from '../fakes/fake-speech.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const briefing: Briefing = {
  ...smallBriefing,
  tour: smallBriefing.tour.map((stop) => ({
    ...stop,
    narration: [
      {
        kind: 'paragraph',
        children: [
          'This is about ',
          { kind: 'mention', place: stop.places[0] ?? '', children: [stop.title] },
          '. It is a place.'
        ]
      }
    ]
  }))
};

const longMs = 60_000;

function open(over: { voices?: boolean; speech?: null; channel?: Channel } = {}) {
  const clock = new FakeClock();
  const speech = new FakeSpeech(clock, over.voices === false ? [] : [englishVoice]);
  const session = new Session(briefing);
  const tour = new GuidedTour(session, {
    clock,
    speech: over.speech === null ? null : speech,
    recordings: null,
    channel: over.channel ?? null,
    whenAtRest(act) {
      act();
      return () => {};
    }
  });
  const unfollow = tour.follow();
  tour.sync();
  /** What the browser does whenever tour or session have changed. */
  const act = (does: () => void): void => {
    does();
    tour.sync();
    tour.sync();
  };
  return { clock, speech, session, tour, player: tour.player, unfollow, act };
}

describe('GuidedTour', () => {
  it('is where an address leads, silent', () => {
    const { act, session, player, clock, speech } = open();
    act(() => session.focusStop(2, 'url'));
    clock.pass(longMs);
    expect(player.state).toEqual({ kind: 'standing', stop: 2, away: false });
    expect(speech.asked).toEqual([]);
  });

  it('leads the session from stop to stop by itself, to the end', () => {
    const { act, session, player, clock } = open();
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    expect(session.change.ofItself).toBeUndefined();
    const visited: number[] = [];
    for (let seconds = 0; seconds < 120; seconds += 1) {
      act(() => clock.pass(1000));
      const { focus } = session;
      if (focus.kind === 'stop' && visited.at(-1) !== focus.number) visited.push(focus.number);
    }
    expect(visited).toEqual([1, 2]);
    expect(player.state.kind).toBe('finished');
    expect(session.change).toMatchObject({ origin: 'tour', ofItself: true });
    act(() => player.previous());
    expect(session.change.ofItself).toBeUndefined();
  });

  it('lights the place that is being told of, and lets it go afterwards', () => {
    const { act, session, player, clock } = open();
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    act(() => clock.pass(400));
    expect(session.hover).toBeNull();
    act(() => clock.pass(1500));
    expect(session.hover).toEqual({ kind: 'place', id: 'kerman' });
    act(() => player.pause());
    expect(session.hover).toBeNull();
  });

  it.each([
    ['opens a place', (session: Session) => void session.focusPlace('beirut', 'map')],
    ['opens a passage', (session: Session) => void session.focusPassage('third', 'panel')],
    ['closes the card', (session: Session) => session.clear('panel')],
    ['moves the map', (session: Session) => session.release()]
  ])('pauses and offers the way back when the reader %s', (_, does) => {
    const { act, session, player, clock } = open();
    act(() => session.focusStop(2, 'url'));
    act(() => player.play());
    act(() => clock.pass(1000));
    act(() => does(session));
    expect(player.isPlaying).toBe(false);
    expect(player.isAway).toBe(true);
    act(() => player.resume());
    expect(session.focus).toEqual({ kind: 'stop', number: 2 });
    expect(session.following).toBe(true);
    expect(player.isAway).toBe(false);
  });

  it('goes on playing when the reader only rests on a place', () => {
    const { act, session, player } = open();
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    act(() => session.rest({ kind: 'place', id: 'beirut' }));
    expect(player.isPlaying).toBe(true);
  });

  it('is silent in captions, and heard with a voice that was chosen', () => {
    const { act, session, tour, player, clock, speech } = open();
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    act(() => clock.pass(1000));
    expect(tour.isSounding).toBe(false);
    act(() => tour.choose({ kind: 'voice', id: englishVoice.id }));
    act(() => clock.pass(500));
    expect(tour.isSounding).toBe(true);
    expect(speech.heard?.text).toBe('This is about Kerman.');
    act(() => player.next());
    expect(speech.heard).toBeNull();
    act(() => clock.pass(500));
    expect(speech.heard?.text).toBe('This is about Damascus.');
  });

  it('says what is wrong with a voice, and no longer when another is chosen', () => {
    const { act, session, tour, player, clock, speech } = open();
    speech.manner = { kind: 'fails', fault: 'refused', afterMs: 1 };
    tour.choose({ kind: 'voice', id: englishVoice.id });
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    act(() => clock.pass(1000));
    expect(tour.trouble).toBe('refused');
    expect(tour.isSounding).toBe(false);
    expect(player.isPlaying).toBe(true);
    act(() => tour.choose({ kind: 'captions' }));
    expect(tour.trouble).toBeNull();
  });

  it('[F11a] is told in captions by a browser that cannot speak at all', () => {
    const { act, session, tour, player, clock } = open({ speech: null });
    expect(tour.voices).toEqual([]);
    act(() => session.focusStop(1, 'url'));
    act(() => tour.choose({ kind: 'voice', id: englishVoice.id }));
    act(() => player.play());
    act(() => clock.pass(1000));
    expect(tour.isSounding).toBe(false);
    act(() => clock.pass(longMs));
    expect(player.state.kind).toBe('finished');
  });

  it('[F12d] falls silent at once when an address leads elsewhere in mid-sentence, and is there', () => {
    const { act, session, tour, player, clock, speech } = open();
    tour.choose({ kind: 'voice', id: englishVoice.id });
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    act(() => clock.pass(1600));
    expect(speech.heard).not.toBeNull();
    act(() => session.focusStop(2, 'url'));
    expect(speech.heard).toBeNull();
    act(() => clock.pass(longMs));
    expect(player.state).toEqual({ kind: 'standing', stop: 2, away: false });
    expect(speech.asked).toHaveLength(1);
  });

  it('[F11b] learns of voices that come late, and offers none of another language', () => {
    const { act, tour, speech } = open({ voices: false });
    expect(tour.voices).toEqual([]);
    act(() => speech.learn([{ ...englishVoice, id: 'fa', lang: 'fa-IR' }, englishVoice]));
    expect(tour.voices.map(({ id }) => id)).toEqual([englishVoice.id]);
  });

  it('asks the other tours to fall silent when it begins, and does so itself when another begins', () => {
    const sent: unknown[] = [];
    const listeners: ((message: unknown) => void)[] = [];
    const { act, session, player } = open({
      channel: {
        send: (message) => void sent.push(message),
        onMessage: (hear) => {
          listeners.push(hear);
          return () => {};
        }
      }
    });
    act(() => session.focusStop(1, 'url'));
    expect(sent).toEqual([]);
    act(() => player.play());
    expect(sent).toHaveLength(1);
    act(() => listeners.forEach((hear) => hear(sent[0])));
    expect(player.isPlaying).toBe(false);
  });

  it('is silent and holds nothing back once it is let go', () => {
    const { act, session, tour, player, clock, speech, unfollow } = open();
    tour.choose({ kind: 'voice', id: englishVoice.id });
    act(() => session.focusStop(1, 'url'));
    act(() => player.play());
    act(() => clock.pass(1600));
    expect(speech.heard).not.toBeNull();
    expect(session.hover).not.toBeNull();
    unfollow();
    expect(speech.heard).toBeNull();
    expect(clock.pending).toBe(0);
    expect(session.hover).toBeNull();
    expect(player.state).toEqual({ kind: 'closed' });
  });

  it('ends with nothing in focus', () => {
    const { act, session, tour, player } = open();
    act(() => session.focusStop(2, 'url'));
    act(() => tour.end());
    expect(player.state).toEqual({ kind: 'closed' });
    expect(session.focus).toEqual({ kind: 'none' });
  });
});
