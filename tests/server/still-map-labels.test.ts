import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBriefing } from '#lib/server/shelf.ts';
import { composeStill, type Still, type StillFace } from '#lib/server/still-map/compose-still.ts';
import { boxesOverlap, discMeetsBox } from '#lib/server/still-map/label-box.ts';
import { setLabel, stillNames } from '#lib/server/still-map/label-lines.ts';
import { stillSize } from '#lib/server/still-map/still-map.ts';
import { mappedBriefing, noFeatures } from '../fakes/mapped-briefing.ts';

const kerman = findBriefing('kerman');
if (kerman === null) throw new Error('the Kerman briefing is missing');

const facesOf = ({ main, inset }: Still): StillFace[] => (inset === null ? [main] : [main, inset.face]);

function faults(still: Still): string[] {
  return facesOf(still).flatMap(({ frame, layouts, shown }) =>
    layouts.flatMap(({ labels, marks, form }) => {
      const found: string[] = [];
      const all = [...labels];
      const leads = shown.filter(({ place }) => place.weight === 'lead').map(({ place }) => place.id);
      all.forEach(([id, { position }], index) => {
        const { x0, y0, x1, y1 } = position.box;
        if (x0 < 0 || y0 < 0 || x1 > frame.width || y1 > frame.height)
          found.push(`${form.kind}: ${id} leaves the face`);
        for (const [other, label] of all.slice(index + 1)) {
          if (boxesOverlap(position.box, label.position.box)) found.push(`${form.kind}: ${id} on ${other}`);
        }
        for (const lead of leads) {
          const mark = marks.get(lead);
          if (lead === id || mark === undefined || String(mark.at) === String(marks.get(id)?.at)) continue;
          if (discMeetsBox(mark.at, mark.radius, position.box))
            found.push(`${form.kind}: ${id} covers ${lead}`);
        }
      });
      return found;
    })
  );
}

/** Lead places that a form names nowhere. */
function unnamed(still: Still): string[] {
  const leads = still.places.shown
    .filter(({ place }) => place.weight === 'lead')
    .map(({ place }) => place.id);
  return [0, 1].flatMap((form) =>
    leads.filter((id) => !facesOf(still).some(({ layouts }) => layouts[form]?.labels.has(id)))
  );
}

describe('the labels of Kerman', () => {
  const still = composeStill(kerman.briefing, kerman.places, {
    bounds: kerman.briefing.view,
    size: stillSize
  });

  it('name every lead place in both forms', () => {
    const leads = kerman.briefing.places.filter(({ weight, point }) => weight === 'lead' && point !== null);
    expect(still.places.shown.filter(({ place }) => place.weight === 'lead')).toHaveLength(leads.length);
    expect(unnamed(still)).toEqual([]);
  });

  it('lie neither on each other nor on the mark of a lead place, nor beyond the face', () => {
    expect(faults(still)).toEqual([]);
  });

  it('stay out of the inset', () => {
    const frame = still.inset?.frame;
    if (frame === undefined) throw new Error('no inset');
    for (const { labels } of still.main.layouts) {
      for (const [id, { position }] of labels) expect(boxesOverlap(position.box, frame), id).toBe(false);
    }
  });
});

describe('labels', () => {
  it('of any dozen lead places are all placed, and lie on nothing', () => {
    const point = fc.tuple(
      fc.double({ min: 22, max: 62, noNaN: true }),
      fc.double({ min: 12, max: 42, noNaN: true })
    );
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 3, max: 22 }),
        (points, length) => {
          const briefing = mappedBriefing(
            [20, 10, 64, 44],
            points.map((at, index) => ({
              id: `p${index}`,
              name: 'Abcdefgh ijklmnop qrstuv'.slice(0, length),
              point: at
            }))
          );
          const still = composeStill(briefing, noFeatures, { bounds: briefing.view, size: stillSize });
          expect(unnamed(still)).toEqual([]);
          expect(faults(still)).toEqual([]);
        }
      ),
      { numRuns: 15, seed: 20240103 }
    );
  }, 60_000);

  it('of thousands of places are chosen from those that matter most', () => {
    const spots = Array.from({ length: 3000 }, (_, index) => ({
      id: `p${index}`,
      point: [22 + ((index * 7) % 40), 12 + ((index * 11) % 30) + index / 3000] as const,
      weight: index % 20 === 0 ? ('lead' as const) : ('mentioned' as const)
    }));
    const flows = spots.slice(1).map(({ id }) => ({ id, from: 'p0', to: id, passages: [], body: [] }));
    const briefing = mappedBriefing([20, 10, 64, 44], spots, { flows });
    const still = composeStill(briefing, noFeatures, { bounds: briefing.view, size: stillSize });
    expect(still.places.shown).toHaveLength(200);
    expect(still.places.shown.filter(({ place }) => place.weight === 'lead')).toHaveLength(150);
    expect(faults(still)).toEqual([]);
  }, 60_000);

  it('of places that lie on one another are told apart', () => {
    const briefing = mappedBriefing(
      [20, 10, 64, 44],
      ['one', 'two', 'three', 'four'].map((id) => ({ id, point: [40, 30] as const }))
    );
    const still = composeStill(briefing, noFeatures, { bounds: briefing.view, size: stillSize });
    const marks = [...(still.main.layouts[0]?.marks.values() ?? [])].map(({ at }) => String(at));
    expect(new Set(marks).size).toBe(4);
    expect(unnamed(still)).toEqual([]);
    expect(faults(still)).toEqual([]);
  });

  it('leave out brackets, and a last word that three places of a kind share', () => {
    const province = (name: string) => ({
      id: name,
      name,
      point: [40, 30] as const,
      kind: 'province' as const
    });
    const { places } = mappedBriefing(
      [20, 10, 64, 44],
      [
        province('Van Province'),
        province('İzmir Province'),
        province('Hatay Province'),
        { id: 'congo', name: 'Congo (which one is not said)', point: [20, 0] },
        { id: 'iran', name: 'Iran', point: [53, 32], kind: 'country', weight: 'supporting' }
      ]
    );
    expect([...stillNames(places, 'en').values()]).toEqual(['Van', 'İzmir', 'Hatay', 'Congo', 'IRAN']);
  });

  it('break into lines of about one width', () => {
    const { lines, width } = setLabel('United Nations Headquarters', { size: 10, weight: 400 });
    expect(lines).toEqual(['United Nations', 'Headquarters']);
    expect(width).toBeGreaterThan(60);
    expect(width).toBeLessThan(80);
  });
});
