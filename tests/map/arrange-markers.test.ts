import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeMarkers, type MarkerSpot } from '#lib/map/arrange-markers.ts';

const spots = fc
  .uniqueArray(fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) }), {
    maxLength: 40,
    selector: ({ x, y }) => `${x} ${y}`
  })
  .map((all) => all.map(({ x, y }, order): MarkerSpot => ({ id: `p${order}`, x, y, order })));

describe('arrangeMarkers', () => {
  it('gives a marker that stands alone the full target', () => {
    expect(arrangeMarkers([{ id: 'a', x: 0, y: 0, order: 0 }]).get('a')).toEqual({
      kind: 'shown',
      sizePx: 44
    });
  });

  it('lets the heavier of two close ones keep its place, whatever their order in the list', () => {
    const light = { id: 'light', x: 10, y: 10, order: 5 };
    const heavy = { id: 'heavy', x: 0, y: 0, order: 1 };
    for (const pair of [
      [light, heavy],
      [heavy, light]
    ]) {
      expect(arrangeMarkers(pair).get('heavy')).toEqual({ kind: 'shown', sizePx: 44 });
      expect(arrangeMarkers(pair).get('light')).toEqual({ kind: 'crowded', by: 'heavy' });
    }
  });

  it('shrinks two that are 30 px apart to 30 px', () => {
    const layouts = arrangeMarkers([
      { id: 'a', x: 0, y: 0, order: 0 },
      { id: 'b', x: 30, y: 0, order: 1 }
    ]);
    expect(layouts.get('a')).toEqual({ kind: 'shown', sizePx: 30 });
    expect(layouts.get('b')).toEqual({ kind: 'shown', sizePx: 30 });
  });

  it('never lets a target cover the middle of another, nor be under 24 or over 44 px', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const layouts = arrangeMarkers(all);
        expect(layouts.size).toBe(all.length);
        const shown = all.filter(({ id }) => layouts.get(id)?.kind === 'shown');
        for (const a of shown) {
          const layout = layouts.get(a.id);
          const sizePx = layout?.kind === 'shown' ? layout.sizePx : 0;
          expect(sizePx).toBeGreaterThanOrEqual(24);
          expect(sizePx).toBeLessThanOrEqual(44);
          for (const b of shown) {
            if (a !== b)
              expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(sizePx / 2);
          }
        }
      })
    );
  });

  it('crowds a marker only by one that is shown and heavier', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const layouts = arrangeMarkers(all);
        const orders = new Map(all.map(({ id, order }) => [id, order]));
        for (const [id, layout] of layouts) {
          if (layout.kind !== 'crowded') continue;
          expect(layouts.get(layout.by)?.kind).toBe('shown');
          expect(orders.get(layout.by)).toBeLessThan(orders.get(id) ?? -1);
        }
      })
    );
  });
});
