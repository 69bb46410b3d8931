import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reopenArchive } from '#lib/map/basemap-archive.ts';
import { keepGround, type Ground } from '#lib/map/ground-keeper.ts';

vi.mock('#lib/map/basemap-archive.ts', () => ({ reopenArchive: vi.fn() }));

/** A map of which only the events of the ground's source are heard. */
function ground() {
  const heard = new Map<string, (event: object) => void>();
  const closing = new AbortController();
  const drawn: Ground[] = [];
  const told: Ground[] = [];
  let again = () => {};
  const map = {
    on: (kind: string, act: (event: object) => void) => void heard.set(kind, act),
    getSource: () => (drawn.at(-1) === 'missing' ? undefined : {}),
    isSourceLoaded: () => true
  };
  keepGround({
    map: map as never,
    archiveUrl: 'https://example.org/a.pmtiles',
    signal: closing.signal,
    draw: (next) => void drawn.push(next),
    tell: (next, ask) => {
      told.push(next);
      again = ask;
    }
  });
  const fire = (kind: string, event: object = { sourceId: 'basemap' }) => heard.get(kind)?.(event);
  return { drawn, told, fire, again: () => again(), close: () => closing.abort() };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('keepGround', () => {
  it('says nothing of a ground that comes', () => {
    const { drawn, told, fire } = ground();
    vi.advanceTimersByTime(3_000);
    fire('data');
    vi.advanceTimersByTime(3_000);
    fire('idle');
    vi.advanceTimersByTime(600_000);
    expect([drawn, told]).toEqual([[], []]);
  });

  it('does without a ground of which nothing has come in five seconds, until it is there', () => {
    const { drawn, told, fire } = ground();
    vi.advanceTimersByTime(5_000);
    expect([drawn, told]).toEqual([['late'], ['late']]);
    fire('data');
    expect(drawn).toEqual(['late']);
    fire('idle');
    expect([drawn, told]).toEqual([
      ['late', 'drawn'],
      ['late', 'drawn']
    ]);
  });

  it.each(['remove', 'abort'])('waits for nothing and says nothing once the map is gone (%s)', (how) => {
    const { drawn, told, fire, close } = ground();
    if (how === 'abort') close();
    else fire('remove');
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect([drawn, told]).toEqual([[], []]);
  });

  it('draws plain ground at the first failure of the ground, and at no other’s', () => {
    const { drawn, told, fire } = ground();
    fire('error', { sourceId: 'places' });
    fire('error', { error: new Error('no source') });
    expect(drawn).toEqual([]);
    fire('error');
    fire('error');
    expect([drawn, told]).toEqual([['missing'], ['missing']]);
  });

  it('opens the archive anew after 4, 15, 60 and 300 seconds and says the same sentence once', () => {
    const { drawn, told, fire } = ground();
    fire('error');
    for (const seconds of [4, 15, 60, 300, 300]) {
      vi.mocked(reopenArchive).mockClear();
      vi.advanceTimersByTime(seconds * 1_000 - 1);
      expect(reopenArchive).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(reopenArchive).toHaveBeenCalledTimes(1);
      expect(drawn.at(-1)).toBe('late');
      fire('error');
    }
    expect(told).toEqual(['missing']);
  });

  it('takes the sentence away once the ground is there, and begins the waits anew', () => {
    const { told, fire } = ground();
    fire('error');
    vi.advanceTimersByTime(4_000);
    fire('idle');
    expect(told).toEqual(['missing', 'drawn']);
    fire('error');
    vi.advanceTimersByTime(4_000);
    expect(reopenArchive).toHaveBeenCalledTimes(2);
  });

  it('tries at once when asked to, and says so again when that fails', () => {
    const { told, fire, again } = ground();
    fire('error');
    again();
    expect(reopenArchive).toHaveBeenCalledTimes(1);
    fire('error');
    expect(told).toEqual(['missing', 'missing']);
  });

  it('does nothing more when the map is closed', () => {
    const { fire, close } = ground();
    fire('error');
    close();
    vi.advanceTimersByTime(600_000);
    expect(reopenArchive).not.toHaveBeenCalled();
  });
});
