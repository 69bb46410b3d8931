import type { LngLat } from '#lib/geo/lng-lat.ts';

type Spot = { readonly x: number; readonly y: number };

/** What a tenth of a pixel is lost by rounding, nobody sees. */
const nearPx = 0.1;

/**
 * Carries elements over the map, each at its position. While the map is only dragged all of them move alike: then the
 * carrier is moved instead of each, which with hundreds of them is most of what a frame costs the page.
 */
export class MapCarrier {
  readonly element: HTMLElement;
  #shift: Spot = { x: 0, y: 0 };
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

  /** Puts everything where it is drawn. To be called with every frame that moves the map. */
  place(project: (point: LngLat) => Spot): void {
    let isShifted = false;
    for (const [element, carried] of this.#carried) {
      const { x, y } = project(carried.point);
      if (!isShifted && carried.at !== null) {
        this.#move({ x: x - carried.at.x, y: y - carried.at.y });
        isShifted = true;
      }
      const at = { x: x - this.#shift.x, y: y - this.#shift.y };
      if (carried.at !== null && isNear(at, carried.at)) continue;
      carried.at = at;
      element.style.setProperty('transform', translate(at));
    }
  }

  #move(shift: Spot): void {
    if (isNear(shift, this.#shift)) return;
    this.#shift = shift;
    this.element.style.setProperty('transform', translate(shift));
  }
}

function isNear(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) < nearPx && Math.abs(a.y - b.y) < nearPx;
}

function translate({ x, y }: Spot): string {
  return `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}
