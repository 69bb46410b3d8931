import { reservedHeight } from '../embed-height.ts';
import type { EmbedState } from '../protocol/messages.ts';
import {
  add,
  attribute,
  dispatch,
  drop,
  insist,
  newElement,
  Promise,
  shadowOf,
  URL,
  whenNearView
} from './captured.ts';
import { FrameLink, type OrderKind } from './frame-link.ts';
import { find } from './lists.ts';
import { addLink, linkOf, removeLink } from './frame-links.ts';

const { assign } = Object;
const options = ['at', 'ui', 'theme', 'lang', 'start'];

/**
 * `<map-briefing src at ui theme lang start>`: an embed with what it is asked and what it tells. Its content, a plain
 * link, is shown until the frame is there, and again where it never comes.
 *
 * @param embeds the address below which embeds stand, absolute.
 */
export function briefingElement(embeds: string): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = ['src', ...options];
    #link: FrameLink | null = null;
    #stopWaiting = (): void => {};
    readonly #shadow: ShadowRoot;
    readonly #fallback: HTMLElement;

    /** The orders of a bare frame of ours; null for another frame. */
    static of(frame: HTMLIFrameElement) {
      const link = linkOf(frame, embeds);
      return link && ordersBy((kind, to) => link.order(kind, to));
    }

    constructor() {
      super();
      const fallback = newElement('span');
      this.#shadow = shadowOf(this);
      this.#fallback = fallback;
      add(fallback, newElement('slot'));
      add(this.#shadow, fallback);
      insist(fallback, 'position', 'absolute');
      assign(
        this,
        ordersBy((kind, to) => this.#order(kind, to))
      );
    }

    connectedCallback(): void {
      const { style } = this;
      style.display ||= 'block';
      style.position ||= 'relative';
      // Kept free from the beginning: what comes then moves nothing of the page.
      style.minHeight ||= `${reservedHeight(this.clientWidth)}px`;
      this.#wait();
    }

    disconnectedCallback(): void {
      this.#leave();
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before === now || this.#link === null) return;
      if (name === 'at' && now !== null) void this.#order('goTo', now).catch(() => {});
      else {
        this.#leave();
        this.#wait();
      }
    }

    /** The frame comes when it is nearly in view. */
    #wait(): void {
      this.#stopWaiting = whenNearView(this, () => this.#enter());
    }

    #enter(): FrameLink | null {
      if (this.#link !== null || !this.isConnected) return this.#link;
      this.#stopWaiting();
      const address = this.#address();
      if (address === null) {
        dispatch(this, 'error', { code: 'address' });
        return null;
      }
      const frame = newElement('iframe');
      frame.src = address;
      frame.title = this.textContent?.trim() || 'Map';
      frame.allow = 'fullscreen';
      // Through its styles one by one: an attribute would need leave of the page's Content-Security-Policy.
      insist(frame, 'display', 'block');
      insist(frame, 'width', '100%');
      insist(frame, 'border', '0');
      insist(frame, 'height', this.style.minHeight);
      const link = new FrameLink(
        frame,
        this,
        () => insist(this.#fallback, 'display', 'none'),
        () => this.#leave()
      );
      addLink(link);
      this.#link = link;
      add(this.#shadow, frame);
      return link;
    }

    #leave(): void {
      this.#stopWaiting();
      if (this.#link === null) return;
      drop(this.#link.frame);
      removeLink(this.#link);
      this.#link = null;
      insist(this.#fallback, 'display', 'inline');
    }

    #order(kind: OrderKind, to?: string): Promise<EmbedState> {
      const link = this.#enter();
      return link === null ? Promise.reject({ code: 'address' }) : link.order(kind, to);
    }

    #address(): string | null {
      try {
        const url = new URL(attribute(this, 'src') ?? '', document.baseURI);
        if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
        find(options, (name) => {
          const value = attribute(this, name);
          if (value !== null) url.searchParams.set(name, value);
        });
        return url.href;
      } catch {
        return null;
      }
    }
  };
}

/** What can be asked of an embed, each a promise of how things stand afterwards. */
function ordersBy(order: (kind: OrderKind, to?: string) => Promise<EmbedState>) {
  return {
    play: () => order('play'),
    pause: () => order('pause'),
    next: () => order('next'),
    previous: () => order('previous'),
    state: () => order('state'),
    goTo: (to: string) => order('goTo', `${to}`)
  };
}
