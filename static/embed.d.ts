/**
 * Types of `embed.js`, the script that a Dateline site offers to the pages that embed its briefings.
 *
 * The element, with what it is asked for; its content is shown until the frame is there, and where it never comes:
 *
 *     <map-briefing src="https://example.org/embed/kerman/" at="places/beirut" theme="auto" style="display:block;min-height:700px">
 *       <a href="https://example.org/kerman/">Kerman, January 2024</a>
 *     </map-briefing>
 *     <script src="https://example.org/embed.js" async></script>
 *
 * Attributes, all but `src` optional; what does not fit is ignored:
 *
 *     at     `places/<id>` or `tour/<n>`: what it opens at
 *     ui     `map`, `panel`, `tour`, comma-separated: the parts it shows (all three)
 *     theme  `auto`, `light` or `dark` (auto)
 *     lang   the language of the interface, BCP 47 (the briefing's own)
 *     start  `map`: when it comes near the viewport; `facade`: when the reader asks (map)
 *
 * To lead it, and to hear from it:
 *
 *     const map = document.querySelector('map-briefing');
 *     map.addEventListener('place', (event) => console.log(event.detail.place));
 *     await customElements.whenDefined('map-briefing');
 *     await map.goTo('tour/3');
 *     await map.play();
 *
 * A bare frame of an embed gets its height from the same script, and dispatches the same events; its orders:
 *
 *     const orders = customElements.get('map-briefing').of(document.querySelector('iframe'));
 *     await orders.goTo('places/beirut');
 *
 * Everything between page and frame goes by messages of the protocol `dateline`, version 1. They hold kinds, ids and
 * numbers, never HTML, addresses, styles or code.
 */

/** How an embed stands. */
export interface BriefingState {
  /** Whether the map has been started; a facade waits for the reader. */
  readonly started: boolean;
  /** The id of the place in focus. */
  readonly place: string | null;
  /** The stop in focus, counted from 1. */
  readonly stop: number | null;
  /** How many stops the tour has; 0 where the embed has no tour. */
  readonly stops: number;
  readonly playing: boolean;
}

/** Why an order was not obeyed. */
export type BriefingErrorCode =
  /** The briefing has no such place, or the tour no such stop. */
  | 'unknown-place'
  | 'unknown-stop'
  /** The embed shows no tour. */
  | 'no-tour'
  /** The map could not be started there. */
  | 'not-available'
  /** The order was none. */
  | 'malformed'
  /** Too many orders at once. */
  | 'flooded'
  /** The frame went away, or never answered. */
  | 'gone'
  | 'silent'
  /** `src` is no address of the web. */
  | 'address';

/** What an order that was not obeyed rejects with. */
export interface BriefingError extends Error {
  readonly code: BriefingErrorCode;
}

/** What can be asked of an embed. Each starts the map where it needs it, and resolves with how things stand then. */
export interface BriefingOrders {
  /** Begins to tell the tour, where it was paused. A browser may keep it silent until the reader has clicked in it. */
  play(): Promise<BriefingState>;
  pause(): Promise<BriefingState>;
  /** The next stop of the tour. */
  next(): Promise<BriefingState>;
  previous(): Promise<BriefingState>;
  /** @param to `places/<id>` or `tour/<n>` */
  goTo(to: string): Promise<BriefingState>;
  /** Never starts the map. */
  state(): Promise<BriefingState>;
}

/** What an embed tells. None of these events bubbles. */
export interface BriefingEventMap {
  /** The map has been started. */
  ready: CustomEvent<BriefingState>;
  /** A place is in focus. */
  place: CustomEvent<BriefingState>;
  /** A stop is in focus. */
  stop: CustomEvent<BriefingState>;
  /** The tour is being told; a pause ends nothing. */
  tourstart: CustomEvent<BriefingState>;
  /** The tour has come to its end, or was closed. */
  tourend: CustomEvent<BriefingState>;
}

/** `<map-briefing>` */
export interface MapBriefingElement extends HTMLElement, BriefingOrders {
  addEventListener<K extends keyof BriefingEventMap>(
    kind: K,
    listener: (event: BriefingEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions
  ): void;
  /** Something went wrong that no order asked for. */
  addEventListener(
    kind: 'error',
    listener: (event: CustomEvent<{ readonly code: BriefingErrorCode }>) => void,
    options?: boolean | AddEventListenerOptions
  ): void;
  addEventListener<K extends Exclude<keyof HTMLElementEventMap, 'error'>>(
    kind: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions
  ): void;
  addEventListener(
    kind: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions
  ): void;
}

/** What `customElements.get('map-briefing')` gives. */
export interface MapBriefingConstructor {
  new (): MapBriefingElement;
  /** The orders of a bare frame; null where the frame is no embed of this site. */
  of(frame: HTMLIFrameElement): BriefingOrders | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'map-briefing': MapBriefingElement;
  }
}
