import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playerHarness } from './player-harness.ts';

/** Longer than lead-in, breath and the wait for the camera together. */
const longMs = 10_000;

describe('Player', () => {
  it('opens silent, and tells nothing until it is asked', () => {
    const { player, clock, narrator, shown } = playerHarness(3);
    expect(player.state).toEqual({ kind: 'closed' });
    player.start(2);
    clock.pass(longMs);
    expect(player.state).toEqual({ kind: 'standing', stop: 2, away: false });
    expect(shown).toEqual([2]);
    expect(narrator.tellings).toEqual([]);
  });

  it('goes to the next stop when the narration has ended and the camera rests', () => {
    const { player, clock, narrator, camera, shown } = playerHarness(3);
    player.start();
    player.play();
    clock.pass(longMs);
    expect(narrator.active.map(({ stop }) => stop)).toEqual([1]);
    camera.rest(false);
    narrator.end();
    clock.pass(2000);
    expect(player.stop).toBe(1);
    camera.rest(true);
    expect(player.state).toEqual({ kind: 'playing', stop: 2, phase: 'arriving' });
    expect(shown).toEqual([1, 2]);
  });

  it('says of a stop whether it was asked for or came by itself', () => {
    const { player, clock, narrator, shown, shownOfItself } = playerHarness(6);
    player.start();
    player.play();
    clock.pass(longMs);
    narrator.end();
    clock.pass(longMs);
    player.next();
    player.previous();
    player.pause();
    player.goTo(5);
    player.takeOver();
    player.resume();
    expect(shown).toEqual([1, 2, 3, 2, 5, 5]);
    expect(shownOfItself).toEqual([2]);
  });

  it('does not wait for ever for a camera that does not rest', () => {
    const { player, clock, narrator, camera } = playerHarness(2);
    camera.rest(false);
    player.play();
    clock.pass(longMs);
    narrator.end();
    clock.pass(longMs);
    expect(player.stop).toBe(2);
  });

  it('ends behind the last stop, and plays the whole tour again when asked to', () => {
    const { player, clock, narrator } = playerHarness(2);
    player.start(2);
    player.play();
    clock.pass(longMs);
    narrator.end();
    clock.pass(longMs);
    expect(player.state).toEqual({ kind: 'finished', stop: 2, away: false });
    player.play();
    clock.pass(longMs);
    expect(narrator.active.map(({ stop, from }) => [stop, from])).toEqual([[1, 0]]);
  });

  it('goes on with the sentence in which it was paused', () => {
    const { player, clock, narrator } = playerHarness(2);
    player.play();
    clock.pass(longMs);
    narrator.active[0]?.events.sentence(1);
    player.pause();
    expect(narrator.active).toEqual([]);
    expect(player.sentence).toBe(1);
    player.play();
    clock.pass(longMs);
    expect(narrator.active.map(({ from }) => from)).toEqual([1]);
  });

  it('[F12c] goes on playing at the stop that is asked for, and begins it only once when the key is mashed', () => {
    const { player, clock, narrator } = playerHarness(60);
    player.play();
    clock.pass(longMs);
    for (let press = 0; press < 50; press += 1) {
      player.next();
      clock.pass(20);
    }
    expect(player.stop).toBe(51);
    clock.pass(longMs);
    expect(narrator.tellings.map(({ stop }) => stop)).toEqual([1, 51]);
  });

  it('stays at the first and the last stop when there is none beyond', () => {
    const { player } = playerHarness(2);
    player.start(1);
    player.previous();
    expect(player.stop).toBe(1);
    player.goTo(2);
    player.next();
    expect(player.stop).toBe(2);
    player.goTo(7);
    player.goTo(1.5);
    expect(player.stop).toBe(2);
  });

  it('falls silent when the reader takes over, and returns to the stop with one command, silent', () => {
    const { player, clock, narrator, shown } = playerHarness(3);
    player.start(2);
    player.play();
    clock.pass(longMs);
    player.takeOver();
    expect(narrator.active).toEqual([]);
    expect(player.state).toEqual({ kind: 'standing', stop: 2, away: true });
    player.resume();
    clock.pass(longMs);
    expect(player.state).toEqual({ kind: 'standing', stop: 2, away: false });
    expect(shown).toEqual([2, 2]);
    expect(narrator.active).toEqual([]);
  });

  it('shows the stop again when it is played after the reader has looked elsewhere', () => {
    const { player, shown } = playerHarness(3);
    player.start(2);
    player.takeOver();
    player.play();
    expect(player.isAway).toBe(false);
    expect(shown).toEqual([2, 2]);
  });

  it('is at the stop that an address leads to, silent, without showing it once more', () => {
    const { player, clock, narrator, shown } = playerHarness(3);
    player.play();
    clock.pass(longMs);
    player.arrive(3);
    clock.pass(longMs);
    expect(player.state).toEqual({ kind: 'standing', stop: 3, away: false });
    expect(narrator.active).toEqual([]);
    expect(shown).toEqual([1]);
  });

  it('can be resumed where it was closed', () => {
    const { player } = playerHarness(3);
    player.start(3);
    player.finish();
    expect(player.state).toEqual({ kind: 'closed' });
    player.resume();
    expect(player.stop).toBe(3);
  });

  it('tells the sentence again at a new speed, between half and double', () => {
    const { player, clock, narrator } = playerHarness(2);
    player.play();
    clock.pass(longMs);
    narrator.active[0]?.events.sentence(2);
    player.setSpeed(9);
    expect(player.speed).toBe(2);
    clock.pass(longMs);
    expect(narrator.active.map(({ from, speed }) => [from, speed])).toEqual([[2, 2]]);
    player.setSpeed(0.1);
    expect(player.speed).toBe(0.5);
  });

  it('hears nothing of a narration that it has stopped', () => {
    const { player, clock, narrator } = playerHarness(3);
    player.play();
    clock.pass(longMs);
    const late = narrator.active[0]?.events;
    player.pause();
    late?.sentence(2);
    late?.reached(9);
    late?.ended();
    clock.pass(longMs);
    expect(player.state).toEqual({ kind: 'standing', stop: 1, away: false });
    expect([player.sentence, player.reached]).toEqual([0, 0]);
  });
});

