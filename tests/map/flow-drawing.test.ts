import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { FlowDrawing, partOfLine } from '#lib/map/flow-drawing.ts';
import { flowFeatures } from '#lib/map/flow-features.ts';
import { mappedBriefing } from '../fakes/mapped-briefing.ts';

const { arcs } = flowFeatures(
  mappedBriefing(
    [30, 20, 60, 40],
    [
      { id: 'from', point: [35, 32] },
      { id: 'to', point: [57, 30] }
    ],
    { flows: [{ id: 'from--to', from: 'from', to: 'to', passages: [], body: [] }] }
  )
);
const id = arcs.features[0]?.properties.id ?? '';
const whole = (arcs.features[0]?.geometry as LineString).coordinates;
const stop = (number: number) => ({ kind: 'stop', number }) as const;

/** A map and its frames, driven by hand. */
function harness(isReduced = false) {
  const set: FeatureCollection<LineString>[] = [];
  const frames = new Set<(now: number) => void>();
  const world = { isMoving: false, done: 0, now: 0 };
  const source = { setData: (data: FeatureCollection<LineString>) => void set.push(data) };
  const drawing = new FlowDrawing({
    map: { isMoving: () => world.isMoving, getSource: () => source } as unknown as ConstructorParameters<
      typeof FlowDrawing
    >[0]['map'],
    arcs,
    isMotionReduced: () => isReduced,
    frame(act) {
      frames.add(act);
      return () => void frames.delete(act);
    },
    done: () => void (world.done += 1)
  });
  const pass = (ms: number): void => {
    world.now += ms;
    for (const act of [...frames]) {
      frames.delete(act);
      act(world.now);
    }
  };
  const drawn = () => set.at(-1)?.features[0]?.geometry.coordinates ?? [];
  return { drawing, world, pass, set, frames, drawn };
}

describe('FlowDrawing', () => {
  it('draws the flows of a stop from their beginning on, and says when they stand', () => {
    const { drawing, pass, drawn, world, frames, set } = harness();
    const focus = stop(1);
    expect(drawing.follow(focus, [id], true)).toEqual([id]);
    const lengths: number[] = [];
    for (let frame = 0; frame < 14; frame += 1) {
      pass(60);
      lengths.push(drawn().length);
      expect(drawn()[0]).toEqual(whole[0]);
    }
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(drawing.follow(focus, [id], true)).toEqual([id]);
    pass(1000);
    expect(world.done).toBe(1);
    expect(drawing.follow(focus, [id], true)).toEqual([]);
    expect(set.at(-1)?.features).toEqual([]);
    expect(frames.size).toBe(0);
  });

  it('waits until the camera rests, but not for ever', () => {
    const { drawing, pass, world, set } = harness();
    world.isMoving = true;
    drawing.follow(stop(1), [id], true);
    pass(1000);
    pass(1000);
    expect(set).toEqual([]);
    world.isMoving = false;
    pass(16);
    expect(set).toHaveLength(1);
    drawing.follow(stop(2), [id], true);
    world.isMoving = true;
    pass(16);
    pass(3000);
    expect(set.at(-1)?.features).toHaveLength(1);
  });

  it('leaves off at once when something else is in focus', () => {
    const { drawing, pass, world, frames, set } = harness();
    drawing.follow(stop(1), [id], true);
    pass(16);
    pass(300);
    expect(drawing.follow({ kind: 'place', id: 'kerman', flow: null }, [id], true)).toEqual([]);
    expect(set.at(-1)?.features).toEqual([]);
    expect([frames.size, world.done]).toEqual([0, 0]);
  });

  it.each([
    ['under reduced motion', true, stop(1), [id], true],
    ['while the map comes up', false, stop(1), [id], false],
    ['for a place', false, { kind: 'place', id: 'kerman', flow: null } as const, [id], true],
    ['for a stop without flows', false, stop(1), [], true]
  ])('draws nothing %s: all stands at once', (_, isReduced, focus, flows, isAlive) => {
    const { drawing, frames, set } = harness(isReduced);
    expect(drawing.follow(focus, flows, isAlive)).toEqual([]);
    expect([frames.size, set]).toEqual([0, []]);
  });
});

describe('partOfLine', () => {
  it('ends where it should, between two positions too', () => {
    const line = [
      [0, 0],
      [2, 0],
      [4, 2]
    ];
    expect(partOfLine(line, 0.25)).toEqual([
      [0, 0],
      [1, 0]
    ]);
    expect(partOfLine(line, 0.75).at(-1)).toEqual([3, 1]);
    expect(partOfLine(line, 1)).toEqual(line);
    expect(partOfLine(line, 0)).toHaveLength(2);
  });
});
