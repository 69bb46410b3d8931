import type { LngLat } from '#lib/geo/lng-lat.ts';

type Spot = { readonly x: number; readonly y: number };

/** Positions are written in tenths of a pixel; what moves by less has not moved. */
const nearPx = 0.1;
const nowhere: Spot = { x: 0, y: 0 };

/**
 * Carries elements over the map, each at its position. While the map is only dragged all of them move alike: then the
 * carrier is moved instead of each, and one style changes with a frame instead of hundreds. At rest it stands still, so
 * that what it carries is drawn sharp and takes part in the order of layers of the map.
 */
export class MapCarrier {
  readonly element: HTMLElement;
  #shift = nowhere;
  /** Where each stands, and where it has been put on the carrier. */
  readonly #carried = new Map<HTMLElement, { readonly point: LngLat; at: Spot | null }>();

  constructor() {
    this.element = document.createElement('div');
    this.element.className = 'ui-map-carrier';
  }

  /** Takes an element up, before another of its elements or last; it is put in its place with the next `place`. */
  add(element: HTMLElement, point: LngLat, before: Element | null = null): void {
    this.#carried.set(element, { point, at: null });
    this.element.insertBefore(element, before);
  }

  remove(element: HTMLElement): void {
    this.#carried.delete(element);
    element.remove();
  }

  clear(): void {
    this.#carried.clear();
    this.element.replaceChildren();
  }

  /** Puts everything where it is drawn. To be called with every frame that moves the map, and once it is at rest. */
  place(project: (point: LngLat) => Spot, isAtRest: boolean): void {
    const spots = [...this.#carried].map(([element, carried]) => ({
      element,
      carried,
      spot: project(carried.point)
    }));
    this.#move((!isAtRest && sharedShift(spots)) || nowhere);
    for (const { element, carried, spot } of spots) {
      const at = { x: spot.x - this.#shift.x, y: spot.y - this.#shift.y };
      if (carried.at !== null && isNear(at, carried.at)) continue;
      carried.at = at;
      element.style.setProperty('transform', translate(at));
    }
  }

  #move(wanted: Spot): void {
    const shift = isNear(wanted, nowhere) ? nowhere : wanted;
    if (shift === nowhere ? this.#shift === nowhere : isNear(shift, this.#shift)) return;
    this.#shift = shift;
    const { style } = this.element;
    if (shift === nowhere) {
      style.removeProperty('transform');
      style.removeProperty('will-change');
    } else {
      style.setProperty('transform', translate(shift));
      style.setProperty('will-change', 'transform');
    }
  }
}

/** By how much all that have been put somewhere have moved since; null where they have not moved alike. */
function sharedShift(
  spots: readonly { readonly spot: Spot; readonly carried: { readonly at: Spot | null } }[]
): Spot | null {
  let shift: Spot | null = null;
  for (const { spot, carried } of spots) {
    if (carried.at === null) continue;
    const moved = { x: spot.x - carried.at.x, y: spot.y - carried.at.y };
    if (shift !== null && !isNear(moved, shift)) return null;
    shift ??= moved;
  }
  return shift;
}

function isNear(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) < nearPx && Math.abs(a.y - b.y) < nearPx;
}

function translate({ x, y }: Spot): string {
  return `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}
