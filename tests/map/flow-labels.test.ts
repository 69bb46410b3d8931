import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { FlowProperties } from '#lib/map/flow-features.ts';
import { FlowLabels, type FlowLabelPorts, type FlowLabelProperties } from '#lib/map/flow-labels.ts';

const arc = (id: string, label: string, lat: number) => ({
  type: 'Feature' as const,
  properties: { id, label, kind: '', status: 'stated', bearing: 0 } as FlowProperties,
  geometry: {
    type: 'LineString',
    coordinates: [
      [20, lat],
      [380, lat]
    ]
  } as LineString
});
const arcs: FeatureCollection<LineString, FlowProperties> = {
  type: 'FeatureCollection',
  features: [arc('strike', 'Drone strike', 100), arc('visit', 'Talks', 200), arc('silent', '', 250)]
};

/** A map whose pixels are its degrees; `free` says which of what is tried has room. */
function mapWith(free: (id: string, spot: number) => boolean) {
  let shown: FlowLabelProperties[] = [];
  const map = {
    getSource: () => ({
      setData: (data: FeatureCollection) => {
        shown = data.features.map(({ properties }) => properties as FlowLabelProperties);
      }
    }),
    getLayer: () => ({}),
    isMoving: () => false,
    project: ([x, y]: [number, number]) => ({ x, y }),
    unproject: (at: number[]) => ({ toArray: () => at }),
    queryRenderedFeatures: () =>
      shown.filter(({ id, spot }) => free(id, spot)).map((properties) => ({ properties }))
  } as unknown as FlowLabelPorts['map'];
  const stage = () => ({
    viewport: { width: 400, height: 300 },
    hidden: { top: 0, right: 0, bottom: 0, left: 0 }
  });
  return { labels: new FlowLabels({ map, arcs, stage }), shown: () => shown };
}

describe('FlowLabels', () => {
  it('tries words unseen, and then shows each flow’s in the best spot that is free', () => {
    const { labels, shown } = mapWith((id, spot) => (id === 'strike' ? spot >= 3 : true));
    labels.show(['strike', 'visit']);
    expect(shown().length).toBeGreaterThan(4);
    expect(shown().some(({ isChosen }) => isChosen)).toBe(false);
    labels.settle();
    expect(shown()).toMatchObject([
      { id: 'strike', spot: 3, isChosen: true },
      { id: 'visit', spot: 0, isChosen: true }
    ]);
  });

  it('leaves away words that find no room, and a flow without words', () => {
    const { labels, shown } = mapWith((id) => id !== 'strike');
    labels.show(['strike', 'silent']);
    labels.settle();
    expect(shown()).toEqual([]);
  });

  it('takes the words away with the focus, and keeps what is chosen while nothing changes', () => {
    const { labels, shown } = mapWith(() => true);
    labels.show(['visit']);
    labels.settle();
    const before = shown();
    labels.show(['visit']);
    labels.settle();
    expect(shown()).toBe(before);
    labels.show([]);
    expect(shown()).toEqual([]);
  });
});
