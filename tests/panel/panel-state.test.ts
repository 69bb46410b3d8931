import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dropView,
  leaveView,
  openView,
  panelViews,
  textInFront,
  type PanelState
} from '#lib/panel/views/panel-state.ts';

const after = (...views: (typeof panelViews)[number][]) =>
  views.reduce<PanelState>((state, view) => openView(state, view), textInFront);

describe('the views of the panel', () => {
  it('go back to what was before', () => {
    const state = after('places', 'card');
    expect(leaveView(state).front).toBe('places');
    expect(leaveView(leaveView(state)).front).toBe('text');
    expect(leaveView(textInFront)).toEqual(textInFront);
  });

  it('come to the front once, however often they are opened', () => {
    expect(after('places', 'card', 'places')).toEqual({ front: 'places', under: ['card'] });
    expect(after('places', 'places')).toEqual({ front: 'places', under: [] });
  });

  it('are all left for the text', () => {
    expect(after('places', 'card', 'text')).toEqual(textInFront);
  });

  it('lose a card that has nothing to show, in front or below', () => {
    expect(dropView(after('places', 'card'), 'card')).toEqual({ front: 'places', under: [] });
    expect(dropView(after('card', 'places'), 'card')).toEqual({ front: 'places', under: [] });
  });

  it('never pile up: Esc leads to the text in as many steps as there are views', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...panelViews)), (views) => {
        let state = after(...views);
        const all = [...state.under, state.front];
        expect(new Set(all).size).toBe(all.length);
        expect(state.under).not.toContain('text');
        for (let step = 0; step < panelViews.length; step += 1) state = leaveView(state);
        expect(state).toEqual(textInFront);
      })
    );
  });
});
