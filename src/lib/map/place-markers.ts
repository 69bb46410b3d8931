import type { LngLat } from '#lib/briefing/briefing.ts';
import { arrangeMarkers, type Crowds, type MarkerSpot } from './arrange-markers.ts';
import { MapCarrier } from './map-carrier.ts';

/** A place that has a marker. */
export interface MarkedPlace {
  readonly id: string;
  /** With how certain it is. */
  readonly name: string;
  /** What the button is called: the name, with the place's stop of the tour. */
  readonly label: string;
  readonly point: LngLat;
  /** Heavier markers keep their place where there is not room for all: 0 is the heaviest. */
  readonly order: number;
  readonly isLead: boolean;
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
/** So many places all have their buttons, whether in view or not. */
const allOf = 200;
/** Of more, so many of those in view at most, the heaviest first: nearer by there are the others. */
const mostInView = 400;

/**
 * One button for each place, over the map. Together they are one Tab stop: the arrow keys go from one to
 * the next in the order given, Home and End to the first and last. Of more than 200 places those have
 * buttons that are lead places, in view or in focus; and where the reader has asked for some places only, these
 * alone, as in the list.
 */
export class PlaceMarkers {
  readonly element: HTMLElement;
  readonly #places: readonly MarkedPlace[];
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #carrier = new MapCarrier();
  readonly #events: MarkerEvents;
  #inView: ReadonlySet<string> = new Set();
  #focused: readonly string[] = [];
  #shown: ReadonlySet<string> | null = null;

  constructor(places: readonly MarkedPlace[], label: string, events: MarkerEvents) {
    this.#places = places;
    this.#events = events;
    this.element = document.createElement('div');
    this.element.className = 'ui-markers';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', label);
    this.element.append(this.#carrier.element);
    this.#keep();
  }

  /** Puts every button where its place is drawn. To be called with every frame that moves the map. */
  place(project: (point: LngLat) => { readonly x: number; readonly y: number }, isAtRest: boolean): void {
    this.#carrier.place(project, isAtRest);
  }

  /**
   * Gives the targets their sizes for the view as it stands, and answers who crowds out whom; what is in focus crowds
   * out what is not. To be called when the map comes to rest.
   */
  arrange(
    project: (point: LngLat) => { readonly x: number; readonly y: number },
    size: { readonly width: number; readonly height: number }
  ): Crowds {
    const inside: MarkerSpot[] = [];
    for (const { id, point, order } of this.#places) {
      if (!this.#isShown(id)) continue;
      const { x, y } = project(point);
      const rank = this.#focused.includes(id) ? order - this.#places.length : order;
      const isInside =
        x > -outsidePx && y > -outsidePx && x < size.width + outsidePx && y < size.height + outsidePx;
      if (isInside) inside.push({ id, x, y, order: rank });
    }
    const spots =
      inside.length <= mostInView ? inside : inside.sort((a, b) => a.order - b.order).slice(0, mostInView);
    this.#inView = new Set(spots.map(({ id }) => id));
    this.#keep();
    for (const [id, button] of this.#buttons) button.toggleAttribute('data-outside', !this.#inView.has(id));
    const crowds = new Map<string, string[]>();
    for (const [id, layout] of arrangeMarkers(spots)) {
      if (layout.kind === 'crowded') crowds.set(layout.by, [...(crowds.get(layout.by) ?? []), id]);
      const button = this.#buttons.get(id);
      button?.toggleAttribute('data-crowded', layout.kind === 'crowded');
      if (layout.kind === 'shown') button?.style.setProperty('--ui-marker', `${layout.sizePx}px`);
    }
    return crowds;
  }

  /**
   * Marks what is in focus and what is rested on, and leaves only what is `shown` (null: all) or in focus. Answers whether
   * the markers have to be arranged anew, since others are shown or in focus.
   */
  show(focused: readonly string[], rested: string | null, shown: ReadonlySet<string> | null): boolean {
    const isAnew = shown !== this.#shown || focused.join() !== this.#focused.join();
    this.#shown = shown;
    this.#focused = focused;
    this.#keep();
    for (const [id, button] of this.#buttons) {
      if (focused.includes(id)) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      button.toggleAttribute('data-rested', id === rested);
    }
    return isAnew;
  }

  /** The button of a place. */
  button(id: string): HTMLButtonElement | undefined {
    return this.#buttons.get(id);
  }

  /** Makes the buttons that are missing and takes away those that are not needed, in the order of the places. */
  #keep(): void {
    const isNeeded = ({ id, isLead }: MarkedPlace) =>
      this.#isShown(id) &&
      (this.#places.length <= allOf || isLead || this.#inView.has(id) || this.#focused.includes(id));
    let next = this.#carrier.element.firstElementChild;
    for (const place of this.#places) {
      const standing = this.#buttons.get(place.id);
      // What the keyboard is at stays, or its focus would fall to the page's beginning.
      if (isNeeded(place) || (standing !== undefined && standing === document.activeElement)) {
        if (standing === undefined) this.#carrier.add(this.#button(place), place.point, next);
        else next = standing.nextElementSibling;
      } else if (standing !== undefined) {
        if (next === standing) next = standing.nextElementSibling;
        this.#carrier.remove(standing);
        this.#buttons.delete(place.id);
      }
    }
    const first = this.element.querySelector('button');
    if (first !== null && this.element.querySelector('[tabindex="0"]') === null) first.tabIndex = 0;
  }

  #isShown(id: string): boolean {
    return (this.#shown?.has(id) ?? true) || this.#focused.includes(id);
  }

  #button(place: MarkedPlace): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ui-marker';
    button.tabIndex = -1;
    button.dataset['marker'] = place.id;
    button.setAttribute('aria-label', place.label);
    button.addEventListener('click', () => this.#events.choose(place.id));
    button.addEventListener('pointerenter', () => this.#events.rest(place.id));
    button.addEventListener('pointerleave', () => this.#events.rest(null));
    button.addEventListener('focus', () => {
      this.element.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
      button.tabIndex = 0;
      this.#events.rest(place.id);
      if (button.matches(':focus-visible')) this.#events.reach(place.id, place.point);
    });
    button.addEventListener('blur', () => this.#events.rest(null));
    button.addEventListener('keydown', (event) => this.#key(event, button));
    this.#buttons.set(place.id, button);
    return button;
  }

  #key(event: KeyboardEvent, button: HTMLButtonElement): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...this.element.querySelectorAll('button')];
    const index = all.indexOf(button);
    const last = all.length - 1;
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
    all[target]?.focus({ preventScroll: true });
  }
}
