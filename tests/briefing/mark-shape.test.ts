import { describe, expect, it } from 'vitest';
import { placeKinds } from '#lib/briefing/briefing.ts';
import { markShape } from '#lib/briefing/mark-shape.ts';

describe('markShape', () => {
  it('sets countries, territories and regions of which a point is known apart from spots', () => {
    const apart = placeKinds.filter((kind) => markShape({ kind, geometry: 'point' }) === 'region');
    expect(apart).toEqual(['country', 'territory', 'region']);
  });

  it('is the geometry where an outline or a line is known, and none without a location', () => {
    for (const kind of placeKinds) {
      expect(markShape({ kind, geometry: 'area' })).toBe('area');
      expect(markShape({ kind, geometry: 'line' })).toBe('line');
      expect(markShape({ kind, geometry: null })).toBe('none');
    }
  });
});
