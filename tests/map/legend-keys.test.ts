import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { legendKeys } from '#lib/map/legend-keys.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const kinds = (briefing: Pick<Briefing, 'places' | 'flows'>) => legendKeys(briefing).map(({ kind }) => kind);
const [kerman] = smallBriefing.places;
if (kerman === undefined) throw new Error('no place');
const area = { ...kerman, geometry: 'area' } as const;

describe('legendKeys', () => {
  it('explains the lines of the ground whatever the briefing has', () => {
    expect(legendKeys({ places: [], flows: [] })).toEqual(
      ['agreed', 'disputed', 'line-of-control', 'claim'].map((border) => ({ kind: 'border', border }))
    );
  });

  it('explains only what the briefing shows', () => {
    const points = legendKeys({ places: [{ ...kerman, weight: 'lead' }], flows: [] });
    expect(points.filter(({ kind }) => kind === 'point')).toEqual([{ kind: 'point', weight: 'lead' }]);
    expect(kinds({ places: [area], flows: [] })).toEqual(expect.arrayContaining(['area', 'small-area']));
    expect(kinds({ places: [area], flows: [] })).not.toContain('point');
    expect(kinds({ places: [{ ...area, geometry: null }], flows: [] })).not.toContain('area');
  });

  it('tells an outline of the past and a disputed area from one that is agreed', () => {
    expect(kinds({ places: [{ ...area, outline: 'historic' }], flows: [] })).toContain('dashed-area');
    expect(kinds({ places: [{ ...area, certainty: 'disputed' }], flows: [] })).not.toContain('area');
  });

  it('explains a circle where a place is known only so well', () => {
    expect(kinds(smallBriefing)).toContain('radius');
    expect(kinds({ places: [{ ...kerman, certainty: 'approximate' }], flows: [] })).not.toContain('radius');
  });

  it('explains the mark of a country or region, and the dashed line around what may be elsewhere', () => {
    const country = { ...kerman, kind: 'country', geometry: 'point' } as const;
    expect(kinds({ places: [country], flows: [] })).toContain('region');
    expect(kinds({ places: [country], flows: [] })).not.toContain('point');
    expect(kinds({ places: [country], flows: [] })).not.toContain('uncertain');
    expect(kinds({ places: [{ ...country, certainty: 'disputed' }], flows: [] })).toContain('uncertain');
  });

  it('explains each status of the flows that are drawn once, and none of a flow without a location', () => {
    const [flow] = smallBriefing.flows;
    if (flow === undefined) throw new Error('no flow');
    const places = [kerman, { ...kerman, id: 'there' }];
    const drawn = { ...flow, from: kerman.id, to: 'there' };
    const flows = [drawn, { ...drawn, id: 'again' }, { ...drawn, id: 'denied', status: 'denied' as const }];
    const keys = legendKeys({ places, flows }).filter(({ kind }) => kind === 'flow');
    expect(keys).toEqual([
      { kind: 'flow', status: flow.status ?? 'stated' },
      { kind: 'flow', status: 'denied' }
    ]);
    expect(kinds({ places: [kerman], flows: [drawn] })).not.toContain('flow');
  });
});
