import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchMap, type Lost } from '#lib/map/watch-map.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const listeners = new Map<string, (event: unknown) => void>();
  const map = {
    on: (type: string, listener: (event: unknown) => void) => void listeners.set(type, listener)
  };
  const told: Lost[] = [];
  const controller = new AbortController();
  watchMap(map as unknown as MapLibreMap, controller.signal, (lost) => told.push(lost));
  const fire = (type: string, event: unknown = {}) => listeners.get(type)?.(event);
  return { fire, told, controller };
}

describe('watchMap', () => {
  it('[F2b] gives a lost context three seconds to come back', () => {
    const { fire, told } = open();
    fire('webglcontextlost');
    vi.advanceTimersByTime(2_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['context']);
  });

  it('[F2a] says nothing of a context that comes back, and counts anew when it is lost again', () => {
    const { fire, told } = open();
    fire('webglcontextlost');
    vi.advanceTimersByTime(2_000);
    fire('webglcontextrestored');
    vi.advanceTimersByTime(10_000);
    fire('webglcontextlost');
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['context']);
  });

  it.each(['remove', 'abort'])('says nothing once the map is gone (%s)', (how) => {
    const { fire, told, controller } = open();
    fire('webglcontextlost');
    if (how === 'abort') controller.abort();
    else fire('remove');
    expect(vi.getTimerCount()).toBe(0);
    expect(told).toEqual([]);
  });

  it('[F3b] knows workers that could not be started from any other error', () => {
    const { fire, told } = open();
    fire('error', { error: new Error('A tile could not be read.') });
    expect(told).toEqual([]);
    fire('error', { error: new Error('Worker failed to load. Check that the worker URL is correct.') });
    expect(told).toEqual(['workers']);
  });
});
