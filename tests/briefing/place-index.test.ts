import { describe, expect, it } from 'vitest';
import { PlaceIndex } from '#lib/briefing/place-index.ts';
import { compile } from '#lib/compile/compile.ts';
import { sampleBriefing } from '../fakes/sample-briefing.ts';

const { briefing } = compile(
  'sample',
  sampleBriefing({ places: 9, passages: 7, citations: 7, characters: 9000 })
);
if (!briefing) throw new Error('the sample has no briefing');
const index = new PlaceIndex(briefing);
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe('PlaceIndex', () => {
  it('leads from a place to a passage exactly where it leads back', () => {
    for (const place of briefing.places) {
      for (const passage of briefing.passages) {
        expect(ids(index.passagesOf(place.id)).includes(passage.id)).toBe(
          ids(index.placesOf(passage.id)).includes(place.id)
        );
      }
    }
  });

  it('finds every mention', () => {
    for (const { place, passage } of briefing.mentions) expect(ids(index.placesOf(passage))).toContain(place);
  });

  it('gives passages in text order, each once', () => {
    const order = ids(briefing.passages);
    const found = ids(index.passagesOf('place-1'));
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(order.filter((id) => found.includes(id)));
  });

  it('finds the flows of both ends', () => {
    const [flow] = briefing.flows;
    if (!flow) throw new Error('the sample has no flow');
    expect(ids(index.flowsOf(flow.from))).toContain(flow.id);
    expect(ids(index.flowsOf(flow.to))).toContain(flow.id);
  });

  it('is empty for what it does not have', () => {
    expect(index.place('nowhere')).toBeNull();
    expect(index.passagesOf('nowhere')).toEqual([]);
    expect(index.notesOn('constructor')).toEqual([]);
    expect(index.eventsOf('__proto__')).toEqual([]);
  });
});
