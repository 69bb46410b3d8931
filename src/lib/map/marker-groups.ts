import type { LngLat } from '#lib/briefing/briefing.ts';
import type { Crowds } from './arrange-markers.ts';
import { MapCarrier } from './map-carrier.ts';
import type { MarkedPlace, MarkerEvents } from './place-markers.ts';

/** What stays free between a list and the map's edge. */
const marginPx = 8;

/**
 * For the pointer: beside a marker that crowds others out a “+3” that opens the list of them. For the
 * keyboard every place has its own marker anyway, so these are no Tab stops.
 */
export class MarkerGroups {
  readonly element: HTMLElement;
  readonly #places: ReadonlyMap<string, MarkedPlace>;
  readonly #events: MarkerEvents;
  readonly #name: (count: number, place: string) => string;
  readonly #carrier = new MapCarrier();
  #list: HTMLElement | null = null;

  constructor(
    places: readonly MarkedPlace[],
    name: (count: number, place: string) => string,
    events: MarkerEvents
  ) {
    this.#places = new Map(places.map((place) => [place.id, place]));
    this.#events = events;
    this.#name = name;
    this.element = document.createElement('div');
    this.element.className = 'ui-markers';
    this.element.append(this.#carrier.element);
    // A choice takes its list away, and the map would take the click for one on the ground below.
    this.element.addEventListener('click', (event) => event.stopPropagation());
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#list === null) return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
  }

  /** Shows the signs of these crowds and closes an open list. */
  show(crowds: Crowds): void {
    this.close();
    this.#carrier.clear();
    for (const [id, crowded] of crowds) {
      const point = this.#places.get(id)?.point;
      if (point === undefined) continue;
      const holder = document.createElement('div');
      holder.className = 'ui-marker-group';
      holder.append(this.#sign(id, crowded, holder));
      this.#carrier.add(holder, point);
    }
  }

  /** Puts every sign beside its marker. */
  place(project: (point: LngLat) => { readonly x: number; readonly y: number }, isAtRest: boolean): void {
    this.#carrier.place(project, isAtRest);
  }

  /** Closes the list; the keyboard, if it was in it, goes back to the sign. */
  close(): void {
    if (this.#list === null) return;
    const sign = this.#list.parentElement?.querySelector('button');
    sign?.setAttribute('aria-expanded', 'false');
    if (this.#list.contains(document.activeElement)) sign?.focus({ preventScroll: true });
    this.#list.remove();
    this.#list = null;
  }

  #sign(id: string, crowded: readonly string[], holder: HTMLElement): HTMLButtonElement {
    const sign = document.createElement('button');
    sign.type = 'button';
    sign.className = 'ui-marker-more';
    sign.tabIndex = -1;
    sign.textContent = `+${crowded.length}`;
    sign.setAttribute('aria-label', this.#name(crowded.length, this.#places.get(id)?.name ?? ''));
    sign.setAttribute('aria-expanded', 'false');
    sign.addEventListener('click', () => {
      const wasOpen = sign.getAttribute('aria-expanded') === 'true';
      this.close();
      if (wasOpen) return;
      this.#list = this.#listOf([id, ...crowded]);
      holder.append(this.#list);
      this.#keepInside(this.#list);
      sign.setAttribute('aria-expanded', 'true');
    });
    return sign;
  }

  /** Moves a list that has just opened so that all of it can be reached: it scrolls where the map is too low for it. */
  #keepInside(list: HTMLElement): void {
    const frame = this.element.getBoundingClientRect();
    list.style.setProperty('max-block-size', `${Math.max(0, frame.height - 2 * marginPx)}px`);
    const box = list.getBoundingClientRect();
    const across = inside(box.left, box.width, frame.left, frame.width);
    const down = inside(box.top, box.height, frame.top, frame.height);
    list.style.setProperty('translate', `${across}px ${down}px`);
  }

  #listOf(ids: readonly string[]): HTMLElement {
    const list = document.createElement('ul');
    list.className = 'ui-marker-list';
    for (const id of ids) {
      const choice = document.createElement('button');
      choice.type = 'button';
      choice.textContent = this.#places.get(id)?.name ?? id;
      choice.addEventListener('click', () => {
        this.close();
        this.#events.choose(id);
      });
      choice.addEventListener('pointerenter', () => this.#events.rest(id));
      choice.addEventListener('pointerleave', () => this.#events.rest(null));
      const item = document.createElement('li');
      item.append(choice);
      list.append(item);
    }
    return list;
  }
}

/** How far something has to move, along one axis, to lie within a frame; with its start in it where it is too long. */
function inside(start: number, length: number, frameStart: number, frameLength: number): number {
  const last = frameStart + frameLength - marginPx - length;
  return Math.max(frameStart + marginPx, Math.min(start, last)) - start;
}
