import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenEdges } from '#lib/map/visible-part.ts';

const window = { top: 0, left: 0, right: 400, bottom: 800 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const box = (left: number, top: number, right: number, bottom: number) => ({ top, right, bottom, left });

describe('hiddenEdges', () => {
  it('is nothing for a map that is all in the window', () => {
    expect(hiddenEdges(window, window, [])).toEqual(none);
  });

  it('counts what is scrolled out of the window', () => {
    expect(hiddenEdges(box(0, -120, 400, 300), window, [])).toEqual({ ...none, top: 120 });
  });

  it('counts a sheet over the lower part, and a panel over one side', () => {
    expect(hiddenEdges(window, window, [box(0, 500, 400, 800)])).toEqual({ ...none, bottom: 300 });
    expect(hiddenEdges(window, window, [box(0, 0, 150, 800)])).toEqual({ ...none, left: 150 });
    expect(hiddenEdges(window, window, [box(300, 0, 500, 900)])).toEqual({ ...none, right: 100 });
  });

  it('counts no panel that lies beside the map or in its middle', () => {
    expect(hiddenEdges(box(200, 0, 400, 800), window, [box(0, 0, 200, 800)])).toEqual(none);
    expect(hiddenEdges(window, window, [box(100, 300, 300, 400)])).toEqual(none);
  });

  it('counts nothing where hardly anything of the map would be left', () => {
    expect(hiddenEdges(window, window, [box(0, 40, 400, 800)])).toEqual(none);
  });

  it('always leaves something of the map', () => {
    const coordinate = fc.integer({ min: -500, max: 1500 });
    const boxes = fc.tuple(coordinate, coordinate, coordinate, coordinate).map(([a, b, c, d]) => ({
      left: Math.min(a, b),
      right: Math.max(a, b) + 1,
      top: Math.min(c, d),
      bottom: Math.max(c, d) + 1
    }));
    fc.assert(
      fc.property(boxes, fc.array(boxes, { maxLength: 3 }), (map, panels) => {
        const { top, right, bottom, left } = hiddenEdges(map, window, panels);
        for (const edge of [top, right, bottom, left]) expect(edge).toBeGreaterThanOrEqual(0);
        expect(map.right - map.left - left - right).toBeGreaterThan(0);
        expect(map.bottom - map.top - top - bottom).toBeGreaterThan(0);
      })
    );
  });
});