const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('play', 'pause', 'next', 'previous') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('takeOver', 'resume', 'finish', 'retell', 'cameraMoves', 'cameraRests')
    })
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('ends', 'endsLate', 'sentence') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('start', 'goTo', 'arrive'),
      stop: fc.integer({ min: -1, max: 6 })
    })
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('pass', 'jump'), ms: fc.nat(8000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('speed'), speed: fc.double({ min: 0, max: 4, noNaN: true }) })
  }
) as fc.Arbitrary<{ kind: string; stop?: number; ms?: number; speed?: number }>;

describe('Player under any commands', () => {
  it('[F12c] never tells two stops at once, loses none, and holds nothing back when it is silent', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
        const stops = 5;
        const { player, clock, narrator, camera, shown } = playerHarness(stops);
        for (const { kind, stop = 1, ms = 0, speed = 1 } of commands) {
          const before = player.state;
          const from = player.stop;
          const shownBefore = shown.length;
          const endedBefore = narrator.active.length === 1 && kind === 'ends';
          switch (kind) {
            case 'ends':
              narrator.end();
              break;
            case 'endsLate':
              for (const telling of narrator.tellings) if (!telling.isActive) telling.events.ended();
              break;
            case 'sentence':
              narrator.active[0]?.events.sentence(1);
              break;
            case 'cameraMoves':
            case 'cameraRests':
              camera.rest(kind === 'cameraRests');
              break;
            case 'start':
            case 'goTo':
            case 'arrive':
              player[kind](stop);
              break;
            case 'pass':
            case 'jump':
              clock[kind](ms);
              break;
            case 'speed':
              player.setSpeed(speed);
              break;
            default:
              player[
                kind as 'play' | 'pause' | 'next' | 'previous' | 'takeOver' | 'resume' | 'finish' | 'retell'
              ]();
          }
          const { state } = player;
          const isTelling = state.kind === 'playing' && state.phase === 'telling';
          expect(narrator.active.map((telling) => telling.stop)).toEqual(isTelling ? [state.stop] : []);
          if (state.kind !== 'playing') expect([clock.pending, camera.waiting]).toEqual([0, 0]);
          else expect(clock.pending + camera.waiting + narrator.active.length).toBeGreaterThan(0);
          if (player.stop !== null) expect(player.stop >= 1 && player.stop <= stops).toBe(true);

          // Of itself it moves only from a stop whose narration has ended, and only to the next one.
          const isOfItself = ['pass', 'jump', 'cameraRests', 'ends', 'endsLate', 'sentence', 'cameraMoves'];
          if (isOfItself.includes(kind) && shown.length > shownBefore) {
            expect(before).toMatchObject({ kind: 'playing', phase: 'settling' });
            expect(shown.slice(shownBefore)).toEqual([(from ?? 0) + 1]);
          }
          if (kind === 'ends' && !endedBefore) expect(state).toEqual(before);
          if (kind === 'endsLate') expect(state).toEqual(before);
          if (kind === 'jump' && before.kind === 'standing') expect(state).toEqual(before);
          // What is told is what is shown, unless an address led there.
          const last = commands.some((each) => each.kind === 'arrive') ? state : null;
          if (last === null && state.kind === 'playing') expect(shown.at(-1)).toBe(state.stop);
        }
      }),
      { numRuns: 400 }
    );
  });

  it('left to itself, tells every stop once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000), { minLength: 400, maxLength: 400 }),
        fc.infiniteStream(fc.boolean()),
        (steps, rests) => {
          const { player, clock, narrator, camera, shown } = playerHarness(5);
          player.play();
          for (const ms of steps) {
            clock.pass(ms);
            camera.rest(rests.next().value === true);
            if (ms % 3 === 0) narrator.end();
          }
          expect(narrator.tellings.map(({ stop }) => stop)).toEqual([1, 2, 3, 4, 5]);
          expect(shown).toEqual([1, 2, 3, 4, 5]);
          expect(player.state.kind).toBe('finished');
        }
      ),
      { numRuns: 30 }
    );
  });
});
