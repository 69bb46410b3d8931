import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MapCarrier } from '#lib/map/map-carrier.ts';

/** As much of an element as a carrier knows. */
function fakeElement() {
  const styles = new Map<string, string>();
  return {
    className: '',
    style: {
      setProperty: (name: string, value: string) => void styles.set(name, value),
      removeProperty: (name: string) => void styles.delete(name)
    },
    insertBefore: () => {},
    replaceChildren: () => {},
    remove: () => {},
    styles
  };
}
type Fake = ReturnType<typeof fakeElement>;
const asElement = (fake: Fake) => fake as unknown as HTMLElement;
const standsAt = ({ styles }: Fake): readonly number[] =>
  (styles.get('transform') ?? 'translate(0px, 0px)').match(/-?\d+(\.\d)?/g)?.map(Number) ?? [];
/** A view of the map: its scale and how far it has been dragged. */
const view =
  (scale: number, x: number, y: number) =>
  ([lng, lat]: readonly [number, number]) => ({ x: lng * scale + x, y: lat * scale + y });

describe('MapCarrier', () => {
  let made: Fake;
  beforeEach(() => {
    made = fakeElement();
    vi.stubGlobal('document', { createElement: () => made });
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Where an element is seen: where it stands on the carrier, and the carrier itself. */
  const seen = (element: Fake) =>
    standsAt(element).map((value, axis) => Number((value + (standsAt(made)[axis] ?? 0)).toFixed(1)));

  function carried() {
    const carrier = new MapCarrier();
    const [one, two] = [fakeElement(), fakeElement()];
    carrier.add(asElement(one), [1, 2]);
    carrier.add(asElement(two), [5, 3]);
    carrier.place(view(10, 0, 0), true);
    return { carrier, one, two };
  }

  it('moves itself and nothing else while the map is dragged', () => {
    const { carrier, one, two } = carried();
    carrier.place(view(10, 60, -30), false);
    expect([seen(one), seen(two)]).toEqual([[70, -10], [110, 0]]); // prettier-ignore
    expect([standsAt(one), standsAt(two)]).toEqual([[10, 20], [50, 30]]); // prettier-ignore
    expect(made.styles.get('will-change')).toBe('transform');
  });

  it('stands still at rest, however little it was moved', () => {
    const { carrier, one, two } = carried();
    carrier.place(view(10, 60, -30), false);
    carrier.place(view(10, 0.04, 0), false);
    carrier.place(view(10, 60, -30), false);
    carrier.place(view(10, 60, -30), true);
    expect(made.styles.size).toBe(0);
    expect([seen(one), seen(two)]).toEqual([[70, -10], [110, 0]]); // prettier-ignore
  });

  it('puts each in its own place while the map is zoomed, after a drag too', () => {
    const { carrier, one, two } = carried();
    carrier.place(view(10, 60, -30), false);
    carrier.place(view(20, 60, -30), false);
    expect([seen(one), seen(two)]).toEqual([[80, 10], [160, 30]]); // prettier-ignore
    expect(made.styles.size).toBe(0);
  });

  it('puts what is taken up in a drag where it belongs, and goes on without what is gone', () => {
    const { carrier, one, two } = carried();
    carrier.place(view(10, 60, -30), false);
    const late = fakeElement();
    carrier.add(asElement(late), [0, 0]);
    carrier.remove(asElement(one));
    carrier.place(view(10, 70, -30), false);
    expect([seen(late), seen(two)]).toEqual([[70, -30], [120, 0]]); // prettier-ignore
    carrier.clear();
    carrier.place(view(10, 70, -30), true);
    expect(made.styles.size).toBe(0);
  });
});
