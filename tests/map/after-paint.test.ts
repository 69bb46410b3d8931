import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '#lib/map/after-paint.ts';

describe('afterPaint', () => {
  const frames: (() => void)[] = [];
  const draw = () => frames.splice(0).forEach((frame) => frame());
  const happened: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    vi.stubGlobal('cancelAnimationFrame', (request: number) => (frames[request - 1] = () => undefined));
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    frames.length = 0;
    happened.length = 0;
  });

  it('acts in a task of its own once the frame is drawn, and once', () => {
    afterPaint(() => happened.push('acted'));
    vi.runAllTimers();
    expect(happened).toEqual([]);
    draw();
    expect(happened).toEqual([]);
    vi.runAllTimers();
    draw();
    vi.runAllTimers();
    expect(happened).toEqual(['acted']);
  });

  it('can be prevented before the frame and after it', () => {
    afterPaint(() => happened.push('before'))();
    draw();
    vi.runAllTimers();
    const undo = afterPaint(() => happened.push('after'));
    draw();
    undo();
    vi.runAllTimers();
    expect(happened).toEqual([]);
  });

  it('leaves what was asked for before to its own time', () => {
    afterPaint(() => happened.push('first'));
    afterPaint(() => happened.push('second'));
    draw();
    vi.runAllTimers();
    expect(happened).toEqual(['first', 'second']);
  });
});
