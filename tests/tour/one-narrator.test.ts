import { describe, expect, it } from 'vitest';
import { OneNarrator, type Channel } from '#lib/tour/one-narrator.ts';

/** Channels that reach each other and never themselves, as BroadcastChannel does. */
function channels(count: number): Channel[] {
  const listeners = Array.from({ length: count }, () => new Set<(message: unknown) => void>());
  return listeners.map((own, index) => ({
    send: (message) =>
      listeners.forEach((others, other) => {
        if (other !== index) others.forEach((act) => act(message));
      }),
    onMessage(act) {
      own.add(act);
      return () => void own.delete(act);
    }
  }));
}

describe('OneNarrator', () => {
  it('silences every other tour, and not the one that begins', () => {
    const tours = channels(3).map((channel) => new OneNarrator(channel));
    const silenced: number[] = [];
    tours.forEach((tour, index) => tour.onOther(() => void silenced.push(index)));
    tours[1]?.claim();
    expect(silenced).toEqual([0, 2]);
  });

  it('does not listen to what it does not know, nor after it was let go', () => {
    const [other, own] = channels(2);
    let calls = 0;
    const undo = own && new OneNarrator(own).onOther(() => void (calls += 1));
    for (const message of [null, 'telling', { kind: 'else' }, 7]) other?.send(message);
    expect(calls).toBe(0);
    undo?.();
    other?.send({ kind: 'telling' });
    expect(calls).toBe(0);
  });

  it('lets every tour be where there is no channel', () => {
    const alone = new OneNarrator(null);
    let calls = 0;
    const undo = alone.onOther(() => void (calls += 1));
    alone.claim();
    undo();
    expect(calls).toBe(0);
  });
});
