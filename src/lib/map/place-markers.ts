import type { LngLat } from '#lib/briefing/briefing.ts';
import { arrangeMarkers, type Crowds, type MarkerSpot } from './arrange-markers.ts';

/** A place that has a marker. */
export interface MarkedPlace {
  readonly id: string;
  /** What the button is called. */
  readonly label: string;
  readonly point: LngLat;
  /** Heavier markers keep their place where there is not room for all: 0 is the heaviest. */
  readonly order: number;
}

/** What happens at the markers. */
export interface MarkerEvents {
  choose(id: string): void;
  /** The pointer or the keyboard rests on a marker, or on none. */
  rest(id: string | null): void;
  /** The keyboard has come to a marker that may lie outside the view or under another one. */
  reach(id: string, point: LngLat): void;
}

const outsidePx = 40;

/**
 * One button for each place, over the map. Together they are one Tab stop: the arrow keys go from one to
 * the next in the order given, Home and End to the first and last.
 */
export class PlaceMarkers {
  readonly element: HTMLElement;
  readonly #places: readonly MarkedPlace[];
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #events: MarkerEvents;
  #stop = 0;

  constructor(places: readonly MarkedPlace[], label: string, events: MarkerEvents) {
    this.#places = places;
    this.#events = events;
    this.element = document.createElement('div');
    this.element.className = 'ui-markers';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', label);
    places.forEach((place, index) => this.element.append(this.#button(place, index)));
  }

  /** Puts every button where its place is drawn. To be called with every frame that moves the map. */
  place(project: (point: LngLat) => { readonly x: number; readonly y: number }): void {
    for (const place of this.#places) {
      const { x, y } = project(place.point);
      const style = this.#buttons.get(place.id)?.style;
      style?.setProperty('transform', `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`);
    }
  }

  /**
   * Gives the targets their sizes for the view as it stands, and answers who crowds out whom. To be called
   * when the map comes to rest.
   */
  arrange(
    project: (point: LngLat) => { readonly x: number; readonly y: number },
    size: { readonly width: number; readonly height: number }
  ): Crowds {
    const inside: MarkerSpot[] = [];
    for (const { id, point, order } of this.#places) {
      const { x, y } = project(point);
      const isInside =
        x > -outsidePx && y > -outsidePx && x < size.width + outsidePx && y < size.height + outsidePx;
      this.#buttons.get(id)?.toggleAttribute('data-outside', !isInside);
      if (isInside) inside.push({ id, x, y, order });
    }
    const crowds = new Map<string, string[]>();
    for (const [id, layout] of arrangeMarkers(inside)) {
      if (layout.kind === 'crowded') crowds.set(layout.by, [...(crowds.get(layout.by) ?? []), id]);
      const button = this.#buttons.get(id);
      button?.toggleAttribute('data-crowded', layout.kind === 'crowded');
      if (layout.kind === 'shown') button?.style.setProperty('--ui-marker', `${layout.sizePx}px`);
    }
    return crowds;
  }

  /** Marks what is in focus and what is rested on. */
  show(focused: readonly string[], rested: string | null): void {
    for (const [id, button] of this.#buttons) {
      if (focused.includes(id)) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      button.toggleAttribute('data-rested', id === rested);
    }
  }

  /** The button of a place. */
  button(id: string): HTMLButtonElement | undefined {
    return this.#buttons.get(id);
  }

  #button(place: MarkedPlace, index: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ui-marker';
    button.tabIndex = index === 0 ? 0 : -1;
    button.dataset['marker'] = place.id;
    button.setAttribute('aria-label', place.label);
    button.addEventListener('click', () => this.#events.choose(place.id));
    button.addEventListener('pointerenter', () => this.#events.rest(place.id));
    button.addEventListener('pointerleave', () => this.#events.rest(null));
    button.addEventListener('focus', () => {
      this.#moveStop(index);
      this.#events.rest(place.id);
      if (button.matches(':focus-visible')) this.#events.reach(place.id, place.point);
    });
    button.addEventListener('blur', () => this.#events.rest(null));
    button.addEventListener('keydown', (event) => this.#key(event, index));
    this.#buttons.set(place.id, button);
    return button;
  }

  #key(event: KeyboardEvent, index: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#places.length - 1;
    const target = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowDown: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      ArrowUp: index === 0 ? last : index - 1,
      Home: 0,
      End: last
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    // The map's own keyboard control would move the view with the same key.
    event.stopPropagation();
    const place = this.#places[target];
    if (place !== undefined) this.#buttons.get(place.id)?.focus({ preventScroll: true });
  }

  #moveStop(index: number): void {
    const before = this.#places[this.#stop];
    const now = this.#places[index];
    if (before !== undefined) this.#buttons.get(before.id)?.setAttribute('tabindex', '-1');
    if (now !== undefined) this.#buttons.get(now.id)?.setAttribute('tabindex', '0');
    this.#stop = index;
  }
}
